import { contains, prefixVersion } from '@/lib/addressing/prefix';
import { attribute, type Block, block, comment, type Item, reference, text, truth } from '@/lib/plan/hcl';
import { nameOf, prefixName } from '@/lib/plan/hcl-names';
import type { SubnetPlan, VpcPlan, VpcTablePlan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';
import type { Selection } from './selection';
import { tags } from './terraform-tags';

/** VPCs with their address blocks, subnets, route tables and routes. */
export function vpcItems(vpcs: readonly VpcPlan[], routes: Routes): Item[] {
  return vpcs.flatMap((vpc) => [
    comment(`VPC ${vpc.name}`, [vpc.id]),
    mainBlock(vpc),
    ...vpc.prefixes.slice(1).map((prefix) => furtherBlock(vpc, prefix)),
    ...vpc.subnets.map((subnet) => subnetBlock(vpc, subnet)),
    ...vpc.routeTables.flatMap((table) => [
      tableBlock(vpc, table),
      ...vpc.subnets
        .filter((subnet) => subnet.table === table.id)
        .map((subnet) => usedBy(vpc, table, subnet)),
      ...propagations(vpc, table, routes),
      ...firstToEach(table.routes).flatMap((route) => routeBlock(vpc, table, { route, routes })),
    ]),
  ]);
}

/** What routes may point to, by the id of a gateway, hub or peering; undefined where it is not in the bundle. */
export type Routes = {
  target(via: string, vpc: string): RouteTarget | undefined;
  omit(omission: Omission): void;
};

/** An argument of aws_route and its value; the reference makes Terraform wait until the way is open. */
type RouteTarget = {
  argument: 'gateway_id' | 'transit_gateway_id' | 'vpc_peering_connection_id';
  path: readonly string[];
};

/** The ways out of VPCs that a selection has. */
export function routesOf(selection: Selection, omit: (omission: Omission) => void): Routes {
  const attached = new Map(
    selection.attachments.map((item) => [`${item.gateway.id} ${item.vpc.id}`, item] as const),
  );
  const peerings = new Map(selection.peerings.map((item) => [item.peering.id, item]));
  return {
    omit,
    target: (via, vpc) => {
      const attachment = attached.get(`${via} ${vpc}`);
      if (attachment) {
        const name = nameOf(attachment.attachment.id);
        return attachment.gateway.type.routeTables
          ? {
              argument: 'transit_gateway_id',
              path: ['aws_ec2_transit_gateway_vpc_attachment', name, 'transit_gateway_id'],
            }
          : { argument: 'gateway_id', path: ['aws_vpn_gateway_attachment', name, 'vpn_gateway_id'] };
      }
      const peering = peerings.get(via);
      if (!peering || (peering.from.id !== vpc && peering.to.id !== vpc)) return undefined;
      const sameRegion = peering.from.region.code === peering.to.region.code;
      const type = sameRegion ? 'aws_vpc_peering_connection' : 'aws_vpc_peering_connection_accepter';
      return { argument: 'vpc_peering_connection_id', path: [type, nameOf(via), 'id'] };
    },
  };
}

function mainBlock(vpc: VpcPlan): Block {
  return block(
    'resource',
    ['aws_vpc', nameOf(vpc.id)],
    [
      attribute('region', text(vpc.region.code)),
      attribute('cidr_block', text(vpc.prefixes[0] ?? '')),
      attribute('instance_tenancy', text('default')),
      attribute('enable_dns_support', truth(true)),
      attribute('enable_dns_hostnames', truth(true)),
      tags(vpc),
    ],
    [vpc.id],
  );
}

const furtherName = (vpc: VpcPlan, prefix: string): string => `${nameOf(vpc.id)}__${prefixName(prefix)}`;

function furtherBlock(vpc: VpcPlan, prefix: string): Block {
  return block(
    'resource',
    ['aws_vpc_ipv4_cidr_block_association', furtherName(vpc, prefix)],
    [
      attribute('region', text(vpc.region.code)),
      attribute('vpc_id', reference('aws_vpc', nameOf(vpc.id), 'id')),
      attribute('cidr_block', text(prefix)),
    ],
    [vpc.id],
  );
}

function subnetBlock(vpc: VpcPlan, subnet: SubnetPlan): Block {
  const within = vpc.prefixes.slice(1).find((prefix) => contains(prefix, subnet.prefix));
  const vpcId = within
    ? reference('aws_vpc_ipv4_cidr_block_association', furtherName(vpc, within), 'vpc_id')
    : reference('aws_vpc', nameOf(vpc.id), 'id');
  return block(
    'resource',
    ['aws_subnet', nameOf(vpc.id, subnet.id)],
    [
      attribute('region', text(vpc.region.code)),
      attribute('vpc_id', vpcId),
      attribute('cidr_block', text(subnet.prefix)),
      attribute('availability_zone', text(subnet.zone)),
      attribute('map_public_ip_on_launch', truth(false)),
      tags({ name: subnet.name, id: vpc.id }),
    ],
    [vpc.id],
  );
}

function tableBlock(vpc: VpcPlan, table: VpcTablePlan): Block {
  return block(
    'resource',
    ['aws_route_table', nameOf(vpc.id, table.id)],
    [
      attribute('region', text(vpc.region.code)),
      attribute('vpc_id', reference('aws_vpc', nameOf(vpc.id), 'id')),
      tags({ name: `${vpc.name} ${table.name}`, id: vpc.id }),
    ],
    [vpc.id],
  );
}

function usedBy(vpc: VpcPlan, table: VpcTablePlan, subnet: SubnetPlan): Block {
  return block(
    'resource',
    ['aws_route_table_association', nameOf(vpc.id, subnet.id)],
    [
      attribute('region', text(vpc.region.code)),
      attribute('subnet_id', reference('aws_subnet', nameOf(vpc.id, subnet.id), 'id')),
      attribute('route_table_id', reference('aws_route_table', nameOf(vpc.id, table.id), 'id')),
    ],
    [vpc.id],
  );
}

/** Routes that a virtual private gateway learns and this table takes over by itself. */
function propagations(vpc: VpcPlan, table: VpcTablePlan, routes: Routes): Block[] {
  return table.propagatedFrom.flatMap((gateway) => {
    const target = routes.target(gateway, vpc.id);
    // Without a target the attachment is left out, and named as such.
    if (!target) return [];
    return [
      block(
        'resource',
        ['aws_vpn_gateway_route_propagation', nameOf(vpc.id, table.id, gateway)],
        [
          attribute('region', text(vpc.region.code)),
          attribute('vpn_gateway_id', reference(...target.path)),
          attribute('route_table_id', reference('aws_route_table', nameOf(vpc.id, table.id), 'id')),
        ],
        [vpc.id, gateway],
      ),
    ];
  });
}

/** AWS takes one route to a prefix in a table; the first counts, as in the plan. */
function firstToEach(routes: VpcTablePlan['routes']): VpcTablePlan['routes'] {
  const taken = new Set<string>();
  return routes.filter(({ prefix }) => !taken.has(prefix) && taken.add(prefix));
}

function routeBlock(
  vpc: VpcPlan,
  table: VpcTablePlan,
  { route: { prefix, via, drawn }, routes }: { route: VpcTablePlan['routes'][number]; routes: Routes },
): Block[] {
  const target = routes.target(via, vpc.id);
  if (!target) {
    if (drawn)
      routes.omit({
        about: [vpc.id],
        what: `Route ${prefix} via ${via} of VPC ${vpc.name}`,
        action: 'Attach or peer the VPC with what the route points to.',
      });
    return [];
  }
  const destination = prefixVersion(prefix) === 4 ? 'destination_cidr_block' : 'destination_ipv6_cidr_block';
  return [
    block(
      'resource',
      ['aws_route', `${nameOf(vpc.id, table.id)}__${prefixName(prefix)}`],
      [
        attribute('region', text(vpc.region.code)),
        attribute('route_table_id', reference('aws_route_table', nameOf(vpc.id, table.id), 'id')),
        attribute(destination, text(prefix)),
        attribute(target.argument, reference(...target.path)),
      ],
      [vpc.id, via],
    ),
  ];
}
