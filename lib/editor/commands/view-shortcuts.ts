import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/shortcuts',
  label: 'Keyboard shortcuts',
  keywords: ['keys', 'help'],
  icon: 'keyboard',
  group: 'View',
  keys: ['?'],
  when: always,
  act: (screen) => screen.open('shortcuts'),
});
