import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/zoom-in',
  label: 'Zoom in',
  keywords: ['closer', 'larger'],
  icon: 'zoom-in',
  group: 'View',
  keys: ['=', 'Mod+='],
  when: always,
  act: (screen) => screen.zoomIn(),
});
