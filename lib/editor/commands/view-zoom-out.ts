import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/zoom-out',
  label: 'Zoom out',
  keywords: ['farther', 'smaller'],
  icon: 'zoom-out',
  group: 'View',
  keys: ['-', 'Mod+-'],
  when: always,
  act: (screen) => screen.zoomOut(),
});
