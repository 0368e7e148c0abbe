import {
  attribute,
  type Block,
  block,
  comment,
  type Item,
  list,
  numeric,
  reference,
  text,
  truth,
} from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { Plan } from '@/lib/plan/plan';
import type { BgpAddresses } from './bgp-addresses';
import { ofHub, ofVpc, placed } from './places';
import { wanGroup } from './resource-groups';
import { azureName } from './resource-names';
import type { AzureHub, HubAttachment, Selection } from './selection';
import { type SettledVpcs, waitsFor } from './settled-vpcs';
import { tags } from './tags';

/** The least a hub's router can have: 3 Gbit/s and 2,000 virtual machines (About virtual hub settings). */
const leastRouterUnits = 2;

/** A map, not an object: a design may ask for `constructor`. */
const preferences: ReadonlyMap<string | undefined, string> = new Map([
  ['express-route', 'ExpressRoute'],
  ['vpn', 'VpnGateway'],
  ['as-path', 'ASPath'],
]);

/**
 * The Virtual WAN of a design: one, so that its hubs reach each other by themselves. It stays where it was made, for moving it would replace every hub.
 */
export function wanItems({ design }: Plan, { hubs }: Selection): Item[] {
  const [first] = hubs.filter(({ found }) => !found);
  if (!first) return [];
  const stays = block('lifecycle', [], [attribute('ignore_changes', list([reference('location')]))]);
  const about = hubs.map(({ gateway }) => gateway.id);
  return [
    comment(
      'The hubs of one Standard Virtual WAN reach each other by themselves, also where a peering is drawn',
    ),
    wanGroup(first.gateway.region.code, { design, stays, about }),
    block(
      'resource',
      ['azurerm_virtual_wan', 'main'],
      [
        attribute('name', text(azureName(design.id))),
        attribute('resource_group_name', reference('azurerm_resource_group', 'virtual_wan', 'name')),
        attribute('location', text(first.gateway.region.code)),
        attribute('type', text('Standard')),
        attribute('allow_branch_to_branch_traffic', truth(true)),
        attribute('disable_vpn_encryption', truth(false)),
        attribute('office365_local_breakout_category', text('None')),
        tags(design),
        stays,
      ],
      about,
    ),
  ];
}

/** Hubs with their VPN gateways and VNets. `withGateway` tells whether a hub has VPN connections. */
export const hubItems = (
  hubs: readonly AzureHub[],
  {
    attachments,
    addresses,
    withGateway,
    settled,
  }: {
    attachments: readonly HubAttachment[];
    addresses: BgpAddresses;
    withGateway: { has(hub: string): boolean };
    settled: SettledVpcs;
  },
): Item[] =>
  hubs.flatMap((hub) => [
    comment(`Virtual WAN hub ${hub.gateway.name}`, [hub.gateway.id]),
    hub.found ? foundHub(hub, hub.found) : hubBlock(hub),
    ...(withGateway.has(hub.gateway.id)
      ? [hub.found ? foundGateway(hub, hub.found) : gatewayBlock(hub, addresses)]
      : []),
    ...attachments
      .filter((item) => item.hub.gateway.id === hub.gateway.id)
      .map((item) => attachmentBlock(item, settled)),
  ]);

const hubBlock = ({ gateway, prefix, peerings }: AzureHub): Block =>
  block(
    'resource',
    ['azurerm_virtual_hub', nameOf(gateway)],
    [
      ...placed(gateway.region.code, azureName(gateway.id)),
      attribute('virtual_wan_id', reference('azurerm_virtual_wan', 'main', 'id')),
      attribute('sku', text('Standard')),
      attribute('address_prefix', text(prefix)),
      attribute('hub_routing_preference', text(preferences.get(gateway.routingPreference) ?? 'ExpressRoute')),
      attribute('branch_to_branch_traffic_enabled', truth(false)),
      attribute('virtual_router_auto_scale_min_capacity', numeric(leastRouterUnits)),
      tags(gateway),
    ],
    [gateway.id, ...peerings],
  );

/** Scale units out of the size's id. */
const unitsOf = (size: string | undefined): number => Number(size?.match(/[0-9]+$/)?.[0] ?? 1);

function gatewayBlock({ gateway, ...hub }: AzureHub, addresses: BgpAddresses): Block {
  const instances = addresses.get(gateway.id) ?? [];
  return block(
    'resource',
    ['azurerm_vpn_gateway', nameOf(gateway)],
    [
      ...placed(gateway.region.code, azureName(gateway.id)),
      attribute('virtual_hub_id', ofHub({ gateway, ...hub }, 'id')),
      attribute('scale_unit', numeric(unitsOf(gateway.size?.id))),
      attribute('routing_preference', text('Microsoft Network')),
      attribute('bgp_route_translation_for_nat_enabled', truth(false)),
      tags(gateway),
      block(
        'bgp_settings',
        [],
        [
          attribute('asn', numeric(gateway.asn)),
          attribute('peer_weight', numeric(0)),
          ...instances.map((ips, instance) =>
            block(
              `instance_${instance}_bgp_peering_address`,
              [],
              [attribute('custom_ips', list(ips.map(text)))],
            ),
          ),
        ],
      ),
    ],
    [gateway.id],
  );
}

/** Virtual WAN FAQ: every VNet uses the hub's default route table and fills it, also those of the other hubs. */
function attachmentBlock({ attachment, hub, vpc }: HubAttachment, settled: SettledVpcs): Block {
  const table = ofHub(hub, 'default_route_table_id');
  return block(
    'resource',
    ['azurerm_virtual_hub_connection', nameOf(attachment)],
    [
      attribute('name', text(azureName(attachment.id))),
      attribute('virtual_hub_id', ofHub(hub, 'id')),
      attribute('remote_virtual_network_id', ofVpc(vpc, 'id')),
      attribute('internet_security_enabled', truth(false)),
      block(
        'routing',
        [],
        [
          attribute('associated_route_table_id', table),
          attribute('static_vnet_local_route_override_criteria', text('Contains')),
          attribute('static_vnet_propagate_static_routes_enabled', truth(true)),
          block(
            'propagated_route_table',
            [],
            [attribute('labels', list([text('default')])), attribute('route_table_ids', list([table]))],
          ),
        ],
      ),
      ...waitsFor([vpc], settled),
    ],
    [attachment.id],
  );
}

const foundHub = ({ gateway, peerings }: AzureHub, found: { name: string; group: string }): Block =>
  block(
    'data',
    ['azurerm_virtual_hub', nameOf(gateway)],
    [attribute('name', text(found.name)), attribute('resource_group_name', text(found.group))],
    [gateway.id, ...peerings],
  );

/** The variable with the name of the VPN gateway of a hub that exists: the hub's id does not tell it. */
export const hubGatewayVariable = ({ gateway }: AzureHub): string => `azure_vpn_gateway_${nameOf(gateway)}`;

const foundGateway = (hub: AzureHub, found: { group: string }): Block =>
  block(
    'data',
    ['azurerm_vpn_gateway', nameOf(hub.gateway)],
    [
      attribute('name', reference('var', hubGatewayVariable(hub))),
      attribute('resource_group_name', text(found.group)),
    ],
    [hub.gateway.id],
  );
