import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/preview',
  label: 'Show or hide the preview',
  keywords: ['configs', 'terraform', 'code'],
  icon: 'file-code',
  group: 'View',
  keys: ['Alt+4'],
  when: always,
  act: (screen) => screen.toggle('preview'),
});
