import { slug } from './text';

/** Longest label; room is left for what exporters append. */
const maxLabel = 28;

/**
 * A short, unique word for each named thing. The first of several with the same name keeps it; the others add their id, so that adding one
 * never renames another. Give them in an order that a new one joins at the end.
 */
export function labelsFor(things: readonly { id: string; name: string }[]): Map<string, string> {
  const taken = new Set<string>();
  const labels = new Map<string, string>();
  for (const { id, name } of things) {
    const plain = slug(name, { max: maxLabel, fallback: slug(id, { max: maxLabel, fallback: 'x' }) });
    const label = taken.has(plain) ? withId({ plain, id, taken }) : plain;
    taken.add(label);
    labels.set(id, label);
  }
  return labels;
}

function withId({ plain, id, taken }: { plain: string; id: string; taken: Set<string> }): string {
  const suffix = slug(id, { max: 12, fallback: 'x' });
  const base = `${plain.slice(0, maxLabel - suffix.length - 1)}-${suffix}`;
  let label = base;
  for (let count = 2; taken.has(label); count++) label = `${base.slice(0, maxLabel - 5)}-${count}`;
  return label;
}

/** Objects in the order of their numbers: a new one comes last. */
export const byNumber = <Item extends { number: number }>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => a.number - b.number);
