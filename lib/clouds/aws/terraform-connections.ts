import { prefixVersion } from '@/lib/addressing/prefix';
import {
  type Attribute,
  attribute,
  type Block,
  block,
  comment,
  type Expression,
  gap,
  type Item,
  reference,
  text,
  truth,
} from '@/lib/plan/hcl';
import { prefixName } from '@/lib/plan/hcl-names';
import type { Omission } from '../cloud';
import { gatewayAttribute } from './references';
import type { AwsConnection } from './select-connections';
import type { Addressed } from './terraform-customer-gateways';
import { logGroupOf } from './terraform-monitoring';
import { tags } from './terraform-tags';
import { directConnectAttachment } from './terraform-transit-links';
import { type TunnelChoice, tunnelLogs, tunnelOptions } from './tunnel-options';

/** What the blocks of VPN connections need beside the connections. */
export type ConnectionContext = {
  /** Inside prefix of a second tunnel that nobody drew, by the AWS connection's id. */
  spares: ReadonlyMap<string, string>;
  /** The key of tunnel 1 or 2; undefined when AWS makes and keeps it. */
  key(connection: AwsConnection, number: 1 | 2): Expression | undefined;
  omit(omission: Omission): void;
};

/** VPN connections with every option of both tunnels, and the static routes of those without BGP. */
export function connectionItems(connections: readonly Addressed[], context: ConnectionContext): Item[] {
  return connections.flatMap((item) => [
    comment(titleOf(item), [item.connection.id]),
    connectionBlock(item, context),
    ...(item.gateway.type.routeTables ? [] : staticRoutes(item, context)),
  ]);
}

function titleOf({ connection, peer, gateway }: AwsConnection): string {
  const at = 'known' in peer.outside ? ` at ${peer.outside.known}` : '';
  return `VPN connection ${connection.name}: ${peer.owner.name}${at} to ${gateway.name}`;
}

function connectionBlock(item: AwsConnection, context: ConnectionContext): Block {
  const { connection, gateway, peer, insideVersion } = item;
  const choices = tunnelChoices(item, context);
  const anywhere = text(insideVersion === 4 ? '0.0.0.0/0' : '::/0');
  const group = logGroupOf(item);
  return block(
    'resource',
    ['aws_vpn_connection', item.name],
    [
      attribute('region', text(gateway.region.code)),
      attribute('type', text('ipsec.1')),
      attribute('customer_gateway_id', reference('aws_customer_gateway', peer.name, 'id')),
      attribute(
        gateway.type.routeTables ? 'transit_gateway_id' : 'vpn_gateway_id',
        gatewayAttribute(gateway, 'id'),
      ),
      attribute('static_routes_only', truth(connection.routing === 'static')),
      attribute('outside_ip_address_type', text(peer.outsideType)),
      attribute('tunnel_inside_ip_version', text(`ipv${insideVersion}`)),
      attribute(`local_ipv${insideVersion}_network_cidr`, anywhere),
      attribute(`remote_ipv${insideVersion}_network_cidr`, anywhere),
      ...(gateway.type.routeTables ? transitOptions(item) : []),
      attribute('preshared_key_storage', text(context.key(item, 1) ? 'Standard' : 'SecretsManager')),
      ...choices.flatMap((choice) => [
        gap,
        comment(tunnelTitle(choice, item), choice.about),
        ...tunnelOptions(choice),
      ]),
      gap,
      tags({ name: connection.name, id: connection.id }),
      ...choices.map(({ number, about }) =>
        tunnelLogs(number, { group, bgp: connection.routing === 'bgp', about }),
      ),
    ],
    [connection.id],
  );
}

/** Options that only connections to a transit gateway have: acceleration, the line that carries the tunnels, and their size. */
function transitOptions({ connection, gateway, underlay }: AwsConnection): Attribute[] {
  const isLarge = connection.tunnelSize === 'large';
  return [
    attribute('enable_acceleration', truth(underlay.kind === 'accelerated')),
    ...(underlay.kind === 'private-circuit'
      ? [attribute('transport_transit_gateway_attachment_id', directConnectAttachment(gateway))]
      : []),
    attribute('tunnel_bandwidth', text(isLarge ? 'large' : 'standard')),
  ];
}

/** Both tunnels: AWS makes two also where one is drawn. */
function tunnelChoices(item: AwsConnection, context: ConnectionContext): TunnelChoice[] {
  const [first, second] = item.tunnels;
  const spare = context.spares.get(item.id);
  return [first, second].flatMap((tunnel, index): TunnelChoice[] => {
    const number = index === 0 ? 1 : 2;
    const key = context.key(item, number);
    const base = { number, gateway: item.gateway.id, ...(key ? { key } : {}) } as const;
    if (tunnel?.inside)
      return [{ ...base, tunnel, inside: tunnel.inside, about: [tunnel.id, item.connection.id] }];
    if (!first || !spare) return [];
    return [
      {
        ...base,
        tunnel: first,
        inside: { prefix: spare, version: item.insideVersion },
        about: [item.connection.id],
      },
    ];
  });
}

const tunnelTitle = ({ number }: TunnelChoice, { tunnels }: AwsConnection): string =>
  number <= tunnels.length
    ? `Tunnel ${number}`
    : `Tunnel ${number}: not drawn. AWS makes it all the same, and it stays down`;

/** Routes of a connection without BGP on a virtual private gateway; it takes IPv4 ones only. */
function staticRoutes(
  { name, connection, gateway }: AwsConnection,
  { omit }: Pick<ConnectionContext, 'omit'>,
): Block[] {
  return [...new Set(connection.staticPrefixes)].flatMap((prefix) => {
    if (prefixVersion(prefix) === 6) {
      omit({
        about: [connection.id],
        what: `Static route ${prefix} of ${connection.name}: a ${gateway.type.name} carries no IPv6`,
        action: 'Use a transit gateway for IPv6.',
      });
      return [];
    }
    return [
      block(
        'resource',
        ['aws_vpn_connection_route', `${name}__${prefixName(prefix)}`],
        [
          attribute('region', text(gateway.region.code)),
          attribute('vpn_connection_id', reference('aws_vpn_connection', name, 'id')),
          attribute('destination_cidr_block', text(prefix)),
        ],
        [connection.id],
      ),
    ];
  });
}
