import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/outline',
  label: 'Show or hide the outline',
  keywords: ['panel', 'list', 'tree'],
  icon: 'panel-left',
  group: 'View',
  keys: ['Alt+1'],
  when: always,
  act: (screen) => screen.toggle('outline'),
});
