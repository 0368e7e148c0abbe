import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'design/save-file',
  label: 'Save as a file',
  keywords: ['download', 'json', 'export'],
  icon: 'file-down',
  group: 'Design',
  keys: ['Mod+S'],
  when: always,
  act: (screen) => screen.saveFile(),
});
