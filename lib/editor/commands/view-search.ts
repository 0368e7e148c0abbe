import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/search',
  label: 'Find in the design',
  keywords: ['search', 'go to', 'object'],
  icon: 'search',
  group: 'View',
  keys: ['Mod+F', '/'],
  when: always,
  act: (screen) => screen.open('search'),
});
