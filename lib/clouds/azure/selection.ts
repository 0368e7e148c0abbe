import type { Expression } from '@/lib/plan/hcl';
import type {
  AttachmentPlan,
  CircuitPlan,
  CloudGatewayPlan,
  FlowPlan,
  GatewayPlan,
  PeeringPlan,
  Plan,
  SubnetPlan,
  VpcPlan,
} from '@/lib/plan/plan';
import type { Omission, TerraformOptions } from '../cloud';
import { facts } from './facts';
import type { AzureLink, GatewayPair } from './link';
import type { ResourceId } from './resource-id';
import { selectCircuits } from './select-circuits';
import { selectConnections } from './select-connections';
import { selectFlows } from './select-flows';
import { selectGateways } from './select-gateways';
import { selectHubAttachments, selectHubs } from './select-hubs';
import { selectPeerings } from './select-peerings';
import { selectVpcs } from './select-vpcs';

/** A VNet; `found` where it exists already. Its subnets are those without the gateways' one, which may be `drawn`. */
export type AzureVpc = VpcPlan & { found?: ResourceId; drawn?: SubnetPlan };

/** A VPN gateway with the VNet it stands in, by these attachments; one that exists already has `found`, and perhaps no VNet in the design. */
export type AzureGateway = {
  gateway: CloudGatewayPlan;
  instances: number;
  attachments: readonly string[];
} & (
  | { found: ResourceId; vpc?: AzureVpc }
  | { found?: undefined; vpc: AzureVpc; subnet: { name: string; prefix: string }; size: string }
);

/** A hub of Virtual WAN, with its peerings, which need no resource; `found` where it exists already. */
export type AzureHub = {
  gateway: CloudGatewayPlan;
  prefix: string;
  peerings: readonly string[];
  found?: ResourceId;
};

/** A VNet on a hub. */
export type HubAttachment = { attachment: AttachmentPlan; hub: AzureHub; vpc: AzureVpc };

/** A peering of two VNets, with the one whose gateway the other uses. */
export type Peered = { peering: PeeringPlan; from: AzureVpc; to: AzureVpc; lender?: 'from' | 'to' };

/** An ExpressRoute circuit: to the VNet of a gateway, or to a hub. */
export type AzureCircuit = {
  circuit: CircuitPlan;
  device: GatewayPlan;
  carrier: string;
  location: string;
  /** What Azure sells, at least what is drawn. */
  mbps: number;
  insides: readonly [primary: string, secondary: string];
} & ({ gateway: AzureGateway & { found?: undefined } } | { hub: AzureHub });

/** The flows that start or end in a VNet. */
export type VpcFlows = { vpc: AzureVpc; flows: readonly FlowPlan[] };

/** What of a plan becomes Azure resources, and what does not. */
export type Selection = {
  vpcs: readonly AzureVpc[];
  gateways: readonly AzureGateway[];
  hubs: readonly AzureHub[];
  hubAttachments: readonly HubAttachment[];
  peerings: readonly Peered[];
  links: readonly AzureLink[];
  pairs: readonly GatewayPair[];
  circuits: readonly AzureCircuit[];
  flows: readonly VpcFlows[];
  omitted: readonly Omission[];
};

/** Reports something left out. */
export type Omit = (omission: Omission) => void;

/** Where other clouds' parts say what only they know. */
export type Far = (slotId: string) => Expression | undefined;

const regionCode = /^[a-z]+[0-9]?$/;

/** Chooses what of a plan Azure can be asked for; everything left out is named. */
export function select(plan: Plan, { far }: Pick<TerraformOptions, 'far'>): Selection {
  const omitted: Omission[] = [];
  const omit: Omit = (omission) => {
    omitted.push(omission);
  };
  const { vpcs, gateways, hubs } = selectPlaces(plan, omit);
  const { links, pairs } = selectConnections(plan, { gateways, hubs, omit, far });
  return {
    vpcs,
    gateways,
    hubs,
    hubAttachments: selectHubAttachments(plan.attachments, { hubs, vpcs, gateways, omit }),
    peerings: selectPeerings(plan, { vpcs, hubs, gateways, omit }),
    links,
    pairs,
    circuits: selectCircuits(plan, { gateways, hubs, omit }),
    flows: selectFlows(plan, { vpcs, omit }),
    omitted,
  };
}

/** The gateways and hubs alone: what the outside addresses follow from. */
export const selectEnds = (plan: Plan): Pick<Selection, 'gateways' | 'hubs'> =>
  selectPlaces(plan, () => undefined);

function selectPlaces(plan: Plan, omit: Omit): Pick<Selection, 'vpcs' | 'gateways' | 'hubs'> {
  const inAzure = <Placed extends CloudGatewayPlan | VpcPlan>(things: readonly Placed[]): Placed[] =>
    things.filter((thing) => {
      if (thing.cloud !== facts.id) return false;
      if (regionCode.test(thing.region.code)) return true;
      omit({
        about: [thing.id],
        what: `${thing.name}, because ${thing.region.code} is no Azure region`,
        action: 'Choose a region, for example westeurope.',
      });
      return false;
    });
  const vpcs = selectVpcs(inAzure(plan.vpcs), omit);
  const drawn = inAzure(plan.cloudGateways);
  return {
    vpcs,
    gateways: selectGateways(
      drawn.filter(({ kind }) => kind === 'vpn-gateway'),
      { attachments: plan.attachments, vpcs, omit },
    ),
    hubs: selectHubs(
      drawn.filter(({ kind }) => kind === 'hub'),
      { peerings: plan.peerings, omit },
    ),
  };
}
