import { type Expression, numeric, object, reference } from '@/lib/plan/hcl';

import type { Plan } from '@/lib/plan/plan';
import { addressSlot } from '@/lib/plan/slots';
import type { Output } from '../cloud';
import { domains, interfaceAddress, ofNetwork, ofVpnGateway, routerName, vlanName } from './references';
import type { GoogleTunnel } from './select-tunnels';
import { type Circuit, type Gateway, type Network, type Selection, select } from './selection';

/** The outside address of our end of each tunnel, by slot id: that of an interface, which several tunnels share. */
export function slots(plan: Plan): Record<string, Expression> {
  const gateways = new Map(select(plan).gateways.map((gateway) => [gateway.plan.id, gateway]));
  return Object.fromEntries(
    plan.connections
      .flatMap(({ tunnels }) => tunnels)
      .flatMap((tunnel) =>
        [tunnel.from, tunnel.to].flatMap((end) => {
          const gateway = gateways.get(end.gateway);
          if (!gateway || end.instance === undefined) return [];
          const slot = addressSlot(tunnel.id, end.gateway);
          return [[slot.id, interfaceAddress(gateway, end.instance)] as const];
        }),
      ),
  );
}

/** What one asks for after apply. */
export const outputs = (
  { networks, gateways, circuits }: Selection,
  tunnels: readonly GoogleTunnel[],
): Output[] => [
  ...networkOutputs(networks),
  ...gatewayOutputs(gateways),
  ...tunnelOutputs(tunnels),
  ...circuitOutputs(circuits),
];

const networkOutputs = (networks: readonly Network[]): Output[] =>
  networks.length === 0
    ? []
    : [
        {
          name: 'google_networks',
          description: 'Self link of each VPC network.',
          value: object(
            networks.map((network) => ({
              key: network.vpc.id,
              value: ofNetwork(network, 'self_link'),
              about: [network.vpc.id],
            })),
          ),
        },
      ];

const gatewayOutputs = (gateways: readonly Gateway[]): Output[] =>
  gateways.length === 0
    ? []
    : [
        {
          name: 'google_gateways',
          description: 'Id, outside addresses and router of each HA VPN gateway, those of hubs among them.',
          value: object(
            gateways.map((gateway) => ({
              key: gateway.plan.id,
              value: object([
                { key: 'id', value: ofVpnGateway(gateway, 'id') },
                { key: 'address_0', value: interfaceAddress(gateway, 0) },
                { key: 'address_1', value: interfaceAddress(gateway, 1) },
                { key: 'router', value: reference('google_compute_router', routerName(gateway), 'name') },
              ]),
              about: [gateway.plan.id],
            })),
          ),
        },
      ];

const tunnelOutputs = (tunnels: readonly GoogleTunnel[]): Output[] =>
  tunnels.length === 0
    ? []
    : [
        {
          name: 'google_tunnels',
          description: 'Outside and inside addresses, the ASN and the id of the Google end of each tunnel.',
          value: object(
            tunnels.map((item) => ({
              key: keyOf(item),
              value: object([
                { key: 'outside_address', value: interfaceAddress(item.gateway, item.interface) },
                {
                  key: 'inside_address',
                  value: reference('google_compute_router_peer', item.name, 'ip_address'),
                },
                { key: 'asn', value: numeric(item.near.bgp.asn) },
                { key: 'id', value: reference('google_compute_vpn_tunnel', item.name, 'id') },
              ]),
              about: [item.tunnel.id, item.connection.id],
            })),
          ),
        },
      ];

/** A tunnel's id; for the second end of a tunnel between two gateways of ours, the gateway's as well. */
const keyOf = ({ tunnel, connection, gateway, peer }: GoogleTunnel): string =>
  'gateway' in peer && connection.to === gateway.plan.id ? `${tunnel.id}/${gateway.plan.id}` : tunnel.id;

const circuitOutputs = (circuits: readonly Circuit[]): Output[] =>
  circuits.length === 0
    ? []
    : [
        {
          name: 'google_circuits',
          description:
            'Of each VLAN attachment: the pairing key for the partner, and the addresses that Google gives.',
          value: object(
            circuits.flatMap((circuit) =>
              domains.map((domain) => {
                const of = (attribute: string): Expression =>
                  reference('google_compute_interconnect_attachment', vlanName(circuit, domain), attribute);
                return {
                  key: `${circuit.plan.id}/${domain}`,
                  value: object([
                    { key: 'pairing_key', value: of('pairing_key') },
                    { key: 'cloud_router_address', value: of('cloud_router_ip_address') },
                    { key: 'customer_router_address', value: of('customer_router_ip_address') },
                  ]),
                  about: [circuit.plan.id],
                };
              }),
            ),
          ),
        },
      ];
