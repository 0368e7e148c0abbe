import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/minimap',
  label: 'Show or hide the minimap',
  keywords: ['overview', 'map'],
  icon: 'map',
  group: 'View',
  keys: ['M'],
  when: always,
  act: (screen) => screen.toggle('minimap'),
});
