import type { ResourceLife } from '../cloud';
import { sources } from './sources';

const { provider } = sources;

/** Where nearly every resource is, which Azure cannot change. */
const place = ['name', 'resource_group_name', 'location'] as const;

const gatewayOutage =
  'All VPN connections of the gateway are down until the new one runs, and its outside addresses change: devices and other clouds need the new ones.';

const gatewayInterruption =
  'The tunnels and BGP sessions of the gateway are interrupted while Azure changes its instances; devices and other clouds need a changed ASN or BGP address.';

const newCircuit =
  'A new circuit has a new service key, and its carrier must provision it; the VPN takes over.';

const connectionOutage = 'The tunnels of the connection are down for some minutes.';

/**
 * What creation takes and costs, and what a change does. `replacedBy` is what the provider's source marks so, of the arguments these files write. Azure cannot
 * rename: names here come from ids, so that renaming in the drawing changes a tag only.
 */
export const lifecycle: Readonly<Record<string, ResourceLife>> = {
  azurerm_resource_group: {
    replacedBy: ['name', 'location'],
    outage: 'Everything in the group is destroyed and made again.',
    sources: [provider],
  },
  azurerm_virtual_network: {
    replacedBy: place,
    outage: 'Everything in the VNet must be gone first.',
    sources: [provider],
  },
  azurerm_subnet: {
    replacedBy: ['name', 'resource_group_name', 'virtual_network_name'],
    outage: 'Everything in the subnet must be gone first.',
    sources: [provider],
  },
  azurerm_route_table: { replacedBy: place, sources: [provider] },
  azurerm_route: {
    replacedBy: ['name', 'resource_group_name', 'route_table_name'],
    outage: 'Traffic to the prefix has no drawn route for some seconds.',
    sources: [provider],
  },
  azurerm_subnet_route_table_association: {
    replacedBy: ['subnet_id', 'route_table_id'],
    outage: 'The subnet uses Azure’s own routes for some seconds.',
    sources: [provider],
  },
  azurerm_network_security_group: { replacedBy: place, sources: [provider] },
  azurerm_subnet_network_security_group_association: {
    replacedBy: ['subnet_id', 'network_security_group_id'],
    sources: [provider],
  },
  azurerm_public_ip: {
    hourly: true,
    replacedBy: [...place, 'sku', 'sku_tier', 'ip_version', 'zones'],
    outage: 'The address changes: devices and other clouds need the new one.',
    sources: [provider, sources.faq],
  },
  azurerm_virtual_network_gateway: {
    minutes: [30, 45],
    hourly: true,
    replacedBy: [
      ...place,
      'type',
      'vpn_type',
      'generation',
      'private_ip_address_enabled',
      'ip_configuration',
    ],
    restartedBy: ['sku', 'active_active', 'bgp_settings*'],
    outage: gatewayOutage,
    interruption: gatewayInterruption,
    sources: [provider, sources.settings, sources.faq],
  },
  azurerm_virtual_network_gateway_nat_rule: {
    replacedBy: ['name', 'resource_group_name', 'virtual_network_gateway_id', 'mode', 'type'],
    restartedBy: ['internal_mapping*', 'external_mapping*'],
    outage: connectionOutage,
    interruption: connectionOutage,
    sources: [provider, sources.nat],
  },
  azurerm_local_network_gateway: {
    replacedBy: place,
    restartedBy: ['gateway_address', 'bgp_settings*'],
    outage: connectionOutage,
    interruption: connectionOutage,
    sources: [provider],
  },
  azurerm_virtual_network_gateway_connection: {
    replacedBy: [
      ...place,
      'type',
      'virtual_network_gateway_id',
      'peer_virtual_network_gateway_id',
      'express_route_circuit_id',
      'connection_protocol',
      'connection_mode',
      'dpd_timeout_seconds',
      'local_azure_ip_address_enabled',
    ],
    restartedBy: ['shared_key', 'ipsec_policy*', 'custom_bgp_addresses*', 'bgp_enabled'],
    outage: connectionOutage,
    interruption: connectionOutage,
    sources: [provider],
  },
  azurerm_virtual_network_peering: {
    replacedBy: [
      'name',
      'resource_group_name',
      'virtual_network_name',
      'remote_virtual_network_id',
      'peer_complete_virtual_networks_enabled',
    ],
    outage: 'The VNets do not reach each other until both sides are there again.',
    sources: [provider, sources.peering],
  },
  azurerm_virtual_wan: {
    replacedBy: place,
    outage: 'All hubs are replaced with it.',
    sources: [provider],
  },
  azurerm_virtual_hub: {
    minutes: [20, 30],
    hourly: true,
    replacedBy: [...place, 'virtual_wan_id', 'sku', 'address_prefix'],
    outage: 'Everything on the hub is cut off until the hub, its gateways and connections are there again.',
    sources: [provider, sources.wanHub],
  },
  azurerm_vpn_gateway: {
    minutes: [20, 30],
    hourly: true,
    replacedBy: [
      ...place,
      'virtual_hub_id',
      'routing_preference',
      'bgp_settings.asn',
      'bgp_settings.peer_weight',
    ],
    restartedBy: ['bgp_settings.instance_*', 'scale_unit'],
    outage: gatewayOutage,
    interruption: gatewayInterruption,
    sources: [provider, sources.wanGateway],
  },
  azurerm_vpn_gateway_nat_rule: {
    replacedBy: ['name', 'vpn_gateway_id', 'mode', 'type'],
    restartedBy: ['internal_mapping*', 'external_mapping*'],
    outage: connectionOutage,
    interruption: connectionOutage,
    sources: [provider, sources.nat],
  },
  azurerm_vpn_site: {
    replacedBy: [...place, 'virtual_wan_id'],
    restartedBy: ['link*'],
    outage: connectionOutage,
    interruption: connectionOutage,
    sources: [provider],
  },
  azurerm_vpn_gateway_connection: {
    hourly: true,
    replacedBy: [
      'name',
      'vpn_gateway_id',
      'remote_vpn_site_id',
      'vpn_link.vpn_site_link_id',
      'vpn_link.bgp_enabled',
    ],
    restartedBy: ['vpn_link*'],
    outage: connectionOutage,
    interruption: connectionOutage,
    sources: [provider, sources.wan],
  },
  azurerm_virtual_hub_connection: {
    hourly: true,
    replacedBy: [
      'name',
      'virtual_hub_id',
      'remote_virtual_network_id',
      'routing.static_vnet_local_route_override_criteria',
    ],
    outage: 'The VNet is cut off from the hub for some minutes.',
    sources: [provider, sources.wan],
  },
  azurerm_express_route_circuit: {
    hourly: true,
    replacedBy: [...place, 'service_provider_name', 'peering_location'],
    // More is given while it runs; less makes a new circuit.
    restartedBy: ['bandwidth_in_mbps'],
    outage: newCircuit,
    interruption: `More bandwidth is given while it runs. Less is refused: it takes a new circuit. ${newCircuit}`,
    sources: [provider, sources.expressRoute],
  },
  azurerm_express_route_circuit_peering: {
    replacedBy: ['express_route_circuit_name', 'resource_group_name'],
    restartedBy: ['peer_asn', 'primary_peer_address_prefix', 'secondary_peer_address_prefix', 'vlan_id'],
    outage: 'The circuit carries nothing until BGP is up again; the VPN takes over.',
    interruption: 'The circuit carries nothing until BGP is up again; the VPN takes over.',
    sources: [provider, sources.expressRoute],
  },
  azurerm_express_route_gateway: {
    minutes: [20, 30],
    hourly: true,
    replacedBy: [...place, 'virtual_hub_id'],
    outage: 'The circuits of the hub carry nothing until the new one runs; the VPN takes over.',
    sources: [provider],
  },
  azurerm_express_route_connection: {
    replacedBy: ['name', 'express_route_gateway_id', 'express_route_circuit_peering_id'],
    outage: 'The circuit carries nothing for some minutes; the VPN takes over.',
    sources: [provider],
  },
};
