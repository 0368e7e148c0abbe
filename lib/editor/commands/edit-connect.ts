import { connectable, waysToConnect } from '../connect';
import type { EditorState } from '../editor';
import { selectedObjects, selectedOne, selectedPair } from '../when';
import { defineCommand } from './command';

function when(state: EditorState): boolean {
  if (state.access === 'read') return false;
  const pair = selectedPair(state);
  if (pair) return waysToConnect(state.design, ...pair).length > 0;
  const only = selectedOne(state);
  return only !== undefined && connectable(state.design, only.id).length > 0;
}

export const command = defineCommand({
  id: 'edit/connect',
  label: 'Connect…',
  keywords: ['link', 'selected', 'join', 'vpn', 'attach', 'peer'],
  icon: 'plug',
  group: 'Edit',
  keys: ['C'],
  when,
  act: (screen, state) => {
    const [from, to] = selectedObjects(state);
    if (from !== undefined) screen.connect(from, to);
  },
});
