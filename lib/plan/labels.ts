import { slug } from './text';

/** Longest label; room is left for what exporters append. */
const maxLabel = 28;

/** Room for a hyphen and a number that tells labels apart. */
const maxCount = 7;

/** Windows has no file or folder of these names (Win32, "Naming Files, Paths, and Namespaces"). */
const reserved = [
  'con',
  'prn',
  'aux',
  'nul',
  ...[...'123456789'].flatMap((digit) => [`com${digit}`, `lpt${digit}`]),
];

/**
 * A short, unique word for each named thing. The first of several with the same name keeps it; the others add their id, so that adding one
 * never renames another. Give them in an order that a new one joins at the end.
 */
export function labelsFor(things: readonly { id: string; name: string }[]): Map<string, string> {
  const taken = new Set(reserved);
  const counts = new Map<string, number>();
  const labels = new Map<string, string>();
  for (const { id, name } of things) {
    const plain = slug(name, { max: maxLabel, fallback: slug(id, { max: maxLabel, fallback: 'x' }) });
    const label = taken.has(plain) ? withId({ plain, id, taken, counts }) : plain;
    taken.add(label);
    labels.set(id, label);
  }
  return labels;
}

type Taking = { plain: string; id: string; taken: ReadonlySet<string>; counts: Map<string, number> };

/** `counts` holds where to go on counting, so that many of one name are not counted from the start each time. */
function withId({ plain, id, taken, counts }: Taking): string {
  const suffix = slug(id, { max: 12, fallback: 'x' });
  const base = `${plain.slice(0, maxLabel - suffix.length - 1)}-${suffix}`;
  if (!taken.has(base)) return base;
  const stem = base.slice(0, maxLabel - maxCount);
  let count = counts.get(stem) ?? 2;
  while (taken.has(`${stem}-${count}`)) count++;
  counts.set(stem, count + 1);
  return `${stem}-${count}`;
}

/** Objects in the order of their numbers: a new one comes last. */
export const byNumber = <Item extends { number: number }>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => a.number - b.number);
