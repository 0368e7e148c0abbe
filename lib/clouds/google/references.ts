import { type Expression, raw, reference } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { Existing } from '@/lib/plan/plan';
import type { Circuit, Gateway, Network } from './selection';

/** Where a thing stands in Terraform: a resource, or a data source where it exists and is only referred to. */
const placeOf = (type: string, existing: Existing | undefined): string[] =>
  existing?.use === 'refer' ? ['data', type] : [type];

/** An attribute of a drawn VPC's network. */
export const ofNetwork = ({ vpc }: Network, name: string): Expression =>
  reference(...placeOf('google_compute_network', vpc.existing), nameOf(vpc), name);

/** The network in which a gateway's tunnels end: that of its VPC, or a hub's own. */
export const networkOf = ({ plan, network }: Gateway): Expression =>
  network ? ofNetwork(network, 'self_link') : reference('google_compute_network', nameOf(plan), 'self_link');

/** The existing HA VPN gateway of a gateway; a hub's is always new. */
const existingVpn = ({ plan }: Gateway): Existing | undefined =>
  plan.kind === 'hub' ? undefined : plan.existing;

/** An attribute of the HA VPN gateway of a gateway or hub. */
export const ofVpnGateway = (gateway: Gateway, name: string): Expression =>
  reference(...placeOf('google_compute_ha_vpn_gateway', existingVpn(gateway)), nameOf(gateway.plan), name);

/** The address of an interface of a gateway: known to Terraform before there is any tunnel. */
export function interfaceAddress(gateway: Gateway, number: number): Expression {
  const interfaces = ofVpnGateway(gateway, 'vpn_interfaces');
  return raw(`${interfaces.kind === 'code' ? interfaces.code : ''}[${number}].ip_address`);
}

/** The region that a gateway stands in: an existing one's own. */
export const regionOf = ({ plan, located }: Gateway): string => located?.region ?? plan.region.code;

/** The name of a gateway's router for VPN. */
export const routerName = ({ plan }: Gateway): string => nameOf(plan);

/** The name of a gateway's router for circuits. */
export const circuitRouterName = ({ plan }: Gateway): string => nameOf(plan, 'circuits');

/** The two VLAN attachments of a circuit, one in each of Google's edge availability domains. */
export const domains = [1, 2] as const;

export const vlanName = ({ plan }: Circuit, domain: number): string => nameOf(plan, `domain-${domain}`);
