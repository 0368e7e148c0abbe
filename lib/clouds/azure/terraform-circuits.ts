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
  raw,
  reference,
  text,
  truth,
} from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { GuideSection, Variable } from '../cloud';
import { expressRoute, groupOf, ofHub, placed } from './places';
import { hasZones } from './regions';
import { azureName } from './resource-names';
import type { AzureCircuit, AzureGateway, AzureHub } from './selection';
import { tags } from './tags';
import { gatewaySubnetId } from './terraform-vpc';

/** The variable with the circuits that the carrier has provisioned. */
const provisioned = 'azure_provisioned_circuits';

const homeOf = (item: AzureCircuit) => ('hub' in item ? item.hub.gateway : item.gateway.gateway);

/**
 * ExpressRoute: circuits, the gateways they lead to, and, once the carrier has provisioned a circuit, its private peering and its connection. Azure refuses
 * these before, so they wait for the variable.
 */
export function circuitItems(circuits: readonly AzureCircuit[]): Item[] {
  const homes = new Map(circuits.map((item) => [homeOf(item).id, item]));
  return [
    ...[...homes.values()].flatMap((item) => [
      comment(`ExpressRoute gateway ${'hub' in item ? 'of' : 'beside'} ${homeOf(item).name}`, [
        homeOf(item).id,
      ]),
      'hub' in item ? hubGateway(item.hub) : vpcGateway(item.gateway, circuits),
    ]),
    ...circuits.flatMap((item) => [
      comment(`Private circuit ${item.circuit.name}`, [item.circuit.id]),
      circuitBlock(item),
      peeringBlock(item),
      'hub' in item ? hubConnection(item, item.hub) : vpcConnection(item, item.gateway),
    ]),
  ];
}

/** About ExpressRoute virtual network gateways: megabits per second, and the size with zones and without. */
const sizes = [
  [1000, 'ErGw1AZ', 'Standard'],
  [2000, 'ErGw2AZ', 'HighPerformance'],
  [10_000, 'ErGw3AZ', 'UltraPerformance'],
] as const;

function vpcGateway(
  { gateway, vpc }: AzureGateway & { found?: undefined },
  circuits: readonly AzureCircuit[],
): Block {
  const most = Math.max(...circuits.filter((item) => homeOf(item).id === gateway.id).map(({ mbps }) => mbps));
  const [, zonal, regional] = sizes.find(([mbps]) => mbps >= most) ?? sizes[2];
  return block(
    'resource',
    ['azurerm_virtual_network_gateway', nameOf(gateway, expressRoute)],
    [
      ...placed(gateway.region.code, azureName(gateway.id, expressRoute)),
      attribute('type', text('ExpressRoute')),
      attribute('vpn_type', text('RouteBased')),
      attribute('sku', text(hasZones(gateway.region.code) ? zonal : regional)),
      attribute('remote_vnet_traffic_enabled', truth(false)),
      attribute('virtual_wan_traffic_enabled', truth(false)),
      tags({ name: `${gateway.name} ExpressRoute`, id: gateway.id }),
      block(
        'ip_configuration',
        [],
        [
          attribute('name', text('default')),
          attribute('private_ip_address_allocation', text('Dynamic')),
          attribute('subnet_id', gatewaySubnetId(vpc)),
        ],
      ),
    ],
    [gateway.id],
  );
}

const hubGateway = (hub: AzureHub): Block =>
  block(
    'resource',
    ['azurerm_express_route_gateway', nameOf(hub.gateway)],
    [
      ...placed(hub.gateway.region.code, azureName(hub.gateway.id, expressRoute)),
      attribute('virtual_hub_id', ofHub(hub, 'id')),
      // One scale unit carries 2 Gbit/s.
      attribute('scale_units', numeric(1)),
      attribute('allow_non_virtual_wan_traffic', truth(false)),
      tags({ name: `${hub.gateway.name} ExpressRoute`, id: hub.gateway.id }),
    ],
    [hub.gateway.id],
  );

const circuitName = ({ circuit }: AzureCircuit): string => nameOf(circuit);

const circuitBlock = (item: AzureCircuit): Block =>
  block(
    'resource',
    ['azurerm_express_route_circuit', circuitName(item)],
    [
      ...placed(homeOf(item).region.code, azureName(item.circuit.id)),
      attribute('service_provider_name', text(item.carrier)),
      attribute('peering_location', text(item.location)),
      attribute('bandwidth_in_mbps', numeric(item.mbps)),
      attribute('allow_classic_operations', truth(false)),
      attribute('rate_limiting_enabled', truth(false)),
      tags(item.circuit),
      block('sku', [], [attribute('tier', text('Standard')), attribute('family', text('MeteredData'))]),
    ],
    [item.circuit.id],
  );

