import { addPlaced } from '../add-placed';
import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'add/vpc',
  label: 'Add VPC',
  keywords: ['virtual network', 'vnet', 'cloud'],
  icon: 'box',
  group: 'Add',
  when: always,
  undoLabel: 'Add VPC',
  edit: (state, tools) => addPlaced(state, tools, 'vpc'),
});
