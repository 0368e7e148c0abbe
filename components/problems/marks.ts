import { type Analysis, objectIdOf } from '@/lib/editor/editor';
import { isFrame } from '@/lib/editor/sizes';
import type { Design } from '@/lib/model/design';

type Problem = Analysis['problems'][number];

/** The problems of one object in short: the worst severity, how many, of these how many inside it, and the first few in words. */
export type Mark = {
  severity: Problem['severity'];
  count: number;
  inside: number;
  messages: readonly string[];
};

/** Most problems that a mark tells in words. */
const mostMessages = 3;

const cache = new WeakMap<readonly Problem[], ReadonlyMap<string, Mark>>();

/**
 * Marks by object id; a problem counts where it is shown, and at the frame that this lies in, and not at all when it is waived. Problems come worst
 * first.
 */
export function marksOf(analysis: Pick<Analysis, 'of' | 'problems'> | undefined): ReadonlyMap<string, Mark> {
  if (!analysis) return none;
  const known = cache.get(analysis.problems);
  if (known) return known;
  const marks = new Map<string, Mark & { messages: string[] }>();
  for (const { severity, what, at, waiver } of analysis.problems) {
    if (waiver) continue;
    const [id, ...frames] = holdersOf(analysis.of, at[0].id);
    if (id === undefined) continue;
    for (const one of [id, ...frames]) {
      const mark = marks.get(one) ?? { severity, count: 0, inside: 0, messages: [] };
      if (mark.messages.length < mostMessages) mark.messages.push(what);
      marks.set(one, { ...mark, count: mark.count + 1, inside: mark.inside + (one === id ? 0 : 1) });
    }
  }
  cache.set(analysis.problems, marks);
  return marks;
}

const none: ReadonlyMap<string, Mark> = new Map();

/** The object that an id means, and the frames around it, from the inside out. */
export function holdersOf({ objects }: Design, spot: string): string[] {
  const found = [objectIdOf(spot)];
  for (let above = parentOf(objects[found[0] ?? '']); above && !found.includes(above); ) {
    const frame = objects[above];
    if (!frame || !isFrame(frame.kind)) break;
    found.push(above);
    above = parentOf(frame);
  }
  return found;
}

const parentOf = (object: Design['objects'][string] | undefined): string | undefined =>
  object && 'parent' in object && typeof object.parent === 'string' ? object.parent : undefined;

/** A mark for those who don't see it: `2 problems, 1 inside, the worst: error`. */
export function markText({ count, inside, severity }: Mark): string {
  const where = inside === 0 ? '' : inside === count ? ' inside' : `, ${inside} inside`;
  return count === 1 ? `1 problem${where}: ${severity}` : `${count} problems${where}, the worst: ${severity}`;
}
