import type { Source } from '@/lib/plan/facts';

export { rfc } from '@/lib/plan/rfc';

// The documents that rules cite, each once.

const checked = '2026-11-23';

/** A page of the AWS Site-to-Site VPN User Guide. */
const awsVpn = (page: string, title: string): Source => ({
  name: `AWS Site-to-Site VPN User Guide, “${title}”`,
  url: `https://docs.aws.amazon.com/vpn/latest/s2svpn/${page}.html`,
  checked,
});

/** A page of the Amazon VPC User Guide. */
const awsVpc = (page: string, title: string): Source => ({
  name: `Amazon VPC User Guide, “${title}”`,
  url: `https://docs.aws.amazon.com/vpc/latest/userguide/${page}.html`,
  checked,
});

/** A page of the Amazon VPC Transit Gateways guide. */
const awsTransit = (page: string, title: string): Source => ({
  name: `Amazon VPC Transit Gateways, “${title}”`,
  url: `https://docs.aws.amazon.com/vpc/latest/tgw/${page}.html`,
  checked,
});

export const aws = {
  tunnels: awsVpn('VPNTunnels', 'Tunnel options'),
  initiation: awsVpn('initiate-vpn-tunnels', 'Tunnel initiation options'),
  quotas: awsVpn('vpn-limits', 'Quotas'),
  cloudHub: awsVpn('VPN_CloudHub', 'VPN CloudHub'),
  routing: awsVpn('VPNRoutingTypes', 'Routing options'),
  redundancy: awsVpn('vpn-redundant-connection', 'Redundant connections'),
  device: awsVpn('your-cgw', 'Your customer gateway device'),
  gatewayOptions: awsVpn('cgw-options', 'Customer gateway options'),
  setUp: awsVpn('SetUpVPNConnections', 'Getting started'),
  inner: awsVpn('ipv4-ipv6', 'IPv4 and IPv6 traffic'),
  vpcBlocks: awsVpc('vpc-cidr-blocks', 'VPC CIDR blocks'),
  subnetSizes: awsVpc('subnet-sizing', 'Subnet CIDR blocks'),
  accelerated: awsVpn('accelerated-vpn', 'Accelerated VPN connections'),
  privateIp: awsVpn('private-ip-dx', 'Private IP VPN with AWS Direct Connect'),
  vpcQuotas: awsVpc('amazon-vpc-limits', 'Amazon VPC quotas'),
  peering: {
    name: 'Amazon VPC Peering Guide, “What is VPC peering?”',
    url: 'https://docs.aws.amazon.com/vpc/latest/peering/what-is-vpc-peering.html',
    checked,
  },
  transit: awsTransit('how-transit-gateways-work', 'How transit gateways work'),
  transitPractices: awsTransit('tgw-best-design-practices', 'Design best practices'),
  transitAttachments: awsTransit('tgw-vpc-attachments', 'VPC attachments'),
  transitQuotas: awsTransit('transit-gateway-quotas', 'Quotas'),
  transitPeering: awsTransit('tgw-peering', 'Transit gateway peering attachments'),
  generalQuotas: {
    name: 'AWS General Reference, “Amazon Virtual Private Cloud endpoints and quotas”',
    url: 'https://docs.aws.amazon.com/general/latest/gr/vpc-service.html',
    checked: '2026-11-27',
  },
  routeTables: awsVpc('VPC_Route_Tables', 'Configure route tables'),
  directConnectQuotas: {
    name: 'AWS Direct Connect User Guide, “Quotas”',
    url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/limits.html',
    checked,
  },
  peeringBasics: {
    name: 'Amazon VPC Peering Guide, “VPC peering basics”',
    url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
    checked,
  },
  resourceIds: {
    name: 'Amazon EC2 User Guide, “Resource IDs”',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html',
    checked,
  },
  directConnect: {
    name: 'AWS Direct Connect User Guide, “Direct Connect gateways”',
    url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html',
    checked,
  },
  directConnectResiliency: {
    name: 'AWS Direct Connect User Guide, “Resiliency”',
    url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/resiliency_toolkit.html',
    checked,
  },
  createCustomerGateway: {
    name: 'Amazon EC2 API Reference, CreateCustomerGateway',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateCustomerGateway.html',
    checked,
  },
} as const satisfies Record<string, Source>;

