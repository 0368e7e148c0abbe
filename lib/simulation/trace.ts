import type { Plan } from '@/lib/plan/plan';
import { topology } from '@/lib/routing/topology';
import { trace } from '@/lib/routing/trace';
import type { Failed } from './parts';
import { type TraceView, traceViews } from './paths';

/** Where packets go between two networks or VPCs, first there and then back; undefined where an end is neither. */
export function traceBetween(
  plan: Plan,
  { from, to, failed }: { from: string; to: string; failed: Failed },
): TraceView[] | undefined {
  const map = topology(plan);
  if (![from, to].every((id) => map.network(id) ?? map.vpc(id))) return undefined;
  const down = failed.down.size > 0 ? failed.down : undefined;
  const view = traceViews(plan, down);
  return [
    ...trace(plan, { from, to, ...(down ? { down } : {}) }),
    ...trace(plan, { from: to, to: from, ...(down ? { down } : {}) }),
  ].map((one) => view(one, 'full'));
}
