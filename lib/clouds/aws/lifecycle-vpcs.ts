import type { ResourceLife } from '../cloud';
import { sources } from './sources';

const { provider } = sources;

const routeOutage = 'The prefix is unreachable for the seconds between the two.';

const rule = {
  replacedBy: ['region', 'security_group_id'],
  sources: [provider],
} as const satisfies ResourceLife;

/** What happens to VPCs and what lies in them. */
export const vpcLife: Readonly<Record<string, ResourceLife>> = {
  aws_vpc: {
    replacedBy: ['cidr_block', 'ipv4_ipam_pool_id', 'ipv4_netmask_length', 'region'],
    outage: 'A new VPC has none of what runs in the old one, which AWS does not delete while anything does.',
    removal: 'AWS does not delete a VPC while anything is in it: empty it first.',
    sources: [provider, sources.vpcBlocks],
  },
  aws_vpc_ipv4_cidr_block_association: {
    replacedBy: ['cidr_block', 'ipv4_ipam_pool_id', 'ipv4_netmask_length', 'region', 'vpc_id'],
    outage: 'The subnets in the block go with it.',
    removal: 'AWS does not take a block away while a subnet lies in it.',
    sources: [provider, sources.vpcBlocks],
  },
  aws_subnet: {
    replacedBy: [
      'availability_zone',
      'availability_zone_id',
      'cidr_block',
      'ipv6_native',
      'outpost_arn',
      'region',
      'vpc_id',
    ],
    outage: 'AWS does not delete a subnet while anything is in it: empty it first.',
    removal: 'AWS does not delete a subnet while anything is in it: empty it first.',
    sources: [provider],
  },
  aws_route_table: {
    replacedBy: ['region', 'vpc_id'],
    outage: 'Its subnets have only local routes until the new one is filled.',
    sources: [provider],
  },
  aws_route_table_association: {
    replacedBy: ['gateway_id', 'region', 'subnet_id'],
    outage: 'The subnet uses the main table for the seconds between the two.',
    sources: [provider],
  },
  aws_vpn_gateway_route_propagation: {
    replacedBy: ['region', 'route_table_id', 'vpn_gateway_id'],
    outage: 'Learned routes are missing from the table for the seconds between the two.',
    sources: [provider],
  },
  aws_route: {
    replacedBy: [
      'destination_cidr_block',
      'destination_ipv6_cidr_block',
      'destination_prefix_list_id',
      'region',
      'route_table_id',
    ],
    outage: routeOutage,
    sources: [provider],
  },
  aws_vpc_peering_connection: {
    replacedBy: ['peer_owner_id', 'peer_region', 'peer_vpc_id', 'region', 'vpc_id'],
    outage: 'The two VPCs do not reach each other until the new peering is accepted and has its routes.',
    sources: [provider, sources.peering],
  },
  aws_vpc_peering_connection_accepter: {
    replacedBy: ['region', 'vpc_peering_connection_id'],
    sources: [provider, sources.peering],
  },
  aws_security_group: {
    replacedBy: ['description', 'name', 'name_prefix', 'region', 'vpc_id'],
    outage: 'AWS does not delete a group that a network interface uses: take it off first.',
    removal: 'AWS does not delete a group that a network interface uses: take it off first.',
    sources: [provider],
  },
  aws_vpc_security_group_ingress_rule: rule,
  aws_vpc_security_group_egress_rule: rule,
};
