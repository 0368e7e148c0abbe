import { type Expression, reference } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { CloudGatewayPlan, VpcPlan } from '@/lib/plan/plan';

// Where other resources find a VPC, a gateway or a part of them: in a resource, or in a data source when Terraform only reads what exists.

/** Whether Terraform only reads it. */
export const isReferred = ({ existing }: Pick<VpcPlan | CloudGatewayPlan, 'existing'>): boolean =>
  existing?.use === 'refer';

const within = (thing: Pick<VpcPlan | CloudGatewayPlan, 'existing'>, path: readonly string[]): Expression =>
  reference(...(isReferred(thing) ? ['data', ...path] : path));

export const vpcId = (vpc: VpcPlan): Expression => within(vpc, ['aws_vpc', nameOf(vpc), 'id']);

export const subnetId = (vpc: VpcPlan, subnet: string): Expression =>
  within(vpc, ['aws_subnet', nameOf(vpc, subnet), 'id']);

export const routeTableId = (vpc: VpcPlan, table: string): Expression =>
  within(vpc, ['aws_route_table', nameOf(vpc, table), 'id']);

/** The type of resource a gateway is; CloudHub is a way to use a virtual private gateway. */
export const gatewayResource = ({ type }: CloudGatewayPlan): 'aws_ec2_transit_gateway' | 'aws_vpn_gateway' =>
  type.routeTables ? 'aws_ec2_transit_gateway' : 'aws_vpn_gateway';

export const gatewayAttribute = (
  gateway: CloudGatewayPlan,
  attribute: 'id' | 'amazon_side_asn',
): Expression => within(gateway, [gatewayResource(gateway), nameOf(gateway), attribute]);
