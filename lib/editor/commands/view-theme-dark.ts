import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/theme-dark',
  label: 'Dark theme',
  keywords: ['appearance', 'night'],
  icon: 'moon',
  group: 'View',
  when: always,
  act: (screen) => screen.setTheme('dark'),
});
