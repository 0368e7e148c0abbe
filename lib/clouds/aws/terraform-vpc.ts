import { contains } from '@/lib/addressing/prefix';
import { attribute, type Block, block, comment, type Item, reference, text, truth } from '@/lib/plan/hcl';
import { nameOf, prefixName } from '@/lib/plan/hcl-names';
import type { SubnetPlan, VpcPlan, VpcTablePlan } from '@/lib/plan/plan';
import { isReferred, routeTableId, subnetId, vpcId } from './references';
import { tags } from './terraform-tags';
import { existingVpcItems, findableTables } from './terraform-vpc-existing';
import { propagationBlocks, type Routes, routeBlocks } from './terraform-vpc-routes';

/** VPCs with their address blocks, subnets, route tables and routes. Of one that Terraform only reads, the routes alone are made. */
export function vpcItems(vpcs: readonly VpcPlan[], routes: Routes): Item[] {
  return vpcs.flatMap((vpc) => [
    comment(`VPC ${vpc.name}`, [vpc.id]),
    ...(isReferred(vpc) ? existingVpcItems(vpc) : newVpcItems(vpc, routes)),
    ...findableTables(vpc, routes.omit).flatMap((table) => [
      ...propagationBlocks(vpc, table, routes),
      ...routeBlocks(vpc, table, routes),
    ]),
  ]);
}

function newVpcItems(vpc: VpcPlan, routes: Routes): Item[] {
  return [
    mainBlock(vpc),
    ...furtherBlocks(vpc, routes),
    ...vpc.subnets.map((subnet) => subnetBlock(vpc, subnet)),
    ...vpc.routeTables.flatMap((table) => [
      tableBlock(vpc, table),
      ...vpc.subnets
        .filter((subnet) => subnet.table === table.id)
        .map((subnet) => usedBy(vpc, table, subnet)),
    ]),
  ];
}

function mainBlock(vpc: VpcPlan): Block {
  return block(
    'resource',
    ['aws_vpc', nameOf(vpc)],
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

const furtherName = (vpc: VpcPlan, prefix: string): string => `${nameOf(vpc)}__${prefixName(prefix)}`;

/** Every block but the first. Those of a VPC that is taken over are there already, under ids that the design does not have. */
function furtherBlocks(vpc: VpcPlan, { omit }: Routes): Block[] {
  return vpc.prefixes.slice(1).flatMap((prefix) => {
    if (vpc.existing) {
      omit({
        about: [vpc.id],
        what: `Block ${prefix} of VPC ${vpc.name}: it is used as it is there, and not managed`,
        action: 'Nothing, if the VPC has it; else add it to the VPC before you apply.',
      });
      return [];
    }
    return [
      block(
        'resource',
        ['aws_vpc_ipv4_cidr_block_association', furtherName(vpc, prefix)],
        [
          attribute('region', text(vpc.region.code)),
          attribute('vpc_id', vpcId(vpc)),
          attribute('cidr_block', text(prefix)),
        ],
        [vpc.id],
      ),
    ];
  });
}

function subnetBlock(vpc: VpcPlan, subnet: SubnetPlan): Block {
  const within = vpc.existing
    ? undefined
    : vpc.prefixes.slice(1).find((prefix) => contains(prefix, subnet.prefix));
  return block(
    'resource',
    ['aws_subnet', nameOf(vpc, subnet.id)],
    [
      attribute('region', text(vpc.region.code)),
      attribute(
        'vpc_id',
        within
          ? reference('aws_vpc_ipv4_cidr_block_association', furtherName(vpc, within), 'vpc_id')
          : vpcId(vpc),
      ),
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
    ['aws_route_table', nameOf(vpc, table.id)],
    [
      attribute('region', text(vpc.region.code)),
      attribute('vpc_id', vpcId(vpc)),
      tags({ name: `${vpc.name} ${table.name}`, id: vpc.id }),
    ],
    [vpc.id],
  );
}

function usedBy(vpc: VpcPlan, table: VpcTablePlan, subnet: SubnetPlan): Block {
  return block(
    'resource',
    ['aws_route_table_association', nameOf(vpc, subnet.id)],
    [
      attribute('region', text(vpc.region.code)),
      attribute('subnet_id', subnetId(vpc, subnet.id)),
      attribute('route_table_id', routeTableId(vpc, table.id)),
    ],
    [vpc.id],
  );
}
