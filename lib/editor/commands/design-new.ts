import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'design/new',
  label: 'New design',
  keywords: ['empty', 'start', 'create'],
  icon: 'file-plus',
  group: 'Design',
  keys: ['Alt+N'],
  when: always,
  act: (screen) => screen.newDesign(),
});
