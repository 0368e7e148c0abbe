import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'design/open-file',
  label: 'Open a file…',
  keywords: ['import', 'load'],
  icon: 'file-up',
  group: 'Design',
  keys: ['Mod+O'],
  when: always,
  act: (screen) => screen.openFile(),
});
