import type { Source } from '@/lib/plan/facts';

const checked = '2026-11-23';

/** Documents that facts, lifecycle and comments of this cloud were read in. */
export const sources = {
  gateways: {
    name: 'Azure VPN Gateway documentation, “What is Azure VPN Gateway?”',
    url: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpngateways',
    checked,
  },
  settings: {
    name: 'Azure VPN Gateway documentation, “VPN Gateway configuration settings”',
    url: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings',
    checked,
  },
  faq: {
    name: 'Azure VPN Gateway documentation, “VPN Gateway FAQ”',
    url: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq',
    checked,
  },
  cryptography: {
    name: 'Azure VPN Gateway documentation, “Cryptographic requirements”',
    url: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-compliance-crypto',
    checked,
  },
  devices: {
    name: 'Azure VPN Gateway documentation, “About VPN devices”',
    url: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-devices',
    checked,
  },
  apipa: {
    name: 'Azure VPN Gateway documentation, “How to connect AWS and Azure using a BGP-enabled VPN gateway”',
    url: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-howto-aws-bgp',
    checked,
  },
  activeActive: {
    name: 'Azure VPN Gateway documentation, “Highly available gateway connections”',
    url: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-highlyavailable',
    checked: '2026-11-27',
  },
  nat: {
    name: 'Azure VPN Gateway documentation, “About NAT on Azure VPN Gateway”',
    url: 'https://learn.microsoft.com/azure/vpn-gateway/nat-overview',
    checked,
  },
  limits: {
    name: 'Azure documentation, “Subscription and service limits”',
    url: 'https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits',
    checked,
  },
  virtualNetworks: {
    name: 'Azure Virtual Network documentation, “Virtual Network FAQ”',
    url: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
    checked,
  },
  wan: {
    name: 'Azure Virtual WAN documentation, “Virtual WAN FAQ”',
    url: 'https://learn.microsoft.com/azure/virtual-wan/virtual-wan-faq',
    checked,
  },
  wanHub: {
    name: 'Azure Virtual WAN documentation, “About virtual hub settings”',
    url: 'https://learn.microsoft.com/azure/virtual-wan/hub-settings',
    checked,
  },
  wanPreference: {
    name: 'Azure Virtual WAN, “Virtual hub routing preference”',
    url: 'https://learn.microsoft.com/azure/virtual-wan/about-virtual-hub-routing-preference',
    checked: '2026-11-27',
  },
  wanGateway: {
    name: 'Azure Virtual WAN documentation, “About Virtual WAN gateway settings”',
    url: 'https://learn.microsoft.com/azure/virtual-wan/gateway-settings',
    checked,
  },
  regions: {
    name: 'Azure documentation, “List of Azure regions”',
    url: 'https://learn.microsoft.com/azure/reliability/regions-list',
    checked,
  },
  peering: {
    name: 'Azure Virtual Network documentation, “Virtual network peering”',
    url: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview',
    checked,
  },
  expressRoute: {
    name: 'Azure ExpressRoute documentation, “ExpressRoute routing requirements”',
    url: 'https://learn.microsoft.com/azure/expressroute/expressroute-routing',
    checked,
  },
  trafficRouting: {
    name: 'Azure Virtual Network documentation, “Virtual network traffic routing”: system routes of virtual networks and peerings are preferred, even if BGP routes are more specific',
    url: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
    checked: '2026-11-27',
  },
  expressRouteBfd: {
    name: 'Azure ExpressRoute documentation, “Configure BFD over ExpressRoute”',
    url: 'https://learn.microsoft.com/azure/expressroute/expressroute-bfd',
    checked: '2026-11-27',
  },
  resourceNames: {
    name: 'Azure Resource Manager documentation, “Naming rules and restrictions for Azure resources”',
    url: 'https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules',
    checked,
  },
  tags: {
    name: 'Azure Resource Manager documentation, “Use tags to organize your Azure resources”',
    url: 'https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources',
    checked,
  },
  provider: {
    name: 'Terraform provider azurerm, documentation and source of 4.79 and 5.2',
    url: 'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs',
    checked,
  },
} as const satisfies Record<string, Source>;
