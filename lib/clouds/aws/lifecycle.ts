import type { ResourceLife } from '../cloud';
import { hubLife } from './lifecycle-hubs';
import { vpcLife } from './lifecycle-vpcs';
import { sources } from './sources';

const { provider } = sources;

/** What a replaced connection means: AWS gives it new outside addresses and, where it makes the keys, new keys. */
const newConnection =
  'All its tunnels go down and come back with other outside addresses and, where AWS makes the keys, other keys: the devices need their new configuration before traffic flows again.';

const newInterface =
  'The line is down from the removal of the virtual interface until the new one has its BGP session; the VPN carries the traffic meanwhile, where there is one.';

const virtualInterface = {
  replacedBy: [
    'address_family',
    'amazon_address',
    'bgp_asn',
    'bgp_auth_key',
    'connection_id',
    'customer_address',
    'dx_gateway_id',
    'name',
    'region',
    'vlan',
  ],
  restartedBy: ['mtu'],
  outage: newInterface,
  interruption:
    'AWS may interrupt the whole connection, with its other virtual interfaces, for up to half a minute.',
  sources: [provider, sources.directConnect],
} as const satisfies ResourceLife;

/** What happens to the resources of AWS over their life. */
export const lifecycle: Readonly<Record<string, ResourceLife>> = {
  ...vpcLife,
  ...hubLife,
  aws_customer_gateway: {
    replacedBy: [
      'bgp_asn',
      'bgp_asn_extended',
      'certificate_arn',
      'device_name',
      'ip_address',
      'region',
      'type',
    ],
    outage:
      'Its connections are moved to the new one: both tunnels of each are down until AWS has made their new ends and the device answers from there. They keep their addresses and keys.',
    removal: 'AWS deletes it only after all its VPN connections.',
    sources: [provider, sources.customerGateway, sources.endpoints],
  },
  aws_vpn_connection: {
    minutes: [3, 10],
    hourly: true,
    replacedBy: [
      'enable_acceleration',
      'region',
      'static_routes_only',
      'tunnel1_inside_cidr',
      'tunnel1_inside_ipv6_cidr',
      'tunnel2_inside_cidr',
      'tunnel2_inside_ipv6_cidr',
      'tunnel_bandwidth',
      'tunnel_inside_ip_version',
      'type',
    ],
    // Only a connection to a transit gateway is asked for them.
    unwritten: { enable_acceleration: 'false', tunnel_bandwidth: '"standard"' },
    restartedBy: [
      'tunnel1_*',
      'tunnel2_*',
      'customer_gateway_id',
      'transit_gateway_id',
      'vpn_gateway_id',
      'local_ipv4_network_cidr',
      'local_ipv6_network_cidr',
      'remote_ipv4_network_cidr',
      'remote_ipv6_network_cidr',
      'preshared_key_storage',
    ],
    outage: newConnection,
    interruption:
      'A changed tunnel option takes that tunnel down for some minutes, one tunnel after the other. Another customer gateway, gateway or range of addresses takes both down at the same time. Addresses and keys stay.',
    sources: [provider, sources.modifyTunnel, sources.endpoints, sources.bandwidthChange, sources.vpnPricing],
  },
  aws_vpn_connection_route: {
    replacedBy: ['destination_cidr_block', 'region', 'vpn_connection_id'],
    outage: 'The prefix is unreachable for the seconds between the two.',
    sources: [provider],
  },
  aws_vpn_gateway: {
    replacedBy: ['amazon_side_asn', 'availability_zone', 'region'],
    outage:
      'The VPC loses all its VPN connections until the new gateway is attached and the tunnels are up again; the devices need its ASN.',
    sources: [provider],
  },
  aws_vpn_gateway_attachment: {
    replacedBy: ['region', 'vpc_id', 'vpn_gateway_id'],
    outage: 'The VPC is cut off from all its VPN connections for some minutes.',
    sources: [provider],
  },
  aws_dx_gateway: {
    replacedBy: ['amazon_side_asn'],
    outage: newInterface,
    sources: [provider, sources.directConnect],
  },
  aws_dx_gateway_association: {
    minutes: [5, 30],
    // On a transit gateway it counts as an attachment.
    hourly: { argument: 'associated_gateway_id', refersTo: 'aws_ec2_transit_gateway' },
    replacedBy: ['associated_gateway_id', 'associated_gateway_owner_account_id', 'dx_gateway_id', 'region'],
    outage: 'The line reaches nothing until the new association is there, up to half an hour later.',
    sources: [provider, sources.directConnect, sources.transitPricing],
  },
  aws_dx_private_virtual_interface: {
    ...virtualInterface,
    replacedBy: [...virtualInterface.replacedBy, 'vpn_gateway_id'],
  },
  aws_dx_transit_virtual_interface: virtualInterface,
  aws_cloudwatch_log_group: {
    replacedBy: ['log_group_class', 'name', 'name_prefix', 'region'],
    outage: 'No traffic is lost, but what was logged is.',
    sources: [provider],
  },
  aws_cloudwatch_metric_alarm: {
    replacedBy: ['alarm_name', 'region'],
    sources: [provider],
  },
};
