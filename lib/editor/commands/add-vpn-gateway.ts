import { addPlaced } from '../add-placed';
import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'add/vpn-gateway',
  label: 'Add VPN gateway',
  keywords: ['virtual private gateway', 'vgw', 'cloud'],
  icon: 'shield',
  group: 'Add',
  when: always,
  undoLabel: 'Add VPN gateway',
  edit: (state, tools) => addPlaced(state, tools, 'vpn-gateway'),
});
