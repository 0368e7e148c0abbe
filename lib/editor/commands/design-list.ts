import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'design/list',
  label: 'My designs',
  keywords: ['open', 'recent', 'stored'],
  icon: 'folder-open',
  group: 'Design',
  keys: ['Alt+O'],
  when: always,
  act: (screen) => screen.open('designs'),
});
