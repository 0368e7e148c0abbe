import { type Analysis, objectIdOf } from '@/lib/editor/editor';

type Problem = Analysis['problems'][number];

/** The problems of one object in short: the worst severity, how many, and the first few in words. */
export type Mark = { severity: Problem['severity']; count: number; messages: readonly string[] };

/** Most problems that a mark tells in words. */
const mostMessages = 3;

const cache = new WeakMap<readonly Problem[], ReadonlyMap<string, Mark>>();

/** Marks by object id; a problem counts where it is shown, and not at all when it is waived. Problems come worst first. */
export function marksOf(problems: readonly Problem[] | undefined): ReadonlyMap<string, Mark> {
  if (!problems) return none;
  const known = cache.get(problems);
  if (known) return known;
  const marks = new Map<string, Mark & { messages: string[] }>();
  for (const { severity, what, at, waiver } of problems) {
    if (waiver) continue;
    const id = objectIdOf(at[0].id);
    const mark = marks.get(id) ?? { severity, count: 0, messages: [] };
    if (mark.messages.length < mostMessages) mark.messages.push(what);
    marks.set(id, { ...mark, count: mark.count + 1 });
  }
  cache.set(problems, marks);
  return marks;
}

const none: ReadonlyMap<string, Mark> = new Map();

/** A mark for those who don't see it: `2 problems, the worst an error`. */
export const markText = ({ count, severity }: Mark): string =>
  count === 1 ? `1 problem: ${severity}` : `${count} problems, the worst: ${severity}`;