const onceProvisioned = ({ circuit }: AzureCircuit): Attribute =>
  attribute('count', raw(`contains(var.${provisioned}, "${azureName(circuit.id)}") ? 1 : 0`));

/** ExpressRoute routing requirements: the device has the first host of each prefix, Azure the second. */
const peeringBlock = (item: AzureCircuit): Block =>
  block(
    'resource',
    ['azurerm_express_route_circuit_peering', circuitName(item)],
    [
      onceProvisioned(item),
      attribute('peering_type', text('AzurePrivatePeering')),
      attribute(
        'express_route_circuit_name',
        reference('azurerm_express_route_circuit', circuitName(item), 'name'),
      ),
      attribute('resource_group_name', groupOf(homeOf(item).region.code)),
      attribute('ipv4_enabled', truth(true)),
      attribute('peer_asn', numeric(item.device.asn)),
      attribute('primary_peer_address_prefix', text(item.insides[0])),
      attribute('secondary_peer_address_prefix', text(item.insides[1])),
      attribute('vlan_id', numeric(item.circuit.vlan)),
    ],
    [item.circuit.id],
  );

const vpcConnection = (item: AzureCircuit, { gateway }: AzureGateway): Block =>
  block(
    'resource',
    ['azurerm_virtual_network_gateway_connection', circuitName(item)],
    [
      onceProvisioned(item),
      ...placed(gateway.region.code, azureName(item.circuit.id)),
      attribute('type', text('ExpressRoute')),
      attribute(
        'virtual_network_gateway_id',
        reference('azurerm_virtual_network_gateway', nameOf(gateway, expressRoute), 'id'),
      ),
      attribute('express_route_circuit_id', circuitId(item)),
      attribute('express_route_gateway_bypass', truth(false)),
      attribute('routing_weight', numeric(10)),
      tags(item.circuit),
      ...afterPeering(item),
    ],
    [item.circuit.id],
  );

const circuitId = (item: AzureCircuit): Expression =>
  reference('azurerm_express_route_circuit', circuitName(item), 'id');

const afterPeering = (item: AzureCircuit): Attribute[] => [
  attribute('depends_on', list([reference('azurerm_express_route_circuit_peering', circuitName(item))])),
];

const hubConnection = (item: AzureCircuit, hub: AzureHub): Block =>
  block(
    'resource',
    ['azurerm_express_route_connection', circuitName(item)],
    [
      onceProvisioned(item),
      attribute('name', text(azureName(item.circuit.id))),
      attribute(
        'express_route_gateway_id',
        reference('azurerm_express_route_gateway', nameOf(hub.gateway), 'id'),
      ),
      attribute(
        'express_route_circuit_peering_id',
        raw(`azurerm_express_route_circuit_peering.${circuitName(item)}[0].id`),
      ),
      attribute('internet_security_enabled', truth(false)),
      attribute('express_route_gateway_bypass_enabled', truth(false)),
      attribute('routing_weight', numeric(0)),
    ],
    [item.circuit.id],
  );

/** Which circuits are ready. */
export const circuitVariables = (circuits: readonly AzureCircuit[]): Variable[] =>
  circuits.length === 0
    ? []
    : [
        {
          name: provisioned,
          description: `The ExpressRoute circuits that their carrier has provisioned, out of ${circuits.map(({ circuit }) => azureName(circuit.id)).join(', ')}. Their peerings and connections are made once they are listed.`,
          type: 'set(string)',
          default: raw('[]'),
          about: circuits.map(({ circuit }) => circuit.id),
        },
      ];

/** Configure ExpressRoute and site-to-site coexisting connections. */
const noTransit =
  'Through a VNet, sites on the VPN do not reach sites on ExpressRoute: that takes an Azure Route Server, and AS 65515 at the VPN gateway.';

/** How a circuit is ordered. */
export const circuitGuide = (circuits: readonly AzureCircuit[]): GuideSection[] =>
  circuits.length === 0
    ? []
    : [
        {
          title: 'ExpressRoute in two steps',
          paragraphs: [
            `The first apply makes the circuits; Azure bills them from then on. Give the service key of each, which the portal shows, to its carrier. When the provider status is “Provisioned”, enter the circuit’s name in \`${provisioned}\` and apply again: only then can Azure make the private peering and the connection.`,
            'On each of the two links the device has the first host of the prefix, and Azure the second. The VPN connections stay as a backup: for the same prefix Azure prefers ExpressRoute.',
            ...(circuits.some((item) => !('hub' in item)) ? [noTransit] : []),
          ],
        },
      ];
