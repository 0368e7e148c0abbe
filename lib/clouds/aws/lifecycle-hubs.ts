import type { ResourceLife } from '../cloud';
import { sources } from './sources';

const { provider } = sources;

/** What happens to transit gateways and what belongs to them. */
export const hubLife: Readonly<Record<string, ResourceLife>> = {
  aws_ec2_transit_gateway: {
    replacedBy: ['multicast_support', 'region'],
    restartedBy: ['amazon_side_asn', 'vpn_ecmp_support'],
    outage:
      'All attachments are made anew on the new one, and VPN connections are moved to it: nothing passes until then.',
    interruption: 'AWS refuses another ASN while the gateway has BGP sessions. The devices need the new one.',
    sources: [provider, sources.transitGateway],
  },
  aws_ec2_transit_gateway_vpc_attachment: {
    hourly: true,
    replacedBy: ['region', 'transit_gateway_id', 'vpc_id'],
    restartedBy: ['appliance_mode_support'],
    outage: 'The VPC is cut off from the hub for some minutes.',
    interruption: 'Running flows may take another zone, and firewalls there may drop them.',
    sources: [provider, sources.transitAttachment, sources.transitPricing],
  },
  aws_ec2_transit_gateway_peering_attachment: {
    hourly: true,
    replacedBy: ['peer_account_id', 'peer_region', 'peer_transit_gateway_id', 'region', 'transit_gateway_id'],
    outage: 'The two hubs do not reach each other until the new peering is accepted and has its routes.',
    sources: [provider, sources.transitPeering, sources.transitPricing],
  },
  aws_ec2_transit_gateway_peering_attachment_accepter: {
    replacedBy: ['region', 'transit_gateway_attachment_id'],
    sources: [provider, sources.transitPeering],
  },
  aws_ec2_transit_gateway_route_table: {
    replacedBy: ['region', 'transit_gateway_id'],
    outage: 'What is associated with it has no routes until the new one is filled.',
    sources: [provider],
  },
  aws_ec2_transit_gateway_route_table_association: {
    replacedBy: ['region', 'transit_gateway_attachment_id', 'transit_gateway_route_table_id'],
    outage: 'The attachment sends nothing on until it is associated again, about a minute.',
    sources: [provider],
  },
  aws_ec2_transit_gateway_route_table_propagation: {
    replacedBy: ['region', 'transit_gateway_attachment_id', 'transit_gateway_route_table_id'],
    outage: 'Its routes are missing from the table for about a minute.',
    sources: [provider],
  },
  aws_ec2_transit_gateway_route: {
    replacedBy: [
      'blackhole',
      'destination_cidr_block',
      'region',
      'transit_gateway_attachment_id',
      'transit_gateway_route_table_id',
    ],
    outage: 'The prefix is unreachable for the seconds between the two.',
    sources: [provider],
  },
};
