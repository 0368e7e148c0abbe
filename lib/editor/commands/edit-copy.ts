import { copyOf } from '@/lib/model/edit';
import { hasSelection, selectedObjects } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'edit/copy',
  label: 'Copy',
  keywords: ['clipboard'],
  icon: 'copy',
  group: 'Edit',
  keys: ['Mod+C'],
  when: hasSelection,
  act: (screen, state) => screen.copy(copyOf(state.design, selectedObjects(state))),
});
