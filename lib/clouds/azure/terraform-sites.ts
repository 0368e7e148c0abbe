import {
  attribute,
  type Block,
  block,
  comment,
  type Item,
  list,
  numeric,
  raw,
  reference,
  text,
  truth,
} from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import { put } from '@/lib/plan/maps';
import { plain } from '@/lib/plan/text';
import { addressesOn } from './bgp-addresses';
import type { AzureLink } from './link';
import { hubGatewayConfiguration, hubGatewayId, ofHub, placed } from './places';
import { azureName } from './resource-names';
import type { AzureHub } from './selection';
import { tags } from './tags';
import { type ConnectionContext, connectionMode } from './terraform-connections';
import { translationArguments } from './terraform-translation';

/** Azure's default; it limits nothing, and informs partners' devices. */
const linkMegabits = 10;

/** The VPN sites of hubs and their connections: for each drawn connection one, with a link for each outside address of the other end. */
export function siteItems(links: readonly AzureLink[], context: ConnectionContext): Item[] {
  const byConnection = new Map<string, AzureLink[]>();
  for (const link of links) if (link.end.kind === 'hub') put(byConnection, link.connection.id, link);
  return [...byConnection.values()].flatMap((group) => {
    const [first] = group;
    if (first?.end.kind !== 'hub') return [];
    const { hub } = first.end;
    return [
      comment(`VPN connection ${first.connection.name}`, [first.connection.id]),
      siteBlock(hub, first, group),
      connectionBlock(hub, first, { links: group, context }),
    ];
  });
}

const wanId = (hub: AzureHub) =>
  hub.found ? ofHub(hub, 'virtual_wan_id') : reference('azurerm_virtual_wan', 'main', 'id');

function siteBlock(
  hub: AzureHub,
  { connection, far, prefixes }: AzureLink,
  links: readonly AzureLink[],
): Block {
  return block(
    'resource',
    ['azurerm_vpn_site', nameOf(connection)],
    [
      ...placed(hub.gateway.region.code, azureName(connection.id)),
      attribute('virtual_wan_id', wanId(hub)),
      ...(prefixes.length > 0 ? [attribute('address_cidrs', list(prefixes.map(text)))] : []),
      ...(far.platform ? [attribute('device_vendor', text(plain(far.platform)))] : []),
      tags(connection),
      ...links.map((link) => {
        const isp = plain(link.far.isp ?? '');
        return block(
          'link',
          [],
          [
            attribute('name', text(link.azureName)),
            attribute('ip_address', link.far.address),
            ...(isp ? [attribute('provider_name', text(isp))] : []),
            attribute('speed_in_mbps', numeric(0)),
            ...(link.session
              ? [
                  block(
                    'bgp',
                    [],
                    [
                      attribute('asn', numeric(link.session.asn)),
                      attribute('peering_address', text(link.session.address)),
                    ],
                  ),
                ]
              : []),
          ],
          link.tunnels.map(({ tunnel }) => tunnel.id),
        );
      }),
    ],
    far.about,
  );
}

function connectionBlock(
  hub: AzureHub,
  { connection }: AzureLink,
  { links, context }: { links: readonly AzureLink[]; context: ConnectionContext },
): Block {
  return block(
    'resource',
    ['azurerm_vpn_gateway_connection', nameOf(connection)],
    [
      attribute('name', text(azureName(connection.id))),
      attribute('vpn_gateway_id', hubGatewayId(hub)),
      attribute('remote_vpn_site_id', reference('azurerm_vpn_site', nameOf(connection), 'id')),
      attribute('internet_security_enabled', truth(false)),
      routingBlock(hub),
      ...links.map((link, index) => linkBlock(hub, link, { index, context })),
    ],
    [connection.id],
  );
}

/** Virtual WAN FAQ: every site uses the hub's default route table and fills it, and those of the other hubs by its label. */
function routingBlock(hub: AzureHub): Block {
  const table = ofHub(hub, 'default_route_table_id');
  return block(
    'routing',
    [],
    [
      attribute('associated_route_table', table),
      block(
        'propagated_route_table',
        [],
        [attribute('labels', list([text('default')])), attribute('route_table_ids', list([table]))],
      ),
    ],
  );
}

function linkBlock(
  hub: AzureHub,
  link: AzureLink,
  { index, context }: { index: number; context: ConnectionContext },
): Block {
  const { first, session, policy } = link;
  const { ike, esp } = policy;
  return block(
    'vpn_link',
    [],
    [
      attribute('name', text(link.azureName)),
      attribute('vpn_site_link_id', raw(`azurerm_vpn_site.${nameOf(link.connection)}.link[${index}].id`)),
      attribute('protocol', text(`IKEv${first.tunnel.ike.version}`)),
      attribute('connection_mode', text(connectionMode(first))),
      attribute('bgp_enabled', truth(session !== undefined)),
      attribute('bandwidth_mbps', numeric(linkMegabits)),
      attribute('dpd_timeout_seconds', numeric(first.own.dpd.timeoutSeconds)),
      attribute('route_weight', numeric(0)),
      attribute('ratelimit_enabled', truth(false)),
      attribute('local_azure_ip_address_enabled', truth(false)),
      attribute('policy_based_traffic_selector_enabled', truth(false)),
      ...translationArguments(link),
      attribute('shared_key', context.key(first.tunnel.key.tunnel)),
      ...(session
        ? addressesOn(link, context.addresses).map((address, instance) =>
            block(
              'custom_bgp_address',
              [],
              [
                attribute('ip_address', text(address)),
                attribute('ip_configuration_id', hubGatewayConfiguration(hub, instance)),
              ],
            ),
          )
        : []),
      block(
        'ipsec_policy',
        [],
        [
          attribute('ike_encryption_algorithm', text(ike.encryption)),
          attribute('ike_integrity_algorithm', text(ike.integrity)),
          attribute('dh_group', text(ike.group)),
          attribute('encryption_algorithm', text(esp.encryption)),
          attribute('integrity_algorithm', text(esp.integrity)),
          attribute('pfs_group', text(esp.group)),
          attribute('sa_lifetime_sec', numeric(esp.lifetimeSeconds)),
          attribute('sa_data_size_kb', numeric(esp.kilobytes)),
        ],
      ),
    ],
    link.tunnels.map(({ tunnel }) => tunnel.id),
  );
}
