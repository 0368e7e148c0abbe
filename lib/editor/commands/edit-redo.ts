import { defineCommand } from './command';

export const command = defineCommand({
  id: 'edit/redo',
  label: 'Redo',
  keywords: ['forward', 'again'],
  icon: 'redo-2',
  group: 'Edit',
  keys: ['Mod+Shift+Z', 'Mod+Y'],
  when: ({ access, history }) => access === 'edit' && history.future.length > 0,
  act: (screen) => screen.redo(),
});
