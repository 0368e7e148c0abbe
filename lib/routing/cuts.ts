import type { FlowPlan, Plan } from '@/lib/plan/plan';
import { needOf } from './need';
import { outageOf, type Part, partsOf, takesEnd } from './parts';
import { stateOf } from './state';

/** The smallest sets of parts that cut a flow; `complete` where no other of that size exists. */
export type Cuts = { sets: readonly (readonly Part[])[]; complete: boolean };

/** Sets tried at most. */
const mostTries = 5_000;

/**
 * The smallest sets of failures, none of an end itself, after which a flow is not met, up to a size; none where it survives all of that size, or is not met at all. A set that
 * cuts a flow must touch what it rests on, and so must what is left of the set after each of its failures: only such sets are tried.
 */
export function cutsOf(
  plan: Plan,
  flow: FlowPlan,
  { most, parts = partsOf(plan) }: { most: number; parts?: readonly Part[] },
): Cuts {
  const healthy = needOf(stateOf(plan), flow);
  if (!healthy.met) return { sets: [], complete: true };
  let open: { parts: readonly Part[]; support: ReadonlySet<string> }[] = [
    { parts: [], support: healthy.support() },
  ];
  let tries = 0;
  const seen = new Set<string>();
  for (let size = 1; size <= most; size++) {
    const found: (readonly Part[])[] = [];
    const next: typeof open = [];
    for (const { parts: failed, support } of open) {
      for (const part of parts) {
        if (takesEnd(plan, flow, part)) continue;
        if (failed.includes(part) || !touches(part, support)) continue;
        const set = [...failed, part].sort((a, b) => (a.id < b.id ? -1 : 1));
        const key = set.map(({ id }) => id).join(' ');
        if (seen.has(key)) continue;
        seen.add(key);
        if (++tries > mostTries) return { sets: found, complete: false };
        const need = needOf(stateOf(plan, outageOf(set)), flow);
        if (need.met) next.push({ parts: set, support: need.support() });
        else found.push(set);
      }
    }
    if (found.length > 0) return { sets: found, complete: true };
    open = next;
  }
  return { sets: [], complete: true };
}

function touches({ down }: Part, support: ReadonlySet<string>): boolean {
  for (const id of down) if (support.has(id)) return true;
  return false;
}
