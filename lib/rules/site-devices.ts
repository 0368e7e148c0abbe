import { put } from '@/lib/plan/maps';
import type { GatewayPlan } from '@/lib/plan/plan';
import type { RuleContext } from './rule';

/** The devices of each site that speak BGP in a tunnel, in order of number; sites with one alone are left out. */
export function speakersBySite({ plan, lookup }: Pick<RuleContext, 'plan' | 'lookup'>): GatewayPlan[][] {
  const sites = new Map<string, GatewayPlan[]>();
  for (const gateway of plan.gateways) {
    if (lookup.tunnelsOf(gateway.id).some(({ near }) => near.bgp)) put(sites, gateway.site.id, gateway);
  }
  return [...sites.values()].filter(({ length }) => length > 1);
}
