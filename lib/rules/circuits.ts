import type { CircuitPlan, Plan } from '@/lib/plan/plan';
import type { RuleContext } from './rule';

/** The word of the underlays for a private circuit; clouds that have it share it. */
export const circuitUnderlay = 'private-circuit';

const cache = new WeakMap<Plan, ReadonlyMap<string, readonly CircuitPlan[]>>();

/** The private circuits between a site and a cloud gateway, by `site gateway`; made once per plan. */
function circuitsBySite({
  plan,
  lookup,
}: Pick<RuleContext, 'plan' | 'lookup'>): ReadonlyMap<string, readonly CircuitPlan[]> {
  const known = cache.get(plan);
  if (known) return known;
  const made = new Map<string, CircuitPlan[]>();
  for (const circuit of plan.circuits) {
    const site = lookup.gateway(circuit.gateway)?.site.id;
    if (site === undefined) continue;
    const key = `${site} ${circuit.cloudGateway}`;
    const group = made.get(key);
    if (group) group.push(circuit);
    else made.set(key, [circuit]);
  }
  cache.set(plan, made);
  return made;
}

/** The private circuits between one site and one cloud gateway. */
export const circuitsBetween = (
  context: Pick<RuleContext, 'plan' | 'lookup'>,
  { site, cloudGateway }: { site: string; cloudGateway: string },
): readonly CircuitPlan[] => circuitsBySite(context).get(`${site} ${cloudGateway}`) ?? [];

/** Several circuits between a site and a cloud gateway, and what they have in common. */
export type SharedByCircuits = {
  site: string;
  cloudGateway: string;
  value: string;
  circuits: readonly [CircuitPlan, CircuitPlan, ...CircuitPlan[]];
};

/** Where all circuits between a site and a cloud gateway have the same location or carrier, however it is written. */
export function* sharedBy(
  context: Pick<RuleContext, 'plan' | 'lookup'>,
  what: 'location' | 'carrier',
): Generator<SharedByCircuits> {
  for (const [key, [first, second, ...others]] of circuitsBySite(context)) {
    const value = first?.[what];
    if (!first || !second || !value) continue;
    const circuits = [first, second, ...others] as const;
    const isShared = circuits.every((each) => keyOf(each[what] ?? '') === keyOf(value));
    const [site = '', cloudGateway = ''] = key.split(' ');
    if (isShared) yield { site, cloudGateway, value, circuits };
  }
}

const keyOf = (text: string): string => text.trim().toLowerCase();
