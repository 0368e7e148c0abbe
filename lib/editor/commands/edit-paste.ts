import { pasteInto } from '../paste-into';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'edit/paste',
  label: 'Paste',
  keywords: ['clipboard', 'insert'],
  icon: 'clipboard-paste',
  group: 'Edit',
  keys: ['Mod+V'],
  when: ({ clipboard }) => clipboard.length > 0,
  undoLabel: 'Paste',
  edit: (state, tools) => pasteInto(state, tools, state.clipboard),
});
