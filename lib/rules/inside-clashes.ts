import { buildOverlapIndex } from '@/lib/addressing/overlap-index';
import type { TunnelView } from '@/lib/plan/lookup';
import type { TunnelPlan } from '@/lib/plan/plan';

/** Two tunnels of one gateway whose inside prefixes overlap; `again` is pinned if any of the two is. */
export function* insideClashes(
  views: readonly TunnelView[],
): Generator<{ first: TunnelPlan; again: TunnelPlan }> {
  const index = buildOverlapIndex(
    views.flatMap(({ tunnel }) => (tunnel.inside ? [{ prefix: tunnel.inside.prefix, value: tunnel }] : [])),
  );
  for (const [{ value: a }, { value: b }] of index.pairs()) {
    // A connection that ends at one gateway twice shows the same tunnel twice.
    if (a.id === b.id) continue;
    yield b.inside?.pinned || !a.inside?.pinned ? { first: a, again: b } : { first: b, again: a };
  }
}
