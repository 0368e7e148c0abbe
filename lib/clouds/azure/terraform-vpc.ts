import {
  type Attribute,
  attribute,
  type Block,
  block,
  comment,
  type Expression,
  type Item,
  list,
  reference,
  text,
  truth,
} from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { SubnetPlan } from '@/lib/plan/plan';
import type { TerraformPart } from '../cloud';
import { groupOfVpc, ofVpc, placedVpc } from './places';
import { parseResourceId } from './resource-id';
import { subnetName } from './resource-names';
import type { AzureGateway, AzureVpc } from './selection';
import { tags } from './tags';

/** VNets with their subnets, and the subnet of a gateway that stands in one. */
export function vpcItems(vpcs: readonly AzureVpc[], gateways: readonly AzureGateway[]): Item[] {
  return vpcs.flatMap((vpc) => [
    comment(`VNet ${vpc.name}`, [vpc.id]),
    ...(isReferred(vpc) ? [foundBlock(vpc), ...foundSubnets(vpc)] : [vpcBlock(vpc), ...subnetBlocks(vpc)]),
    ...gateways.flatMap((item) =>
      item.found === undefined && item.vpc.id === vpc.id ? [gatewaySubnet(vpc, item.subnet)] : [],
    ),
  ]);
}

/** Whether Terraform only reads a VNet. */
export const isReferred = (vpc: AzureVpc): boolean =>
  vpc.found !== undefined && vpc.existing?.use === 'refer';

/** The id of a subnet, made here or found. */
export const subnetId = (vpc: AzureVpc, subnet: SubnetPlan): Expression =>
  isReferred(vpc)
    ? reference('data', 'azurerm_subnet', nameOf(vpc, subnet.id), 'id')
    : reference('azurerm_subnet', nameOf(vpc, subnet.id), 'id');

/** The VNets and subnets that are taken over. */
export const vpcImports = (vpcs: readonly AzureVpc[]): TerraformPart['imports'] =>
  vpcs.flatMap((vpc) => {
    if (!vpc.found || isReferred(vpc)) return [];
    return [
      { to: ['azurerm_virtual_network', nameOf(vpc)] as const, id: vpc.found.id },
      ...(vpc.drawn?.cloudId && parseResourceId(vpc.drawn.cloudId, 'virtualNetworks', 'subnets')
        ? [{ to: ['azurerm_subnet', nameOf(vpc)] as const, id: vpc.drawn.cloudId }]
        : []),
      ...vpc.subnets.flatMap(({ id, cloudId }) =>
        cloudId ? [{ to: ['azurerm_subnet', nameOf(vpc, id)] as const, id: cloudId }] : [],
      ),
    ];
  });

function vpcBlock(vpc: AzureVpc): Block {
  return block(
    'resource',
    ['azurerm_virtual_network', nameOf(vpc)],
    [
      ...placedVpc(vpc),
      attribute('address_space', list(vpc.prefixes.map(text))),
      attribute('private_endpoint_vnet_policies', text('Disabled')),
      tags(vpc),
    ],
    [vpc.id],
  );
}

function foundBlock(vpc: AzureVpc): Block {
  return block(
    'data',
    ['azurerm_virtual_network', nameOf(vpc)],
    [
      attribute('name', text(vpc.found?.name ?? '')),
      attribute('resource_group_name', text(vpc.found?.group ?? '')),
    ],
    [vpc.id],
  );
}

/** The name of a subnet that exists: of its id, else the drawn one. */
const existingName = ({ name, cloudId }: SubnetPlan): string =>
  (cloudId ? parseResourceId(cloudId, 'virtualNetworks', 'subnets')?.name : undefined) ?? name;

const inVpc = (vpc: AzureVpc, name: string): Attribute[] => [
  attribute('name', text(name)),
  attribute('resource_group_name', groupOfVpc(vpc)),
  attribute('virtual_network_name', ofVpc(vpc, 'name')),
];

const foundSubnets = (vpc: AzureVpc): Block[] =>
  vpc.subnets.map((subnet) =>
    block('data', ['azurerm_subnet', nameOf(vpc, subnet.id)], inVpc(vpc, existingName(subnet)), [vpc.id]),
  );

const subnetBlocks = (vpc: AzureVpc): Block[] =>
  vpc.subnets.map((subnet) =>
    block(
      'resource',
      ['azurerm_subnet', nameOf(vpc, subnet.id)],
      [
        ...inVpc(vpc, subnet.cloudId ? existingName(subnet) : subnetName(subnet)),
        ...subnetArguments(subnet.prefix),
      ],
      [vpc.id],
    ),
  );

/** A subnet belongs to the region, not to a zone. */
const subnetArguments = (prefix: string): Attribute[] => [
  attribute('address_prefixes', list([text(prefix)])),
  attribute('default_outbound_access_enabled', truth(true)),
  attribute('private_endpoint_network_policies', text('Disabled')),
  attribute('private_link_service_network_policies_enabled', truth(true)),
];

/** Whether the gateways' subnet is there already. */
const hasGatewaySubnet = (vpc: AzureVpc): boolean => isReferred(vpc) && vpc.drawn !== undefined;

/** The id of the gateways' subnet of a VNet. */
export const gatewaySubnetId = (vpc: AzureVpc): Expression =>
  reference(...(hasGatewaySubnet(vpc) ? ['data'] : []), 'azurerm_subnet', nameOf(vpc), 'id');

/** VPN Gateway configuration settings: nothing else stands in it, and it has neither a security group nor a default route. */
const gatewaySubnet = (vpc: AzureVpc, { name, prefix }: { name: string; prefix: string }): Block =>
  block(
    hasGatewaySubnet(vpc) ? 'data' : 'resource',
    ['azurerm_subnet', nameOf(vpc)],
    [...inVpc(vpc, name), ...(hasGatewaySubnet(vpc) ? [] : subnetArguments(prefix))],
    [vpc.id],
  );
