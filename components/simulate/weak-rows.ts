import type { CutView, FateView, WeakFlow, WeakPoints } from '@/lib/simulation/weak-points';

/** So many of each are drawn; the rest is counted, and on the command line. */
export const mostWeak = { flows: 300, cuts: 40, choices: 16, groups: 50, alone: 20 } as const;

/** The flows whose name, or an end's, holds some words: the ones that least cuts first. */
export function weakFlows({ flows }: WeakPoints, text: string): WeakFlow[] {
  const words = text.trim().toLowerCase();
  return flows
    .filter(({ name, from, to }) =>
      [name, from.name, to.name].some((one) => one.toLowerCase().includes(words)),
    )
    .sort((a, b) => rank(a) - rank(b));
}

const rank = ({ met, fewest }: WeakFlow): number => (met ? (fewest ?? Number.POSITIVE_INFINITY) : 0);

/** The cuts of a flow by how many failures they take. */
export function cutsBySize({ cuts }: WeakFlow): { size: number; cuts: readonly CutView[] }[] {
  const sizes = [...new Set(cuts.map(({ length }) => length))];
  return sizes.map((size) => ({ size, cuts: cuts.filter(({ length }) => length === size) }));
}

/** The parts that cut some of these flows alone, with how many: those that cut most first. */
export function partsAlone(flows: readonly WeakFlow[]): { part: string; flows: number }[] {
  const counts = new Map<string, number>();
  for (const { cuts } of flows)
    for (const [parts, ...more] of cuts)
      if (more.length === 0) for (const part of parts ?? []) counts.set(part, (counts.get(part) ?? 0) + 1);
  return [...counts].map(([part, count]) => ({ part, flows: count })).sort((a, b) => b.flows - a.flows);
}

/** The shared fates of some of these flows. */
export function groupsOf({ groups }: WeakPoints, flows: readonly WeakFlow[]): FateView[] {
  const ids = new Set(flows.map(({ id }) => id));
  return groups.filter((group) => group.flows.some((id) => ids.has(id)));
}

/** The failures once one part of a cut is chosen: it, and of every other list the part that has failed already, or the first. */
export const chosenOf = (cut: CutView, part: string, failed: readonly string[]): string[] =>
  cut.flatMap((parts) =>
    parts.includes(part)
      ? part
      : (parts.find((id) => isCutOf(cut, failed) && failed.includes(id)) ?? parts[0] ?? []),
  );

/** Whether what has failed is one of the sets of a cut. */
export const isCutOf = (cut: CutView, failed: readonly string[]): boolean =>
  failed.length === cut.length && cut.every((parts) => parts.some((id) => failed.includes(id)));
