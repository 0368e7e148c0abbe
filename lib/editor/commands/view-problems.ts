import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/problems',
  label: 'Show or hide problems',
  keywords: ['panel', 'errors', 'warnings'],
  icon: 'panel-bottom',
  group: 'View',
  keys: ['Alt+3'],
  when: always,
  act: (screen) => screen.toggle('problems'),
});
