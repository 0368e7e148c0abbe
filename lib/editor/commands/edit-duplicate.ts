import { copyOf } from '@/lib/model/edit';
import { nameOf } from '../move';
import { pasteInto } from '../paste-into';
import { hasSelection, selectedObjects } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'edit/duplicate',
  label: 'Duplicate',
  keywords: ['copy', 'clone', 'again'],
  icon: 'copy-plus',
  group: 'Edit',
  keys: ['Mod+D'],
  when: hasSelection,
  undoLabel: 'Duplicate',
  edit: (state, tools) => {
    const ids = selectedObjects(state);
    const pasted = pasteInto({ ...state, selection: [] }, tools, copyOf(state.design, ids));
    return pasted && { ...pasted, label: `Duplicate ${nameOf(state.design, ids)}` };
  },
});
