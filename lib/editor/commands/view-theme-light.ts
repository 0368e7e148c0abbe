import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/theme-light',
  label: 'Light theme',
  keywords: ['appearance', 'bright'],
  icon: 'sun',
  group: 'View',
  when: always,
  act: (screen) => screen.setTheme('light'),
});
