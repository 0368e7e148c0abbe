import { addPlaced } from '../add-placed';
import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'add/cloud-region',
  label: 'Add cloud region',
  keywords: ['aws', 'provider', 'region'],
  icon: 'cloud',
  group: 'Add',
  when: always,
  undoLabel: 'Add cloud region',
  edit: (state, tools) => addPlaced(state, tools, 'cloud-region'),
});
