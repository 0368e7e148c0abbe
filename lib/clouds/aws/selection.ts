import type { AttachmentPlan, CloudGatewayPlan, PeeringPlan, Plan, VpcPlan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';
import { facts } from './facts';
import { selectAttachments } from './select-attachments';
import { type AwsConnection, selectConnections } from './select-connections';
import { selectVpcs } from './select-vpcs';

/** What of a plan becomes AWS resources, and what does not. */
export type Selection = {
  gateways: readonly CloudGatewayPlan[];
  vpcs: readonly VpcPlan[];
  attachments: readonly Attached[];
  peerings: readonly Peered[];
  connections: readonly AwsConnection[];
  omitted: readonly Omission[];
};

/** An attachment with its two ends. */
export type Attached = { attachment: AttachmentPlan; gateway: CloudGatewayPlan; vpc: VpcPlan };

/** A peering of two VPCs. */
export type Peered = { peering: PeeringPlan; from: VpcPlan; to: VpcPlan };

const regionCode = /^[a-z]{2}(-[a-z]+)+-[0-9]+$/;

/** Chooses what of a plan AWS can be asked for; everything left out is named. */
export function select(plan: Plan): Selection {
  const omitted: Omission[] = [];
  const omit = (omission: Omission): void => {
    omitted.push(omission);
  };
  const inAws = <Placed extends CloudGatewayPlan | VpcPlan>(things: readonly Placed[]): Placed[] =>
    things.filter((thing) => {
      if (thing.cloud !== facts.id) return false;
      if (regionCode.test(thing.region.code)) return true;
      omit({
        about: [thing.id],
        what: `${thing.name}, because ${thing.region.code} is no AWS region`,
        action: 'Choose a region, for example eu-central-1.',
      });
      return false;
    });
  const gateways = inAws(plan.cloudGateways);
  const vpcs = selectVpcs(inAws(plan.vpcs), omit);
  return {
    gateways,
    vpcs,
    attachments: selectAttachments(plan.attachments, { gateways, vpcs, omit }),
    peerings: selectPeerings(plan, { gateways, vpcs, omit }),
    connections: selectConnections(plan, { gateways, omit }),
    omitted,
  };
}

function selectPeerings(
  { peerings }: Plan,
  {
    gateways,
    vpcs,
    omit,
  }: { gateways: readonly CloudGatewayPlan[]; vpcs: readonly VpcPlan[]; omit: (omission: Omission) => void },
): Peered[] {
  const vpcById = new Map(vpcs.map((vpc) => [vpc.id, vpc]));
  const hubs = new Set(gateways.map(({ id }) => id));
  return peerings.flatMap((peering) => {
    const from = vpcById.get(peering.from);
    const to = vpcById.get(peering.to);
    if (from && to) return [{ peering, from, to }];
    if (hubs.has(peering.from) || hubs.has(peering.to)) {
      omit({
        about: [peering.id],
        what: `Peering of hubs ${peering.name}, with the routes through it`,
        action: 'Create the transit gateway peering, accept it, and add its static routes yourself.',
      });
    }
    return [];
  });
}
