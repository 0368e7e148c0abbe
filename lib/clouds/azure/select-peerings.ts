import { byId, optional } from '@/lib/plan/maps';
import type { PeeringPlan, Plan } from '@/lib/plan/plan';
import { facts } from './facts';
import type { AzureGateway, AzureHub, AzureVpc, Omit, Peered } from './selection';

type Around = {
  vpcs: readonly AzureVpc[];
  hubs: readonly AzureHub[];
  gateways: readonly AzureGateway[];
  omit: Omit;
};

/** The peerings of VNets. Hubs of one Virtual WAN reach each other by themselves. */
export function selectPeerings(plan: Plan, { vpcs, hubs, gateways, omit }: Around): Peered[] {
  const vpcById = byId(vpcs);
  const hubById = new Map(hubs.map((hub) => [hub.gateway.id, hub]));
  const drawn = new Map([...plan.vpcs, ...plan.cloudGateways].map(({ id, cloud }) => [id, cloud]));
  const borrowers = new Set<string>();
  return plan.peerings.flatMap((peering) => {
    const refuse = (why: string, action: string): void =>
      omit({ about: [peering.id], what: `Peering ${peering.name}: ${why}`, action });
    const ends = [peering.from, peering.to];
    const [from, to] = ends.map((end) => vpcById.get(end));
    if (from && to) {
      const lender = lenderOf(peering, { from, to, gateways, borrowers, refuse });
      return [{ peering, from, to, ...optional('lender', lender) }];
    }
    const [one, other] = ends.map((end) => hubById.get(end));
    if (one && other) {
      if ((one.found !== undefined) !== (other.found !== undefined))
        refuse('one of the hubs exists already, in a Virtual WAN of its own', 'Draw both, or refer to both.');
      return [];
    }
    if (ends.some((end) => vpcById.has(end) || hubById.has(end)))
      refuse(
        ends.every((end) => drawn.get(end) === facts.id)
          ? 'one of its ends is not in this bundle'
          : 'its ends are in two clouds',
        'Join them by a VPN connection, or see why the other end is left out.',
      );
    return [];
  });
}

type Lending = {
  from: AzureVpc;
  to: AzureVpc;
  gateways: readonly AzureGateway[];
  borrowers: Set<string>;
  refuse: (why: string, action: string) => void;
};

/** Virtual network peering: a VNet uses one remote gateway, and only if it has none itself. */
function lenderOf(
  { lender }: PeeringPlan,
  { from, to, gateways, borrowers, refuse }: Lending,
): 'from' | 'to' | undefined {
  if (lender !== from.id && lender !== to.id) return undefined;
  const [lends, borrows] = lender === from.id ? [from, to] : [to, from];
  const has = (vpc: AzureVpc): boolean => gateways.some((gateway) => gateway.vpc?.id === vpc.id);
  const why = has(borrows)
    ? `VNet ${borrows.name} has a VPN gateway itself, so it cannot use that of ${lends.name}`
    : borrowers.has(borrows.id)
      ? `VNet ${borrows.name} uses the gateway of another VNet already, so it cannot use that of ${lends.name}`
      : !has(lends) && !lends.found
        ? `VNet ${lends.name} has no VPN gateway to lend`
        : undefined;
  if (why !== undefined) {
    refuse(`${why}; the peering is made without it`, 'Let one VNet with a gateway lend it to VNets without.');
    return undefined;
  }
  borrowers.add(borrows.id);
  return lender === from.id ? 'from' : 'to';
}
