import type { EditorState } from '../editor';
import type { Ends } from '../simulation/state';
import { defineCommand } from './command';

/** The two networks or VPCs that are selected, in their order; undefined for anything else. */
function endsOf({ design, selection }: Pick<EditorState, 'design' | 'selection'>): Ends | undefined {
  const [from, to, ...more] = selection;
  const isEnd = (id: string | undefined): id is string => {
    const kind = id === undefined ? undefined : design.objects[id]?.kind;
    return kind === 'network' || kind === 'vpc';
  };
  return isEnd(from) && isEnd(to) && more.length === 0 ? { from, to } : undefined;
}

export const command = defineCommand({
  id: 'simulate/trace',
  label: 'Trace between the two selected',
  keywords: ['path', 'packets', 'hop', 'reach', 'traceroute', 'follow'],
  icon: 'route',
  group: 'Simulate',
  keys: ['T'],
  when: (state) => endsOf(state) !== undefined,
  act: (screen, state) => {
    const trace = endsOf(state);
    if (trace) screen.simulate({ trace });
  },
});
