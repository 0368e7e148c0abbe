import { copyOf, removeObjects } from '@/lib/model/edit';
import { nameOf } from '../move';
import { hasSelection, selectedObjects } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'edit/cut',
  label: 'Cut',
  keywords: ['clipboard', 'move'],
  icon: 'scissors',
  group: 'Edit',
  keys: ['Mod+X'],
  when: hasSelection,
  undoLabel: 'Cut',
  edit: (state) => {
    const ids = selectedObjects(state);
    return {
      design: removeObjects(state.design, ids),
      clipboard: copyOf(state.design, ids),
      selection: [],
      label: `Cut ${nameOf(state.design, ids)}`,
    };
  },
});
