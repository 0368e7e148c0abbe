import type { PeeringPlan, Plan } from '@/lib/plan/plan';
import type { Gateway, Network, Tell } from './selection';

/** A peering of two VPC networks. */
export type Peered = { peering: PeeringPlan; from: Network; to: Network };

/** The peerings within Google Cloud. */
export function selectPeerings(
  { peerings, attachments }: Plan,
  { networks, gateways, omit }: { networks: readonly Network[]; gateways: readonly Gateway[]; omit: Tell },
): Peered[] {
  const hubs = new Set(gateways.filter(({ plan }) => plan.kind === 'hub').map(({ plan }) => plan.id));
  const onHub = new Map(
    attachments.filter(({ gateway }) => hubs.has(gateway)).map(({ vpc, gateway }) => [vpc, gateway] as const),
  );
  const pairs = new Set<string>();
  return peerings.flatMap((peering) => {
    const from = networks.find(({ vpc }) => vpc.id === peering.from);
    const to = networks.find(({ vpc }) => vpc.id === peering.to);
    if (from && to) {
      const pair = [from.vpc.id, to.vpc.id].sort().join(' ');
      const why = whyNot({ from, to, isTaken: pairs.has(pair), onHub });
      if (why) {
        omit({ about: [peering.id], what: `Peering ${peering.name}: ${why}`, action: 'Remove it.' });
        return [];
      }
      pairs.add(pair);
      if (peering.lender !== undefined && onHub.has(peering.lender))
        omit({
          about: [peering.id],
          what: `Use of a hub through peering ${peering.name}: a VPC gives a hub of Network Connectivity Center its own subnets only`,
          action: 'Attach the other VPC to the hub, too.',
        });
      return [{ peering, from, to }];
    }
    if (hubs.has(peering.from) || hubs.has(peering.to))
      omit({
        about: [peering.id],
        what: `Peering of hubs ${peering.name}: hubs of Network Connectivity Center cannot be peered`,
        action: 'Attach the VPCs of both to one hub: it is global.',
      });
    else if (from || to)
      omit({
        about: [peering.id],
        what: `Peering ${peering.name}: a VPC network is peered with networks of Google Cloud only`,
        action: 'Join the two by a VPN connection.',
      });
    return [];
  });
}

/** Network Connectivity Center, “VPC spokes overview”: VPCs of a hub reach each other through it, and can have no peering besides. */
function whyNot({
  from,
  to,
  isTaken,
  onHub,
}: {
  from: Network;
  to: Network;
  isTaken: boolean;
  onHub: ReadonlyMap<string, string>;
}): string | undefined {
  if (from === to) return 'it joins a VPC to itself';
  if (isTaken) return 'the two VPCs are peered already';
  const hub = onHub.get(from.vpc.id);
  if (hub !== undefined && onHub.get(to.vpc.id) === hub)
    return 'both VPCs are on one hub, which lets them have no peering besides';
  return undefined;
}
