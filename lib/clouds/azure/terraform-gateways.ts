import {
  type Attribute,
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
import type { BgpAddresses } from './bgp-addresses';
import { configurationName, expressRouteGateway, placed } from './places';
import { hasZones } from './regions';
import { azureName } from './resource-names';
import type { AzureGateway } from './selection';
import { tags } from './tags';
import { gatewaySubnetId } from './terraform-vpc';

/** VPN gateways with their outside addresses. */
export const gatewayItems = (gateways: readonly AzureGateway[], around: Around): Item[] =>
  gateways.flatMap((item) => [
    comment(`VPN gateway ${item.gateway.name}`, [item.gateway.id]),
    ...(item.found ? foundItems(item) : [...addressBlocks(item), gatewayBlock(item, around)]),
  ]);

type Around = {
  addresses: BgpAddresses;
  /** Ids of the gateways with an ExpressRoute gateway beside them. */
  besideCircuits: { has(gateway: string): boolean };
};

const instancesOf = ({ instances }: AzureGateway): number[] => [...Array(instances).keys()];

/** Where a region has zones, an address and so its gateway spread over all of them. */
const zonesOf = (region: string): Attribute[] =>
  hasZones(region) ? [attribute('zones', list(['1', '2', '3'].map(text)))] : [];

const addressBlocks = (item: AzureGateway): Block[] =>
  instancesOf(item).map((instance) => {
    const { gateway } = item;
    const region = gateway.region.code;
    return block(
      'resource',
      ['azurerm_public_ip', nameOf(gateway, `${instance}`)],
      [
        ...placed(region, azureName(gateway.id, `${instance}`)),
        attribute('allocation_method', text('Static')),
        attribute('sku', text('Standard')),
        attribute('sku_tier', text('Regional')),
        attribute('ip_version', text('IPv4')),
        ...zonesOf(region),
        attribute('ddos_protection_mode', text('VirtualNetworkInherited')),
        attribute('idle_timeout_in_minutes', numeric(4)),
        tags({ name: `${gateway.name} ${instance + 1}`, id: gateway.id }),
      ],
      [gateway.id],
    );
  });

function gatewayBlock(
  item: AzureGateway & { found?: undefined },
  { addresses, besideCircuits }: Around,
): Block {
  const { gateway, instances, vpc, size } = item;
  return block(
    'resource',
    ['azurerm_virtual_network_gateway', nameOf(gateway)],
    [
      ...placed(gateway.region.code, azureName(gateway.id)),
      attribute('type', text('Vpn')),
      attribute('vpn_type', text('RouteBased')),
      attribute('sku', text(size)),
      attribute('generation', text(size === 'VpnGw1AZ' ? 'Generation1' : 'Generation2')),
      attribute('active_active', truth(instances > 1)),
      attribute('bgp_enabled', truth(true)),
      // Translation and BGP do not go together here: see the README.
      attribute('bgp_route_translation_for_nat_enabled', truth(false)),
      attribute('ip_sec_replay_protection_enabled', truth(true)),
      attribute('private_ip_address_enabled', truth(false)),
      attribute('remote_vnet_traffic_enabled', truth(false)),
      attribute('virtual_wan_traffic_enabled', truth(false)),
      tags(gateway),
      ...instancesOf(item).map((instance) =>
        block(
          'ip_configuration',
          [],
          [
            attribute('name', text(configurationName(instance))),
            attribute('private_ip_address_allocation', text('Dynamic')),
            attribute(
              'public_ip_address_id',
              reference('azurerm_public_ip', nameOf(gateway, `${instance}`), 'id'),
            ),
            attribute('subnet_id', gatewaySubnetId(vpc)),
          ],
        ),
      ),
      bgpBlock(gateway.asn, addresses.get(gateway.id) ?? []),
      // Two gateways share one subnet: Azure changes it for one at a time, and wanted ExpressRoute’s first for long.
      ...(besideCircuits.has(gateway.id)
        ? [attribute('depends_on', list([expressRouteGateway(gateway)]))]
        : []),
    ],
    [gateway.id, ...item.attachments],
  );
}

const bgpBlock = (asn: number, instances: readonly (readonly string[])[]): Block =>
  block(
    'bgp_settings',
    [],
    [
      attribute('asn', numeric(asn)),
      attribute('peer_weight', numeric(0)),
      ...instances.map((addresses, instance) =>
        block(
          'peering_addresses',
          [],
          [
            attribute('ip_configuration_name', text(configurationName(instance))),
            attribute('apipa_addresses', list(addresses.map(text))),
          ],
        ),
      ),
    ],
  );

/** A gateway that exists, and its outside addresses, which are looked up in its resource group. */
function foundItems(item: AzureGateway & { found: { name: string; group: string } }): Block[] {
  const { gateway, found } = item;
  return [
    block(
      'data',
      ['azurerm_virtual_network_gateway', nameOf(gateway)],
      [attribute('name', text(found.name)), attribute('resource_group_name', text(found.group))],
      [gateway.id, ...item.attachments],
    ),
    ...instancesOf(item).map((instance) =>
      block(
        'data',
        ['azurerm_public_ip', nameOf(gateway, `${instance}`)],
        [
          attribute(
            'name',
            raw(
              `basename(data.azurerm_virtual_network_gateway.${nameOf(gateway)}.ip_configuration[${instance}].public_ip_address_id)`,
            ),
          ),
          attribute('resource_group_name', text(found.group)),
        ],
        [gateway.id],
      ),
    ),
  ];
}
