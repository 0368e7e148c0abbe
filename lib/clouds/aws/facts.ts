import type { CloudFacts, GatewayType, Source } from '@/lib/plan/facts';

const checked = '2026-11-23';

/** Documents the numbers below were read in. */
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
} as const satisfies Record<string, Source>;

const privateAsns: GatewayType['asnRanges'] = [
  [64_512, 65_534],
  [4_200_000_000, 4_294_967_294],
];

const virtualPrivateGateway = {
  asnRanges: privateAsns,
  tunnelsPerConnection: { min: 1, max: 2 },
  readvertises: true,
  routeTables: false,
  ecmp: false,
  staticRouting: true,
  insideVersions: [4],
  routesIn: 100,
  routesOut: 1000,
  staticRoutes: 100,
} as const;

const gatewayTypes: readonly GatewayType[] = [
  {
    ...virtualPrivateGateway,
    id: 'virtual-private-gateway',
    name: 'Virtual private gateway',
    kind: 'vpn-gateway',
    usual: true,
    vpcs: { min: 1, max: 1 },
    sources: [sources.tunnels, sources.quotas, sources.routing],
  },
  {
    id: 'transit-gateway',
    name: 'Transit gateway',
    kind: 'hub',
    usual: true,
    asnRanges: privateAsns,
    tunnelsPerConnection: { min: 1, max: 2 },
    vpcs: { min: 0, max: 5000 },
    readvertises: true,
    routeTables: true,
    ecmp: true,
    staticRouting: true,
    insideVersions: [4, 6],
    routesIn: 1000,
    routesOut: 5000,
    staticRoutes: 10_000,
    sources: [sources.transitGateway, sources.quotas],
  },
  {
    ...virtualPrivateGateway,
    id: 'vpn-cloudhub',
    name: 'VPN CloudHub',
    kind: 'hub',
    usual: false,
    vpcs: { min: 0, max: 1 },
    sources: [sources.cloudHub, sources.quotas],
  },
];

const regions: CloudFacts['regions'] = [
  ['af-south-1', 'Cape Town'],
  ['ap-east-1', 'Hong Kong'],
  ['ap-east-2', 'Taipei'],
  ['ap-northeast-1', 'Tokyo'],
  ['ap-northeast-2', 'Seoul'],
  ['ap-northeast-3', 'Osaka'],
  ['ap-south-1', 'Mumbai'],
  ['ap-south-2', 'Hyderabad'],
  ['ap-southeast-1', 'Singapore'],
  ['ap-southeast-2', 'Sydney'],
  ['ap-southeast-3', 'Jakarta'],
  ['ap-southeast-4', 'Melbourne'],
  ['ap-southeast-5', 'Kuala Lumpur'],
  ['ap-southeast-6', 'Auckland'],
  ['ap-southeast-7', 'Bangkok'],
  ['ca-central-1', 'Montreal'],
  ['ca-west-1', 'Calgary'],
  ['eu-central-1', 'Frankfurt'],
  ['eu-central-2', 'Zurich'],
  ['eu-north-1', 'Stockholm'],
  ['eu-south-1', 'Milan'],
  ['eu-south-2', 'Aragón'],
  ['eu-west-1', 'Dublin'],
  ['eu-west-2', 'London'],
  ['eu-west-3', 'Paris'],
  ['il-central-1', 'Tel Aviv'],
  ['me-central-1', 'Dubai'],
  ['me-south-1', 'Bahrain'],
  ['mx-central-1', 'Querétaro'],
  ['sa-east-1', 'São Paulo'],
  ['us-east-1', 'Northern Virginia'],
  ['us-east-2', 'Ohio'],
  ['us-gov-east-1', 'GovCloud East'],
  ['us-gov-west-1', 'GovCloud West'],
  ['us-west-1', 'Northern California'],
  ['us-west-2', 'Oregon'],
].map(([id = '', name = '']) => ({ id, name }));

export const facts: CloudFacts = {
  id: 'aws',
  name: 'AWS',
  regions,
  zoneName: (region, zone) => (/^[a-z]$/.test(zone) ? `${region}${zone}` : zone),
  usualZones: ['a', 'b', 'c'],
  gatewayTypes,
  support: {
    ikeVersions: [2, 1],
    ike: {
      encryption: ['aes256-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      prf: 'as-integrity',
      dhGroups: [2, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
      lifetimeSeconds: { min: 900, max: 28_800, usual: 28_800 },
    },
    esp: {
      encryption: ['aes256-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      dhGroups: [2, 5, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
      lifetimeSeconds: { min: 900, max: 3600, usual: 3600 },
    },
  },
  inside: {
    // Starts above the blocks that AWS keeps, so that the first tunnel of a design is easy to recognise.
    pools: ['169.254.8.0/21', '169.254.16.0/20', '169.254.32.0/19', '169.254.64.0/18', '169.254.128.0/17'],
    bits: { 4: 30, 6: 126 },
    allowed: ['169.254.0.0/16', 'fd00::/8'],
    reserved: [
      '169.254.0.0/30',
      '169.254.1.0/30',
      '169.254.2.0/30',
      '169.254.3.0/30',
      '169.254.4.0/30',
      '169.254.5.0/30',
      '169.254.169.252/30',
    ],
    // 21 and 22 are the only ones Azure can use; 169 has the clouds' metadata services.
    avoided: ['169.254.21.0/24', '169.254.22.0/24', '169.254.169.0/24'],
    sources: [sources.tunnels],
  },
  bgp: { holdSeconds: 30, keepaliveSeconds: 10, bfd: false },
  dpdTimeoutSeconds: 30,
  reservedAsns: [
    { asn: 7224, source: sources.customerGateway },
    { asn: 9059, region: 'eu-west-1', source: sources.customerGateway },
  ],
  prefixLengths: { vpc: { min: 16, max: 28 }, subnet: { min: 16, max: 28 }, source: sources.vpcBlocks },
  startsOnRequest: true,
};
