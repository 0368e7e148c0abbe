import type { Source } from '@/lib/plan/facts';

const checked = '2026-11-23';
const docs = 'https://docs.cloud.google.com';

/** Documents the facts of this folder were read in. */
export const sources = {
  ciphers: {
    name: 'Google Cloud VPN, “Supported IKE ciphers”',
    url: `${docs}/network-connectivity/docs/vpn/concepts/supported-ike-ciphers`,
    checked,
  },
  topologies: {
    name: 'Google Cloud VPN, “HA VPN topologies”',
    url: `${docs}/network-connectivity/docs/vpn/concepts/topologies`,
    checked,
  },
  advanced: {
    name: 'Google Cloud VPN, “Advanced configurations”',
    url: `${docs}/network-connectivity/docs/vpn/concepts/advanced`,
    checked,
  },
  vpnQuotas: {
    name: 'Google Cloud VPN, “Quotas and limits”',
    url: `${docs}/network-connectivity/docs/vpn/quotas`,
    checked,
  },
  mtu: {
    name: 'Google Cloud VPN, “MTU considerations”',
    url: `${docs}/network-connectivity/docs/vpn/concepts/mtu-considerations`,
    checked,
  },
  router: {
    name: 'Google Cloud Router, “Establish BGP sessions”',
    url: `${docs}/network-connectivity/docs/router/how-to/configuring-bgp`,
    checked,
  },
  learnedRoutes: {
    name: 'Google Cloud Router, “Learned routes”',
    url: 'https://docs.cloud.google.com/network-connectivity/docs/router/concepts/learned-routes',
    checked: '2026-11-27',
  },
  routerQuotas: {
    name: 'Google Cloud Router, “Quotas and limits”',
    url: `${docs}/network-connectivity/docs/router/quotas`,
    checked,
  },
  ncc: {
    name: 'Google Network Connectivity Center, “Overview”',
    url: `${docs}/network-connectivity/docs/network-connectivity-center/concepts/overview`,
    checked,
  },
  vpcSpokes: {
    name: 'Google Network Connectivity Center, “VPC spokes overview”',
    url: `${docs}/network-connectivity/docs/network-connectivity-center/concepts/vpc-spokes-overview`,
    checked,
  },
  nccQuotas: {
    name: 'Google Network Connectivity Center, “Quotas and limits”',
    url: `${docs}/network-connectivity/docs/network-connectivity-center/quotas`,
    checked,
  },
  subnets: {
    name: 'Google Virtual Private Cloud, “Subnets”',
    url: `${docs}/vpc/docs/subnets`,
    checked,
  },
  peering: {
    name: 'Google Virtual Private Cloud, “VPC Network Peering”',
    url: `${docs}/vpc/docs/vpc-peering`,
    checked,
  },
  partner: {
    name: 'Google Cloud Interconnect, “Partner Interconnect overview”',
    url: `${docs}/network-connectivity/docs/interconnect/concepts/partner-overview`,
    checked,
  },
  privateAsns: {
    name: 'RFC 6996, Autonomous System (AS) Reservation for Private Use',
    url: 'https://www.rfc-editor.org/rfc/rfc6996',
    checked,
  },
  vpnPricing: {
    name: 'Google Cloud VPN, “Pricing”',
    url: 'https://cloud.google.com/network-connectivity/docs/vpn/pricing',
    checked,
  },
  nccPricing: {
    name: 'Google Network Connectivity Center, “Pricing”',
    url: 'https://cloud.google.com/network-connectivity/docs/network-connectivity-center/pricing',
    checked,
  },
  interconnectPricing: {
    name: 'Google Cloud Interconnect, “Pricing”',
    url: 'https://cloud.google.com/network-connectivity/docs/interconnect/pricing',
    checked,
  },
  provider: {
    name: 'hashicorp/terraform-provider-google 7.45.0, arguments with ForceNew',
    url: 'https://github.com/hashicorp/terraform-provider-google/tree/v7.45.0/google/services',
    checked,
  },
} as const satisfies Record<string, Source>;
