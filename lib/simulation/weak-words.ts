import { setsIn } from '@/lib/routing/families';
import type { CutView, FateView, WeakFlow } from './weak-points';

const failures = (count: number): string => (count === 1 ? 'one failure' : `${count} failures`);

/** How little cuts a flow, in a few words. */
export function fewestText({ met, fewest, complete }: WeakFlow): string {
  if (!met) return 'not met as drawn';
  if (fewest !== undefined) return fewest === 1 ? 'cut by one failure' : `cut by ${fewest} failures together`;
  return complete === 0 ? 'too many failures to try' : `survives any ${failures(complete)}`;
}

/** How little cuts a flow, with what does: every part that does so alone, or one of the smallest sets. Empty for a flow that is not met as drawn. */
export function weakestText(flow: WeakFlow | undefined, what: (part: string) => string): string {
  if (!flow?.met) return '';
  if (flow.fewest === undefined) return fewestText(flow);
  const cuts = flow.cuts.filter(({ length }) => length === flow.fewest);
  if (flow.fewest === 1) return `one failure: ${listed(cuts.flat(2).map(what), 'or')}`;
  const count = cuts.reduce((sum, cut) => sum + setCount(cut), 0);
  const [first = []] = cuts.flatMap((cut) => setsOf(cut, 1));
  const others = count > 1 ? `, and ${count - 1} other ${count === 2 ? 'set' : 'sets'}` : '';
  return `${flow.fewest} failures together: ${listed(first.map(what), 'with')}${others}`;
}

/** Words in a row: `a, b or c`. */
export const listed = (words: readonly string[], last: 'or' | 'with'): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}` : (words[0] ?? '');

/** What may be missing from the sets of a flow; undefined where nothing is. */
export const missingText = ({ met, complete }: WeakFlow, size: number): string | undefined =>
  !met || complete >= size
    ? undefined
    : `There were too many sets to try them all: of ${failures(complete + 1)}${complete + 1 < size ? ' and more' : ''} together, some may be missing.`;

/** How many sets of failures a cut stands for. */
export const setCount = (cut: CutView): number => cut.reduce((count, list) => count * list.length, 1);

/** Up to so many sets of a cut, by the ids of their parts; the first is of the smallest parts. */
export function setsOf(cut: CutView, most: number): string[][] {
  const found: string[][] = [];
  for (const set of setsIn(cut)) {
    if (found.length >= most) break;
    found.push(set);
  }
  return found;
}

/** What a shared fate comes to: `takes 3 of its 4 ways out of “Office”`. */
export function fateText({ parts, ways, of, where, cuts, flows }: FateView): string {
  const [its, it] = flows.length > 1 ? ['their', 'them'] : ['its', 'it'];
  const some = `${ways.length} of ${its} ${of} ways`;
  const taken = ways.length < of ? some : of === 2 ? `both ${its} ways` : `all ${of} of ${its} ways`;
  return `${parts.length > 1 ? 'each takes' : 'takes'} ${taken} ${where}${cuts ? `, which cuts ${it}` : ''}`;
}
