import type { Plan } from '@/lib/plan/plan';

/** What the plan settled about one object, in words for the canvas. */
export type Settled = {
  asn?: number;
  platform?: string;
  type?: string;
  /** Inside prefixes by tunnel id. */
  inside?: Readonly<Record<string, string>>;
};

const cache = new WeakMap<Plan, ReadonlyMap<string, Settled>>();

/** What the plan settled, by object id; made once per plan. */
export function settledOf(plan: Plan | undefined): ReadonlyMap<string, Settled> {
  if (!plan) return nothing;
  const known = cache.get(plan);
  if (known) return known;
  const made = new Map<string, Settled>();
  for (const { id, asn, platform } of plan.gateways) made.set(id, { asn, platform });
  for (const { id, asn, type } of plan.cloudGateways) made.set(id, { asn, type: type.name });
  for (const { id, tunnels } of plan.connections) {
    made.set(id, {
      inside: Object.fromEntries(tunnels.map((tunnel) => [tunnel.id, tunnel.inside?.prefix ?? ''])),
    });
  }
  cache.set(plan, made);
  return made;
}

const nothing: ReadonlyMap<string, Settled> = new Map();
