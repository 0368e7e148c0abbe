import type { AttachmentPlan, CircuitPlan, CloudGatewayPlan, FlowPlan, Plan, VpcPlan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';
import type { Located } from './existing';
import { facts } from './facts';
import { selectGateways } from './select-gateways';
import { selectNetworks } from './select-networks';
import { type Peered, selectPeerings } from './select-peerings';

/** What of a plan becomes Google resources, and what does not. Tunnels come after: they need what other clouds know. */
export type Selection = {
  networks: readonly Network[];
  gateways: readonly Gateway[];
  peerings: readonly Peered[];
  spokes: readonly Spoke[];
  circuits: readonly Circuit[];
  flows: readonly AllowedFlow[];
  omitted: readonly Omission[];
};

/** A VPC network, as drawn. */
export type Network = { vpc: VpcPlan; routingMode: string; located?: Located };

/** A gateway with the network its tunnels end in: that of its VPC, or for a hub one of its own, which `network` leaves open. */
export type Gateway = {
  plan: CloudGatewayPlan;
  network?: Network;
  /** The attachments that put it there; a hub's are spokes of their own. */
  attachments: readonly string[];
  located?: Located;
  /** What its routers announce, sorted as drawn. */
  announced: readonly string[];
};

/** A VPC of a hub. */
export type Spoke = { attachment: AttachmentPlan; gateway: Gateway; network: Network };

/** A leased line to a gateway. */
export type Circuit = { plan: CircuitPlan; gateway: Gateway };

/** A flow into a VPC. */
export type AllowedFlow = {
  flow: FlowPlan;
  network: Network;
  from: readonly string[];
  to: readonly string[];
};

export type Tell = (omission: Omission) => void;

const regionCode = /^[a-z]+-[a-z]+[0-9]+$/;

/** Chooses what of a plan Google Cloud can be asked for; everything left out is named. */
export function select(plan: Plan): Selection {
  const omitted: Omission[] = [];
  const omit: Tell = (omission) => {
    omitted.push(omission);
  };
  const here = <Placed extends CloudGatewayPlan | VpcPlan>(things: readonly Placed[]): Placed[] =>
    things.filter((thing) => {
      if (thing.cloud !== facts.id) return false;
      if (regionCode.test(thing.region.code)) return true;
      omit({
        about: [thing.id],
        what: `${thing.name}, because ${thing.region.code} is no region of Google Cloud`,
        action: 'Choose a region, for example europe-west3.',
      });
      return false;
    });
  const networks = selectNetworks(plan, { vpcs: here(plan.vpcs), omit });
  const { gateways, spokes } = selectGateways(plan, { gateways: here(plan.cloudGateways), networks, omit });
  return {
    networks,
    gateways,
    spokes,
    peerings: selectPeerings(plan, { networks, gateways, omit }),
    circuits: plan.circuits.flatMap((circuit) => {
      const gateway = gateways.find((each) => each.plan.id === circuit.cloudGateway);
      return gateway ? [{ plan: circuit, gateway }] : [];
    }),
    flows: selectFlows(plan, { networks, omit }),
    omitted,
  };
}

/** Flows into VPCs: what goes out of one is let out by default, and so are answers (Google VPC, “VPC firewall rules”). */
function selectFlows(
  plan: Plan,
  { networks, omit }: { networks: readonly Network[]; omit: Tell },
): AllowedFlow[] {
  const isIPv4 = (prefix: string): boolean => !prefix.includes(':');
  return plan.flows.flatMap((flow) => {
    const network = networks.find(({ vpc }) => vpc.id === flow.to);
    if (!network) return [];
    const from = flow.fromPrefixes.filter(isIPv4);
    const to = flow.toPrefixes.filter(isIPv4);
    if (from.length > 0 && to.length > 0) return [{ flow, network, from, to }];
    omit({
      about: [flow.id],
      what: `Firewall rule for ${flow.name}: one of its ends has no IPv4 prefix`,
      action: 'Give both ends prefixes.',
    });
    return [];
  });
}
