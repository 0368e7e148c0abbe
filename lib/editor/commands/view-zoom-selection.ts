import { hasSelection } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/zoom-selection',
  label: 'Zoom to selection',
  keywords: ['centre', 'find'],
  icon: 'scan',
  group: 'View',
  keys: ['Shift+2'],
  when: hasSelection,
  act: (screen) => screen.zoomToSelection(),
});
