import { removeObjects } from '@/lib/model/edit';
import { nameOf } from '../move';
import { removeTunnels } from '../tunnels';
import { hasSelection } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'edit/delete',
  label: 'Delete',
  keywords: ['remove', 'erase'],
  icon: 'trash-2',
  group: 'Edit',
  keys: ['Delete', 'Backspace'],
  when: hasSelection,
  undoLabel: 'Delete',
  edit: (state) => {
    const { selection, design } = state;
    const tunnels = removeTunnels(design, selection);
    const ids = selection.filter((id) => !id.includes('/'));
    const whole = [...ids, ...tunnels.emptied];
    if (whole.length === 0) return { design: tunnels.design, selection: [], label: 'Delete tunnel' };
    return {
      design: removeObjects(tunnels.design, whole),
      selection: [],
      label: `Delete ${nameOf(design, whole)}`,
    };
  },
});
