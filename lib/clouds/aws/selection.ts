import type { CloudGatewayPlan, Plan, TablePlan, VpcPlan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';
import { facts } from './facts';
import { type Attached, selectAttachments } from './select-attachments';
import { type AwsCircuit, selectCircuits } from './select-circuits';
import { type AwsConnection, selectConnections } from './select-connections';
import { hasUsableId } from './select-existing';
import { type HubPeered, type Peered, selectPeerings } from './select-peerings';
import { selectVpcs } from './select-vpcs';

/** What of a plan becomes AWS resources, and what does not. */
export type Selection = {
  gateways: readonly CloudGatewayPlan[];
  vpcs: readonly VpcPlan[];
  attachments: readonly Attached[];
  vpcPeerings: readonly Peered[];
  hubPeerings: readonly HubPeered[];
  circuits: readonly AwsCircuit[];
  connections: readonly AwsConnection[];
  /** The route tables of these gateways. */
  tables: readonly TablePlan[];
  omitted: readonly Omission[];
};

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
      if (regionCode.test(thing.region.code)) return hasUsableId(thing, omit);
      omit({
        about: [thing.id],
        what: `${thing.name}, because ${thing.region.code} is no AWS region`,
        action: 'Choose a region, for example eu-central-1.',
      });
      return false;
    });
  const gateways = inAws(plan.cloudGateways);
  const vpcs = selectVpcs(inAws(plan.vpcs), omit);
  const attachments = selectAttachments(plan.attachments, { gateways, vpcs, omit });
  const circuits = selectCircuits(plan, { gateways, attachments, omit });
  const own = new Set(gateways.map(({ id }) => id));
  return {
    gateways,
    vpcs,
    attachments,
    ...selectPeerings(plan, { gateways, vpcs, omit }),
    circuits,
    connections: selectConnections(plan, { gateways, circuits, omit }),
    tables: plan.tables.filter(({ gateway }) => own.has(gateway)),
    omitted,
  };
}
