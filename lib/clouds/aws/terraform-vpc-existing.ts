import { attribute, type Block, block, type Item, text } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { SubnetPlan, VpcPlan, VpcTablePlan } from '@/lib/plan/plan';
import type { Omission, TerraformPart } from '../cloud';
import { gatewayResource, isReferred, subnetId, vpcId } from './references';
import type { Selection } from './selection';

/** A VPC that Terraform only reads, with the parts that others need: its subnets, and those of its route tables that can be found. */
export function existingVpcItems(vpc: VpcPlan): Item[] {
  return [
    block(
      'data',
      ['aws_vpc', nameOf(vpc)],
      [attribute('region', text(vpc.region.code)), attribute('id', text(vpc.existing?.id ?? ''))],
      [vpc.id],
    ),
    ...vpc.subnets.map((subnet) => subnetBlock(vpc, subnet)),
    ...findableTables(vpc, () => undefined).map((table) => tableBlock(vpc, table)),
  ];
}

/** The route tables that routes can be written to; of a VPC that is only read, those with an id or with a subnet to find them by. */
export function findableTables(vpc: VpcPlan, omit: (omission: Omission) => void): VpcTablePlan[] {
  if (!isReferred(vpc)) return [...vpc.routeTables];
  return vpc.routeTables.filter((table) => {
    if (table.cloudId !== undefined || userOf(vpc, table)) return true;
    if (table.routes.length > 0 || table.propagatedFrom.length > 0)
      omit({
        about: [vpc.id],
        what: `Routes of table ${table.name} of VPC ${vpc.name}: the table cannot be found`,
        action: 'Give its id, or draw a subnet that uses it.',
      });
    return false;
  });
}

const userOf = (vpc: VpcPlan, table: VpcTablePlan): SubnetPlan | undefined =>
  vpc.subnets.find((subnet) => subnet.table === table.id);

function subnetBlock(vpc: VpcPlan, subnet: SubnetPlan): Block {
  return block(
    'data',
    ['aws_subnet', nameOf(vpc, subnet.id)],
    [
      attribute('region', text(vpc.region.code)),
      attribute('vpc_id', vpcId(vpc)),
      subnet.cloudId ? attribute('id', text(subnet.cloudId)) : attribute('cidr_block', text(subnet.prefix)),
    ],
    [vpc.id],
  );
}

function tableBlock(vpc: VpcPlan, table: VpcTablePlan): Block {
  const user = userOf(vpc, table);
  return block(
    'data',
    ['aws_route_table', nameOf(vpc, table.id)],
    [
      attribute('region', text(vpc.region.code)),
      attribute('vpc_id', vpcId(vpc)),
      table.cloudId || !user
        ? attribute('route_table_id', text(table.cloudId ?? ''))
        : attribute('subnet_id', subnetId(vpc, user.id)),
    ],
    [vpc.id],
  );
}

/** What is taken over: the address of the resource and the id that the provider imports it by. */
export function importsOf({ vpcs, gateways }: Selection): TerraformPart['imports'] {
  return [
    ...vpcs.flatMap(vpcImports),
    ...gateways.flatMap((gateway) => {
      const { existing } = gateway;
      if (existing?.use !== 'import') return [];
      const to = [gatewayResource(gateway), nameOf(gateway)] as const;
      return [{ to, id: existing.id }];
    }),
  ];
}

function vpcImports(vpc: VpcPlan): TerraformPart['imports'] {
  const { existing, subnets, routeTables } = vpc;
  if (existing?.use !== 'import') return [];
  const tableIds = new Map(routeTables.map(({ id, cloudId }) => [id, cloudId]));
  return [
    { to: ['aws_vpc', nameOf(vpc)], id: existing.id },
    ...subnets.flatMap(({ id, cloudId, table }): TerraformPart['imports'] => {
      if (!cloudId) return [];
      const tableId = tableIds.get(table);
      const name = nameOf(vpc, id);
      return [
        { to: ['aws_subnet', name], id: cloudId },
        ...(tableId
          ? [{ to: ['aws_route_table_association', name] as const, id: `${cloudId}/${tableId}` }]
          : []),
      ];
    }),
    ...routeTables.flatMap(({ id, cloudId }): TerraformPart['imports'] =>
      cloudId ? [{ to: ['aws_route_table', nameOf(vpc, id)], id: cloudId }] : [],
    ),
  ];
}
