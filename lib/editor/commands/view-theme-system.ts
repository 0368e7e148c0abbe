import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/theme-system',
  label: 'Theme of the system',
  keywords: ['appearance', 'automatic'],
  icon: 'monitor',
  group: 'View',
  when: always,
  act: (screen) => screen.setTheme('system'),
});
