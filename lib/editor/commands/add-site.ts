import { addPlaced } from '../add-placed';
import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'add/site',
  label: 'Add site',
  keywords: ['data centre', 'branch', 'office', 'premises'],
  icon: 'building-2',
  group: 'Add',
  when: always,
  undoLabel: 'Add site',
  edit: (state, tools) => addPlaced(state, tools, 'site'),
});
