import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/fit',
  label: 'Zoom to fit',
  keywords: ['all', 'whole', 'overview'],
  icon: 'maximize',
  group: 'View',
  keys: ['Shift+1'],
  when: always,
  act: (screen) => screen.fitView(),
});
