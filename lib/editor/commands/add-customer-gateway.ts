import { addPlaced } from '../add-placed';
import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'add/customer-gateway',
  label: 'Add customer gateway',
  keywords: ['router', 'firewall', 'device', 'cgw', 'vpn'],
  icon: 'router',
  group: 'Add',
  when: always,
  undoLabel: 'Add customer gateway',
  edit: (state, tools) => addPlaced(state, tools, 'customer-gateway'),
});
