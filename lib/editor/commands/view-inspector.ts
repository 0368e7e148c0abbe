import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/inspector',
  label: 'Show or hide the inspector',
  keywords: ['panel', 'fields', 'properties'],
  icon: 'panel-right',
  group: 'View',
  keys: ['Alt+2'],
  when: always,
  act: (screen) => screen.toggle('inspector'),
});
