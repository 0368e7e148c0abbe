import { addPlaced } from '../add-placed';
import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'add/note',
  label: 'Add note',
  keywords: ['text', 'comment', 'label'],
  icon: 'sticky-note',
  group: 'Add',
  when: always,
  undoLabel: 'Add note',
  edit: (state, tools) => addPlaced(state, tools, 'note'),
});
