import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/flows',
  label: 'Show or hide flows',
  keywords: ['needs', 'arrows'],
  icon: 'route',
  group: 'View',
  keys: ['F'],
  when: always,
  act: (screen) => screen.toggle('flows'),
});
