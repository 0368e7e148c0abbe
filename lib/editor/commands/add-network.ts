import { addPlaced } from '../add-placed';
import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'add/network',
  label: 'Add network',
  keywords: ['subnet', 'prefix', 'lan', 'premises'],
  icon: 'network',
  group: 'Add',
  when: always,
  undoLabel: 'Add network',
  edit: (state, tools) => addPlaced(state, tools, 'network'),
});
