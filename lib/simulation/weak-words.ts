import { setsIn } from '@/lib/routing/families';
import type { CutView, FateView, WeakFlow } from './weak-points';

const failures = (count: number): string => (count === 1 ? 'one failure' : `${count} failures`);

/** How little cuts a flow, in a few words. */
export function fewestText({ met, fewest, complete }: WeakFlow): string {
  if (!met) return 'not met as drawn';
  if (fewest !== undefined) return fewest === 1 ? 'cut by one failure' : `cut by ${fewest} failures together`;
  return complete === 0 ? 'too many failures to try' : `survives any ${failures(complete)}`;
}

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