/** A page of Microsoft Learn. */
const learn = (page: string, title: string): Source => ({
  name: `Microsoft Learn, “${title}”`,
  url: `https://learn.microsoft.com/en-us/azure/${page}`,
  checked,
});

export const microsoft = {
  vpnFaq: learn('vpn-gateway/vpn-gateway-vpn-faq', 'VPN Gateway FAQ'),
  vpnSettings: learn(
    'vpn-gateway/vpn-gateway-about-vpn-gateway-settings',
    'VPN Gateway configuration settings',
  ),
  vpnGateways: learn('vpn-gateway/vpn-gateway-about-vpngateways', 'What is Azure VPN Gateway?'),
  activeActive: learn('vpn-gateway/vpn-gateway-highlyavailable', 'Highly available gateway connections'),
  nat: learn('vpn-gateway/nat-overview', 'About NAT on Azure VPN Gateway'),
  apipa: learn(
    'vpn-gateway/vpn-gateway-howto-aws-bgp',
    'How to connect AWS and Azure using a BGP-enabled VPN gateway',
  ),
  networkFaq: learn('virtual-network/virtual-networks-faq', 'Azure Virtual Network FAQ'),
  peering: learn('virtual-network/virtual-network-peering-overview', 'Virtual network peering'),
  wanFaq: learn('virtual-wan/virtual-wan-faq', 'Virtual WAN FAQ'),
  wanHub: learn('virtual-wan/hub-settings', 'About virtual hub settings'),
  limits: learn(
    'azure-resource-manager/management/azure-subscription-service-limits',
    'Azure subscription and service limits',
  ),
  routing: learn('virtual-network/virtual-networks-udr-overview', 'Virtual network traffic routing'),
  expressRoute: learn(
    'expressroute/expressroute-howto-routing-portal-resource-manager',
    'Create and modify peering for an ExpressRoute circuit',
  ),
} as const satisfies Record<string, Source>;

/** A page of the Google Cloud documentation. */
const googleDocs = (page: string, title: string): Source => ({
  name: `Google Cloud documentation, “${title}”`,
  url: `https://cloud.google.com/${page}`,
  checked,
});

export const google = {
  ciphers: googleDocs(
    'network-connectivity/docs/vpn/concepts/supported-ike-ciphers',
    'Supported IKE ciphers',
  ),
  sessions: googleDocs('network-connectivity/docs/router/how-to/configuring-bgp', 'Establish BGP sessions'),
  topologies: googleDocs('network-connectivity/docs/vpn/concepts/topologies', 'HA VPN topologies'),
  advanced: googleDocs('network-connectivity/docs/vpn/concepts/advanced', 'Advanced configurations'),
  routerQuotas: googleDocs('network-connectivity/docs/router/quotas', 'Cloud Router quotas and limits'),
  ncc: googleDocs(
    'network-connectivity/docs/network-connectivity-center/concepts/overview',
    'Network Connectivity Center overview',
  ),
  nccQuotas: googleDocs(
    'network-connectivity/docs/network-connectivity-center/quotas',
    'Network Connectivity Center quotas and limits',
  ),
  vpnQuotas: googleDocs('network-connectivity/docs/vpn/quotas', 'Cloud VPN quotas and limits'),
  subnets: googleDocs('vpc/docs/subnets', 'Subnets'),
  routes: googleDocs('vpc/docs/routes', 'Routes'),
  peering: googleDocs('vpc/docs/vpc-peering', 'VPC Network Peering'),
} as const satisfies Record<string, Source>;

/** How a design file is read: the project's own words. */
export const designFormat: Source = { name: 'Trunkline, “The design document”', checked };

/** What a pack says is in the pack, with its own sources. */
export const policyPacks: Source = { name: 'Trunkline, “Policy packs”', checked: '2026-11-27' };
