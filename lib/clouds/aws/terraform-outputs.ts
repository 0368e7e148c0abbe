import { type Entry, type Expression, object, reference } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { CloudGatewayPlan } from '@/lib/plan/plan';
import { addressSlot } from '@/lib/plan/slots';
import type { Output } from '../cloud';
import { gatewayAttribute } from './references';
import type { AwsConnection } from './select-connections';
import type { HubPeered } from './select-peerings';

/** The outside address that AWS gives each drawn tunnel, by slot id. */
export function slotExpressions(connections: readonly AwsConnection[]): Record<string, Expression> {
  return Object.fromEntries(
    connections.flatMap(({ name, gateway, tunnels }) =>
      tunnels.map((tunnel, index) => [
        addressSlot(tunnel.id, gateway.id).id,
        reference('aws_vpn_connection', name, `tunnel${index + 1}_address`),
      ]),
    ),
  );
}

/** What one asks for after apply: addresses and ASNs of tunnels, ids of connections. */
export function connectionOutputs(connections: readonly AwsConnection[]): Output[] {
  if (connections.length === 0) return [];
  return [
    {
      name: 'aws_tunnels',
      description: 'Outside and inside addresses, and the ASN, of the AWS end of each tunnel.',
      value: object(connections.flatMap(tunnelEntries)),
    },
    {
      name: 'aws_vpn_connections',
      description: 'Id of each VPN connection.',
      value: object(
        connections.map(({ id, name, connection }) => ({
          key: id,
          value: reference('aws_vpn_connection', name, 'id'),
          about: [connection.id],
        })),
      ),
    },
  ];
}

function tunnelEntries({ name, connection, gateway, tunnels }: AwsConnection): Entry[] {
  return tunnels.map((tunnel, index) => {
    const of = (attribute: string): Expression =>
      reference('aws_vpn_connection', name, `tunnel${index + 1}_${attribute}`);
    return {
      key: tunnel.id,
      value: object([
        { key: 'outside_address', value: of('address') },
        { key: 'inside_address', value: of('vgw_inside_address') },
        { key: 'asn', value: gatewayAttribute(gateway, 'amazon_side_asn') },
      ]),
      about: [tunnel.id, connection.id],
    };
  });
}

/** The ids of the gateways. */
export function gatewayOutputs(gateways: readonly CloudGatewayPlan[]): Output[] {
  if (gateways.length === 0) return [];
  return [
    {
      name: 'aws_gateways',
      description: 'Id of each virtual private gateway and transit gateway.',
      value: object(
        gateways.map((gateway) => ({
          key: gateway.id,
          value: gatewayAttribute(gateway, 'id'),
          about: [gateway.id],
        })),
      ),
    },
  ];
}

/** The ids of the peerings of transit gateways. */
export function hubPeeringOutputs(peerings: readonly HubPeered[]): Output[] {
  if (peerings.length === 0) return [];
  return [
    {
      name: 'aws_transit_gateway_peerings',
      description: 'Id of the attachment of each peering of transit gateways.',
      value: object(
        peerings.map(({ peering }) => ({
          key: peering.id,
          value: reference('aws_ec2_transit_gateway_peering_attachment', nameOf(peering), 'id'),
          about: [peering.id],
        })),
      ),
    },
  ];
}
