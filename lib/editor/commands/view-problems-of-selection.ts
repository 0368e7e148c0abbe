import { objectIdOf } from '../editor';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'view/problems-of-selection',
  label: 'Show the problems of the selection',
  keywords: ['errors', 'warnings', 'filter', 'inside'],
  icon: 'triangle-alert',
  group: 'View',
  keys: ['Shift+3'],
  when: ({ selection, analysis }) => selection.length > 0 && analysis !== undefined,
  act: (screen, { selection: [first] }) => {
    if (first !== undefined) screen.problemsOf(objectIdOf(first));
  },
});
