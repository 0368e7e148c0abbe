import { align } from '../align';
import { selectedObjects } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'edit/align-top',
  label: 'Align top edges',
  keywords: ['arrange', 'tidy', 'line up'],
  icon: 'arrow-up',
  group: 'Edit',
  when: (state) => selectedObjects(state).length > 1,
  undoLabel: 'Align top edges',
  edit: (state) => ({ design: align(state.design, selectedObjects(state), 'top') }),
});
