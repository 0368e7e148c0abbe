import { defineCommand } from './command';

export const command = defineCommand({
  id: 'simulate/restore-all',
  label: 'Restore all that has failed',
  keywords: ['failure', 'repair', 'heal', 'healthy'],
  icon: 'rotate-ccw',
  group: 'Simulate',
  keys: ['R'],
  when: ({ simulating }) => (simulating?.failed.length ?? 0) > 0,
  act: (screen) => screen.simulate({ failed: [] }),
});
