import type { Source } from '@/lib/plan/facts';

// The documents that rules cite, each once.

const checked = '2026-11-23';

/** A section of an RFC, or all of it. */
export const rfc = (number: number, title: string, section?: string): Source => ({
  name: `RFC ${number}, “${title}”${section ? `, section ${section}` : ''}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}.html`,
  checked,
});

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
  createCustomerGateway: {
    name: 'Amazon EC2 API Reference, CreateCustomerGateway',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateCustomerGateway.html',
    checked,
  },
} as const satisfies Record<string, Source>;

export const microsoft = {
  vpnFaq: {
    name: 'Microsoft Learn, “VPN Gateway FAQ”',
    url: 'https://learn.microsoft.com/en-us/azure/vpn-gateway/vpn-gateway-vpn-faq',
    checked,
  },
  networkFaq: {
    name: 'Microsoft Learn, “Azure Virtual Network FAQ”',
    url: 'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-faq',
    checked,
  },
} as const satisfies Record<string, Source>;

export const google = {
  ciphers: {
    name: 'Google Cloud documentation, “Supported IKE ciphers”',
    url: 'https://cloud.google.com/network-connectivity/docs/vpn/concepts/supported-ike-ciphers',
    checked,
  },
  sessions: {
    name: 'Google Cloud documentation, “Establish BGP sessions”',
    url: 'https://cloud.google.com/network-connectivity/docs/router/how-to/configuring-bgp',
    checked,
  },
} as const satisfies Record<string, Source>;

/** How a design file is read: the project's own words. */
export const designFormat: Source = { name: 'Trunkline, “The design document”', checked };
