import {
  type Attribute,
  attribute,
  type Block,
  block,
  comment,
  type Expression,
  type Item,
  list,
  numeric,
  reference,
  text,
  truth,
} from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import { addressesOn, type BgpAddresses } from './bgp-addresses';
import type { AzureLink, GatewayPair, LinkTunnel } from './link';
import { gatewayId, placed } from './places';
import type { Policy } from './policy';
import { azureName } from './resource-names';
import type { AzureGateway } from './selection';
import { tags } from './tags';
import { translationArguments } from './terraform-translation';

export type ConnectionContext = {
  addresses: BgpAddresses;
  /** The variable with the key of a tunnel, by its id. */
  key(tunnel: string): Expression;
};

/** Azure's default, which does not choose between VPN connections (VPN Gateway FAQ). */
const routingWeight = 10;

/** The connections of VPN gateways, each with the local network gateway that stands for the other end. */
export const connectionItems = (links: readonly AzureLink[], context: ConnectionContext): Item[] =>
  links.flatMap((link) =>
    link.end.kind === 'gateway'
      ? [
          comment(
            `VPN connection ${link.connection.name} with ${link.far.title}, ${tunnelsOf(link)}`,
            link.far.about,
          ),
          localGateway(link, link.end.gateway),
          connectionBlock(link, link.end.gateway, context),
        ]
      : [],
  );

/** `tunnel 1`, or `tunnels 1 and 2`. */
function tunnelsOf({ tunnels }: AzureLink): string {
  const numbers = tunnels.map(({ tunnel }) => tunnel.index);
  return numbers.length === 1 ? `tunnel ${numbers[0]}` : `tunnels ${numbers.join(' and ')}`;
}

/** Where the other end is: its outside address, and what is behind it, which BGP tells where it runs. */
function localGateway(link: AzureLink, { gateway }: AzureGateway): Block {
  const { far, session, prefixes } = link;
  return block(
    'resource',
    ['azurerm_local_network_gateway', link.name],
    [
      ...placed(gateway.region.code, link.azureName),
      attribute('gateway_address', far.address),
      attribute('address_space', list(prefixes.map(text))),
      tags({ name: far.title, id: link.connection.id }),
      ...(session
        ? [
            block(
              'bgp_settings',
              [],
              [
                attribute('asn', numeric(session.asn)),
                attribute('bgp_peering_address', text(session.address)),
                attribute('peer_weight', numeric(0)),
              ],
            ),
          ]
        : []),
    ],
    far.about,
  );
}

/** VPN Gateway FAQ: who starts is said from Azure’s side. */
export const connectionMode = ({ own, far }: Pick<LinkTunnel, 'own' | 'far'>): string =>
  own.initiates ? (far.initiates ? 'Default' : 'InitiatorOnly') : 'ResponderOnly';

function connectionBlock(link: AzureLink, gateway: AzureGateway, context: ConnectionContext): Block {
  const { first, connection, session } = link;
  const [primary, secondary] = addressesOn(link, context.addresses);
  const custom =
    session && primary && secondary
      ? [
          block(
            'custom_bgp_addresses',
            [],
            [attribute('primary', text(primary)), attribute('secondary', text(secondary))],
            link.tunnels.map(({ tunnel }) => tunnel.id),
          ),
        ]
      : [];
  return block(
    'resource',
    ['azurerm_virtual_network_gateway_connection', link.name],
    [
      ...placed(gateway.gateway.region.code, link.azureName),
      attribute('type', text('IPsec')),
      attribute('virtual_network_gateway_id', gatewayId(gateway)),
      attribute('local_network_gateway_id', reference('azurerm_local_network_gateway', link.name, 'id')),
      attribute('connection_protocol', text(`IKEv${first.tunnel.ike.version}`)),
      attribute('connection_mode', text(connectionMode(first))),
      attribute('bgp_enabled', truth(session !== undefined)),
      attribute('dpd_timeout_seconds', numeric(first.own.dpd.timeoutSeconds)),
      attribute('routing_weight', numeric(routingWeight)),
      attribute('local_azure_ip_address_enabled', truth(false)),
      attribute('use_policy_based_traffic_selectors', truth(false)),
      ...translationArguments(link),
      attribute('shared_key', context.key(first.tunnel.key.tunnel)),
      tags(connection),
      ...custom,
      policyBlock(link.policy),
    ],
    [connection.id, ...link.tunnels.map(({ tunnel }) => tunnel.id)],
  );
}

/** VPN Gateway FAQ: a policy of one’s own is complete, and the only one Azure then offers and takes. */
const policyBlock = ({ ike, esp }: Policy): Block =>
  block(
    'ipsec_policy',
    [],
    [
      attribute('ike_encryption', text(ike.encryption)),
      attribute('ike_integrity', text(ike.integrity)),
      attribute('dh_group', text(ike.group)),
      attribute('ipsec_encryption', text(esp.encryption)),
      attribute('ipsec_integrity', text(esp.integrity)),
      attribute('pfs_group', text(esp.group)),
      attribute('sa_lifetime', numeric(esp.lifetimeSeconds)),
      attribute('sa_datasize', numeric(esp.kilobytes)),
    ],
  );

/** Two VPN gateways of Azure: a connection in each direction, with one key and the gateways' own BGP addresses. */
export const pairItems = (pairs: readonly GatewayPair[], { key }: ConnectionContext): Item[] =>
  pairs.flatMap((pair) => {
    const half = (end: 'from' | 'to'): Block => {
      const { connection, policy, tunnel } = pair;
      const [own, peer] = end === 'from' ? [pair.from, pair.to] : [pair.to, pair.from];
      const [near, far] = end === 'from' ? [tunnel.from, tunnel.to] : [tunnel.to, tunnel.from];
      const common: Attribute[] = [
        attribute('type', text('Vnet2Vnet')),
        attribute('virtual_network_gateway_id', gatewayId(own)),
        attribute('peer_virtual_network_gateway_id', gatewayId(peer)),
        attribute('connection_mode', text(connectionMode({ own: near, far }))),
        attribute('bgp_enabled', truth(true)),
        attribute('dpd_timeout_seconds', numeric(near.dpd.timeoutSeconds)),
        attribute('routing_weight', numeric(routingWeight)),
        attribute('shared_key', key(tunnel.key.tunnel)),
      ];
      return block(
        'resource',
        ['azurerm_virtual_network_gateway_connection', nameOf(connection, end)],
        [
          ...placed(own.gateway.region.code, azureName(connection.id, end)),
          ...common,
          tags(connection),
          policyBlock(policy),
        ],
        [connection.id],
      );
    };
    return [
      comment(`VPN connection ${pair.connection.name}`, [pair.connection.id]),
      half('from'),
      half('to'),
    ];
  });
