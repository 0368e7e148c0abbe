import { align } from '../align';
import { selectedObjects } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'edit/align-left',
  label: 'Align left edges',
  keywords: ['arrange', 'tidy', 'line up'],
  icon: 'arrow-left-right',
  group: 'Edit',
  when: (state) => selectedObjects(state).length > 1,
  undoLabel: 'Align left edges',
  edit: (state) => ({ design: align(state.design, selectedObjects(state), 'left') }),
});
