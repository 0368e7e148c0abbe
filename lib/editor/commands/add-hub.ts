import { addPlaced } from '../add-placed';
import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'add/hub',
  label: 'Add cloud hub',
  keywords: ['transit gateway', 'cloudhub', 'tgw', 'virtual wan'],
  icon: 'waypoints',
  group: 'Add',
  when: always,
  undoLabel: 'Add cloud hub',
  edit: (state, tools) => addPlaced(state, tools, 'hub'),
});
