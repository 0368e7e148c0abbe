import { flowReach } from '@/lib/routing/reach';
import type { RuleContext } from './rule';
import { type Stretch, stretchesOf } from './throughput';

/** A stretch that flows share, with what they ask of it together. */
export type AskedStretch = Stretch & { asked: number; flows: readonly string[] };

/** Every stretch of one sort that flows with a stated bandwidth take, there or back: each flow counts once. */
export function askedOf(
  { plan, query }: Pick<RuleContext, 'plan' | 'query'>,
  of: Stretch['of'],
): AskedStretch[] {
  const found = new Map<string, Stretch & { asked: number; flows: string[] }>();
  for (const { id, from, to, bandwidthMbps: mbps } of query.all('flow')) {
    if (mbps === undefined) continue;
    const { reached, hops } = flowReach(plan, { id, from, to });
    for (const stretch of reached ? stretchesOf(plan, hops) : []) {
      if (stretch.of !== of) continue;
      const key = `${stretch.id} ${stretch.because}`;
      const sum = found.get(key) ?? { ...stretch, asked: 0, flows: [] };
      sum.asked += mbps;
      sum.flows.push(id);
      found.set(key, sum);
    }
  }
  return [...found.values()];
}

/** Most flows that a finding points at. */
export const mostFlows = 8;
