import type { CloudGatewayPlan, PeeringPlan, Plan, VpcPlan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';

/** A peering of two VPCs. */
export type Peered = { peering: PeeringPlan; from: VpcPlan; to: VpcPlan };

/** A peering of two transit gateways. */
export type HubPeered = { peering: PeeringPlan; from: CloudGatewayPlan; to: CloudGatewayPlan };

type Ends = {
  gateways: readonly CloudGatewayPlan[];
  vpcs: readonly VpcPlan[];
  omit: (omission: Omission) => void;
};

/** The peerings that AWS can make: of two VPCs, or of two transit gateways, one between any two. */
export function selectPeerings(
  { peerings }: Plan,
  { gateways, vpcs, omit }: Ends,
): { vpcPeerings: Peered[]; hubPeerings: HubPeered[] } {
  const vpcById = new Map(vpcs.map((vpc) => [vpc.id, vpc]));
  const gatewayById = new Map(gateways.map((gateway) => [gateway.id, gateway]));
  const pairs = new Set<string>();
  const vpcPeerings: Peered[] = [];
  const hubPeerings: HubPeered[] = [];
  for (const peering of peerings) {
    const { from, to } = peering;
    const refuse = (why: string, action: string): void =>
      omit({ about: [peering.id], what: `Peering ${peering.name}: ${why}`, action });
    const pair = [from, to].sort().join(' ');
    const [vpcA, vpcB] = [vpcById.get(from), vpcById.get(to)];
    const [hubA, hubB] = [gatewayById.get(from), gatewayById.get(to)];
    if (!vpcA && !vpcB && !hubA && !hubB) continue;
    if (from === to) refuse('both ends are the same', 'Delete it.');
    else if (pairs.has(pair)) refuse('the two are peered already', 'Remove one of the two peerings.');
    else if (vpcA && vpcB) vpcPeerings.push({ peering, from: vpcA, to: vpcB });
    else if (hubA?.type.routeTables && hubB?.type.routeTables)
      hubPeerings.push({ peering, from: hubA, to: hubB });
    else if (hubA && hubB) refuse('only transit gateways can be peered', 'Use transit gateways.');
    else
      refuse(
        'its other end is not in the AWS part of this bundle',
        'Join clouds by a VPN connection between their gateways.',
      );
    pairs.add(pair);
  }
  return { vpcPeerings, hubPeerings };
}
