import type { ResourceLife } from '../cloud';
import { sources } from './sources';

const fromProvider = [sources.provider] as const;

/** What the resources written here are in for: by which of the arguments written here a change destroys or interrupts them. */
export const lifecycle: Readonly<Record<string, ResourceLife>> = {
  google_compute_network: {
    replacedBy: ['auto_create_subnetworks', 'description', 'enable_ula_internal_ipv6', 'name', 'project'],
    outage:
      'All that is in the network is made anew, its gateways and tunnels too: minutes, and new addresses.',
    sources: fromProvider,
  },
  google_compute_subnetwork: {
    // A wider range that contains the old one is taken over in place; any other makes the subnet anew.
    replacedBy: ['description', 'ip_cidr_range', 'name', 'network', 'project', 'region'],
    outage: 'The subnet is made anew, which Google refuses as long as machines are in it.',
    sources: fromProvider,
  },
  google_compute_firewall: {
    replacedBy: ['direction', 'name'],
    outage: 'New connections of the flow are refused for some seconds.',
    sources: fromProvider,
  },
  google_compute_network_peering: {
    replacedBy: [
      'export_subnet_routes_with_public_ip',
      'import_subnet_routes_with_public_ip',
      'name',
      'network',
      'peer_network',
    ],
    outage: 'The VPCs are apart until both halves exist again, about a minute.',
    sources: [sources.provider, sources.peering],
  },
  google_compute_ha_vpn_gateway: {
    replacedBy: ['description', 'gateway_ip_version', 'name', 'network', 'project', 'region', 'stack_type'],
    outage: 'All tunnels of the gateway are down until the other ends know its new outside addresses.',
    sources: [sources.provider, sources.topologies],
  },
  google_compute_external_vpn_gateway: {
    replacedBy: [
      'description',
      'interface',
      'interface.id',
      'interface.ip_address',
      'name',
      'redundancy_type',
    ],
    outage: 'The tunnels to it are made anew with it: a minute or two, until BGP has its routes back.',
    sources: fromProvider,
  },
  google_compute_router: {
    replacedBy: ['encrypted_interconnect_router', 'name', 'network', 'region'],
    restartedBy: ['bgp.asn', 'bgp.keepalive_interval'],
    outage:
      'Everything of the router is made anew with it; no route is learned until its BGP sessions are up, a minute or two.',
    interruption:
      'All BGP sessions of the router start again; no route is learned until they are up, up to a minute.',
    sources: [sources.provider, sources.router],
  },
  google_compute_router_interface: {
    replacedBy: ['ip_range', 'ip_version', 'name', 'region', 'router', 'vpn_tunnel'],
    outage: 'The BGP session of the tunnel starts again, up to a minute.',
    sources: fromProvider,
  },
  google_compute_router_peer: {
    replacedBy: ['interface', 'name', 'region', 'router'],
    restartedBy: ['bfd.*', 'enable', 'ip_address', 'peer_asn', 'peer_ip_address'],
    outage: 'The BGP session of the tunnel starts again, up to a minute.',
    interruption: 'The BGP session of the tunnel starts again, up to a minute.',
    sources: [sources.provider, sources.router],
  },
  google_compute_vpn_tunnel: {
    hourly: true,
    replacedBy: [
      'cipher_suite',
      'cipher_suite.phase1',
      'cipher_suite.phase1.dh',
      'cipher_suite.phase1.encryption',
      'cipher_suite.phase1.integrity',
      'cipher_suite.phase1.prf',
      'cipher_suite.phase2',
      'cipher_suite.phase2.encryption',
      'cipher_suite.phase2.integrity',
      'cipher_suite.phase2.pfs',
      'description',
      'ike_version',
      'name',
      'peer_external_gateway',
      'peer_external_gateway_interface',
      'peer_gcp_gateway',
      'region',
      'router',
      'shared_secret',
      'shared_secret_wo_version',
      'vpn_gateway',
      'vpn_gateway_interface',
    ],
    outage:
      'The tunnel is down until it is made anew and its BGP session is up, a minute or two; the other tunnels stay.',
    sources: [sources.provider, sources.vpnPricing],
  },
  google_network_connectivity_hub: {
    replacedBy: ['name', 'policy_mode', 'preset_topology', 'project'],
    outage: 'All spokes of the hub are made anew with it, and exchange no routes until then.',
    sources: [sources.provider, sources.ncc],
  },
  google_network_connectivity_spoke: {
    hourly: true,
    replacedBy: [
      'hub',
      'linked_interconnect_attachments.site_to_site_data_transfer',
      'linked_interconnect_attachments.uris',
      'linked_vpc_network.uri',
      'linked_vpn_tunnels.site_to_site_data_transfer',
      'linked_vpn_tunnels.uris',
      'location',
      'name',
    ],
    outage:
      'What is behind the spoke and the rest of the hub do not reach each other until it exists again, a minute or two.',
    sources: [sources.provider, sources.nccPricing],
  },
  google_compute_interconnect_attachment: {
    hourly: true,
    replacedBy: ['edge_availability_domain', 'encryption', 'name', 'router', 'type'],
    outage: 'The attachment needs a new pairing key, which the partner must enter: hours or days.',
    sources: [sources.provider, sources.partner, sources.interconnectPricing],
  },
};
