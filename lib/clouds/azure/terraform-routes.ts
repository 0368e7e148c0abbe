import { prefixVersion } from '@/lib/addressing/prefix';
import {
  type Attribute,
  attribute,
  type Block,
  block,
  type Item,
  reference,
  text,
  truth,
} from '@/lib/plan/hcl';
import { nameOf, prefixName } from '@/lib/plan/hcl-names';
import type { VpcTablePlan } from '@/lib/plan/plan';
import type { TerraformPart } from '../cloud';
import { groupOf, placed } from './places';
import { parseResourceId, type ResourceId } from './resource-id';
import { azureName, isAzures } from './resource-names';
import type { AzureVpc, Omit, Selection } from './selection';
import { tags } from './tags';
import { isReferred, subnetId } from './terraform-vpc';

type Around = { selection: Selection; omit: Omit };

/**
 * Route tables, where they say more than Azure does by itself: without one, a subnet learns every route of its gateway, its hub and its peerings. So there is
 * one where learning is off, where a route is drawn, and where it exists.
 */
export function routeItems(vpcs: readonly AzureVpc[], around: Around): Item[] {
  return vpcs.flatMap((vpc) =>
    vpc.routeTables.flatMap((table) => {
      const found = foundTable(vpc, table, around);
      if (found === 'refused') return [];
      const routes = routesOf(vpc, table, { ...around, found });
      if (isReferred(vpc)) return routes;
      if (table.learns && routes.length === 0 && !found) return [];
      return [
        tableBlock(vpc, table, found),
        ...vpc.subnets
          .filter((subnet) => subnet.table === table.id && !isAzures(subnet))
          .map((subnet) => usedBy(vpc, table, subnet)),
        ...routes,
      ];
    }),
  );
}

/** The route tables that are taken over. */
export const tableImports = (vpcs: readonly AzureVpc[]): TerraformPart['imports'] =>
  vpcs
    .filter((vpc) => vpc.found && !isReferred(vpc))
    .flatMap((vpc) =>
      vpc.routeTables.flatMap((table) =>
        table.cloudId && parseResourceId(table.cloudId, 'routeTables')
          ? [{ to: ['azurerm_route_table', nameOf(vpc, table.id)] as const, id: table.cloudId }]
          : [],
      ),
    );

function foundTable(
  vpc: AzureVpc,
  table: VpcTablePlan,
  { omit }: Around,
): ResourceId | 'refused' | undefined {
  if (!vpc.found) return undefined;
  const found = table.cloudId === undefined ? undefined : parseResourceId(table.cloudId, 'routeTables');
  const isBad = table.cloudId !== undefined && !found;
  const isMissing = table.cloudId === undefined && isReferred(vpc);
  const says = !table.learns || table.routes.some(({ drawn }) => drawn);
  if (!isBad && !(isMissing && says)) return isMissing ? 'refused' : found;
  omit({
    about: [vpc.id],
    what: `Route table ${table.name} of VNet ${vpc.name}: ${isBad ? `${table.cloudId} is no id of a route table` : 'the VNet exists, and which table is meant is not known'}`,
    action: 'Enter /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/routeTables/….',
  });
  return 'refused';
}

const placedTable = (vpc: AzureVpc, table: VpcTablePlan, found: ResourceId | undefined): Attribute[] =>
  found
    ? [
        attribute('name', text(found.name)),
        attribute('resource_group_name', text(found.group)),
        attribute('location', text(vpc.region.code)),
      ]
    : placed(vpc.region.code, azureName(vpc.id, table.id));

const tableBlock = (vpc: AzureVpc, table: VpcTablePlan, found: ResourceId | undefined): Block =>
  block(
    'resource',
    ['azurerm_route_table', nameOf(vpc, table.id)],
    [
      ...placedTable(vpc, table, found),
      attribute('bgp_route_propagation_enabled', truth(table.learns)),
      tags({ name: table.name, id: vpc.id }),
    ],
    [vpc.id],
  );

const usedBy = (vpc: AzureVpc, table: VpcTablePlan, subnet: AzureVpc['subnets'][number]): Block =>
  block(
    'resource',
    ['azurerm_subnet_route_table_association', nameOf(vpc, subnet.id)],
    [
      attribute('subnet_id', subnetId(vpc, subnet)),
      attribute('route_table_id', reference('azurerm_route_table', nameOf(vpc, table.id), 'id')),
    ],
    [vpc.id],
  );

/** Virtual network traffic routing, “Custom routes”: a VPN gateway is no next hop where VPN and ExpressRoute stand side by side. */
const besideCircuit = (gateway: string, { circuits }: Selection): boolean =>
  circuits.some((item) => !('hub' in item) && item.gateway.gateway.id === gateway);

/** Drawn routes; only those to a VPN gateway can be written. The others Azure makes itself, for what the other end really has. */
function routesOf(
  vpc: AzureVpc,
  table: VpcTablePlan,
  { selection, omit, found }: Around & { found: ResourceId | undefined },
): Block[] {
  const gateways = new Map(selection.gateways.map((item) => [item.gateway.id, item.gateway.name]));
  const taken = new Set<string>();
  return table.routes.flatMap(({ prefix, via, drawn }) => {
    if (!drawn || taken.has(prefix)) return [];
    taken.add(prefix);
    if (!gateways.has(via) || prefixVersion(prefix) !== 4) {
      omit({
        about: [vpc.id, via],
        what: `Route ${prefix} in table ${table.name} of VNet ${vpc.name}: Azure writes routes to a VPN gateway only, in IPv4`,
        action: 'Leave it out: Azure makes the routes of hubs and peerings itself.',
      });
      return [];
    }
    if (besideCircuit(via, selection)) {
      omit({
        about: [vpc.id, via],
        what: `Route ${prefix} in table ${table.name} of VNet ${vpc.name}: Azure writes none to a VPN gateway beside ExpressRoute`,
        action: 'Let the table learn routes instead.',
      });
      return [];
    }
    return [
      block(
        'resource',
        ['azurerm_route', `${nameOf(vpc, table.id)}__${prefixName(prefix)}`],
        [
          attribute('name', text(`to_${prefixName(prefix)}`)),
          ...(isReferred(vpc) && found
            ? [
                attribute('resource_group_name', text(found.group)),
                attribute('route_table_name', text(found.name)),
              ]
            : [
                attribute('resource_group_name', found ? text(found.group) : groupOf(vpc.region.code)),
                attribute(
                  'route_table_name',
                  reference('azurerm_route_table', nameOf(vpc, table.id), 'name'),
                ),
              ]),
          attribute('address_prefix', text(prefix)),
          attribute('next_hop_type', text('VirtualNetworkGateway')),
        ],
        [vpc.id, via],
      ),
    ];
  });
}
