import type { Source } from '@/lib/plan/facts';

const checked = '2026-11-23';

/** Documents that facts, limits and behaviour were read in. */
export const sources = {
  tunnels: {
    name: 'AWS Site-to-Site VPN User Guide, “Tunnel options”',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
    checked,
  },
  quotas: {
    name: 'AWS Site-to-Site VPN User Guide, “Quotas”',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
    checked,
  },
  cloudHub: {
    name: 'AWS Site-to-Site VPN User Guide, “VPN CloudHub”',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPN_CloudHub.html',
    checked,
  },
  routing: {
    name: 'AWS Site-to-Site VPN User Guide, “Routing options”',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNRoutingTypes.html',
    checked,
  },
  transitGateway: {
    name: 'Amazon VPC Transit Gateways, “How transit gateways work”',
    url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
    checked,
  },
  vpcBlocks: {
    name: 'Amazon VPC User Guide, “VPC CIDR blocks”',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
    checked,
  },
  customerGateway: {
    name: 'Amazon EC2 API Reference, CreateCustomerGateway',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateCustomerGateway.html',
    checked,
  },
  device: {
    name: 'AWS Site-to-Site VPN User Guide, “Your customer gateway device”',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/your-cgw.html',
    checked,
  },
  accelerated: {
    name: 'AWS Site-to-Site VPN User Guide, “Accelerated VPN connections”',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/accelerated-vpn.html',
    checked,
  },
  privateIp: {
    name: 'AWS Site-to-Site VPN User Guide, “Private IP VPN with AWS Direct Connect”',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/private-ip-dx.html',
    checked,
  },
  logs: {
    name: 'AWS Site-to-Site VPN User Guide, “VPN logs”',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-logs.html',
    checked,
  },
  metrics: {
    name: 'AWS Site-to-Site VPN User Guide, “Monitoring VPN tunnels using CloudWatch”',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-cloudwatch-vpn.html',
    checked,
  },
  modifyTunnel: {
    name: 'AWS Site-to-Site VPN User Guide, “Modify VPN tunnel options”',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/modify-vpn-tunnel-options.html',
    checked,
  },
  endpoints: {
    name: 'AWS Site-to-Site VPN User Guide, “Tunnel endpoint replacements”',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/endpoint-replacements.html',
    checked,
  },
  transitPeering: {
    name: 'Amazon VPC Transit Gateways, “Transit gateway peering attachments”',
    url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html',
    checked,
  },
  transitAttachment: {
    name: 'Amazon VPC Transit Gateways, “VPC attachments”',
    url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
    checked,
  },
  directConnect: {
    name: 'AWS Direct Connect User Guide, “Direct Connect gateways”',
    url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html',
    checked,
  },
  peering: {
    name: 'Amazon VPC Peering Guide, “VPC peering basics”',
    url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
    checked,
  },
  provider: {
    name: 'Terraform AWS provider, source of the resources (ForceNew, timeouts)',
    url: 'https://github.com/hashicorp/terraform-provider-aws/tree/main/internal/service',
    checked,
  },
  bandwidthChange: {
    name: 'Terraform AWS provider issue 47797, change of tunnel_bandwidth in place',
    url: 'https://github.com/hashicorp/terraform-provider-aws/issues/47797',
    checked,
  },
  vpnPricing: {
    name: 'AWS VPN pricing',
    url: 'https://aws.amazon.com/vpn/pricing/',
    checked,
  },
  transitPricing: {
    name: 'AWS Transit Gateway pricing',
    url: 'https://aws.amazon.com/transit-gateway/pricing/',
    checked,
  },
  vpcQuotas: {
    name: 'AWS General Reference, “Amazon Virtual Private Cloud endpoints and quotas”',
    url: 'https://docs.aws.amazon.com/general/latest/gr/vpc-service.html',
    checked: '2026-11-27',
  },
  transitQuotas: {
    name: 'Amazon VPC Transit Gateways, “Quotas”',
    url: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html',
    checked: '2026-11-27',
  },
  directConnectQuotas: {
    name: 'AWS Direct Connect User Guide, “Quotas”',
    url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/limits.html',
    checked,
  },
  routeTables: {
    name: 'Amazon VPC User Guide, “Configure route tables”',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
    checked,
  },
} as const satisfies Record<string, Source>;
