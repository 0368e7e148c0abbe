import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/palette',
  label: 'Command palette',
  keywords: ['commands', 'actions', 'everything'],
  icon: 'command',
  group: 'View',
  keys: ['Mod+K'],
  when: always,
  act: (screen) => screen.open('palette'),
});
