import { derived } from '@/lib/plan/derived';
import { lookup } from '@/lib/plan/lookup';
import type { CircuitPlan } from '@/lib/plan/plan';
import type { RuleContext } from './rule';

/** The word of the underlays for a private circuit; clouds that have it share it. */
export const circuitUnderlay = 'private-circuit';

/** The private circuits between a site and a cloud gateway, by `site gateway`; made once per plan. */
const circuitsBySite = derived((plan): ReadonlyMap<string, readonly CircuitPlan[]> => {
  const made = new Map<string, CircuitPlan[]>();
  for (const circuit of plan.circuits) {
    const site = lookup(plan).gateway(circuit.gateway)?.site.id;
    if (site === undefined) continue;
    const key = `${site} ${circuit.cloudGateway}`;
    const group = made.get(key);
    if (group) group.push(circuit);
    else made.set(key, [circuit]);
  }
  return made;
});

/** The private circuits between one site and one cloud gateway. */
export const circuitsBetween = (
  { plan }: Pick<RuleContext, 'plan'>,
  { site, cloudGateway }: { site: string; cloudGateway: string },
): readonly CircuitPlan[] => circuitsBySite(plan).get(`${site} ${cloudGateway}`) ?? [];

/** Several circuits between a site and a cloud gateway, and what they have in common. */
export type SharedByCircuits = {
  site: string;
  cloudGateway: string;
  value: string;
  circuits: readonly [CircuitPlan, CircuitPlan, ...CircuitPlan[]];
};

/** Where all circuits between a site and a cloud gateway have the same location or carrier, however it is written. */
export function* sharedBy(
  { plan }: Pick<RuleContext, 'plan'>,
  what: 'location' | 'carrier',
): Generator<SharedByCircuits> {
  for (const [key, [first, second, ...others]] of circuitsBySite(plan)) {
    const value = first?.[what];
    if (!first || !second || !value) continue;
    const circuits = [first, second, ...others] as const;
    const isShared = circuits.every((each) => keyOf(each[what] ?? '') === keyOf(value));
    const [site = '', cloudGateway = ''] = key.split(' ');
    if (isShared) yield { site, cloudGateway, value, circuits };
  }
}

const keyOf = (text: string): string => text.trim().toLowerCase();
