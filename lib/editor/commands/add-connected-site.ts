import { addConnectedSite, connectionEnd } from '../figures';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'add/connected-site',
  label: 'Add a site connected to the selected gateway',
  keywords: ['branch', 'figure', 'cloudhub', 'hub'],
  icon: 'plus',
  group: 'Add',
  when: (state) => connectionEnd(state) !== undefined,
  undoLabel: 'Add a connected site',
  edit: addConnectedSite,
});
