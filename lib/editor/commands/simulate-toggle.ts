import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'simulate/toggle',
  label: 'Start or end the simulation',
  keywords: ['failure', 'what if', 'outage', 'test'],
  icon: 'activity',
  group: 'Simulate',
  keys: ['S'],
  when: always,
  act: (screen, { simulating }) => screen.simulate(simulating ? undefined : {}),
});
