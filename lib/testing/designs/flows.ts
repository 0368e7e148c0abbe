import { piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { type Addition, addObjects } from '@/lib/model/edit';
import { query } from '@/lib/model/query';
import type { Plan } from '@/lib/plan/plan';
import { reachBoth } from '@/lib/routing/reach';
import type { Choose } from './choose';
import { anyName } from './names';

/** Adds flows between ends that reach each other: a need that the design meets. */
export function withFlows(design: Design, plan: Plan, choose: Choose): Design {
  const { all } = query(design);
  const ends = [...all('network'), ...all('vpc')].map(({ id }) => id);
  const vpcs = new Set(all('vpc').map(({ id }) => id));
  const pairs = ends
    .flatMap((from) => ends.map((to) => [from, to] as const))
    .filter(
      ([from, to]) => from !== to && (vpcs.has(to) || !vpcs.has(from)) && reachBoth(plan, from, to).reached,
    );
  const chosen = choose.some(pairs, Math.min(pairs.length, choose.whole(0, 4)));
  return addObjects(
    design,
    chosen.map(([from, to], index): Addition => {
      const protocol = choose.one(['any', 'tcp', 'udp', 'icmp', undefined] as const);
      return piece('flow', `flow-${index + 1}`, {
        name: anyName(choose, `flow ${index + 1}`),
        from,
        to,
        ...(protocol ? { protocol } : {}),
        ...(choose.chance(60)
          ? { ports: choose.one(['443', '22,443', '8000-8080', '53,5000-5009,65535']) }
          : {}),
      });
    }),
  );
}
