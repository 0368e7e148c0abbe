import type { GatewayType } from '@/lib/plan/facts';
import { sources } from './sources';

const privateAsns: GatewayType['asnRanges'] = [
  [64_512, 65_534],
  [4_200_000_000, 4_294_967_294],
];

const monitoring = {
  'tunnel-logs': [{ id: 'cloudwatch-logs', name: 'CloudWatch Logs' }],
  'tunnel-alarms': [{ id: 'cloudwatch-alarm', name: 'CloudWatch alarm' }],
} as const satisfies GatewayType['options'];

const every = {
  sizes: [],
  oneBgpAddressPerDevice: false,
  asnRanges: privateAsns,
  tunnelsPerConnection: { min: 1, max: 2 },
  readvertises: true,
  staticRouting: true,
} as const satisfies Partial<GatewayType>;

/** A line before a static VPN before BGP over VPN; then path, then MED (“Route tables and route priority”). */
const vpnChoice = {
  order: [['vpc'], ['circuit'], ['static', 'drawn'], ['vpn'], ['hub']],
  source: sources.routing,
} as const satisfies GatewayType['choice'];

/** Static before propagated; of those VPCs, then Direct Connect, then VPN. Peered gateways are routed to statically. */
const transitChoice = {
  order: [['drawn', 'static'], ['vpc'], ['circuit'], ['vpn'], ['hub']],
  source: sources.transitGateway,
} as const satisfies GatewayType['choice'];

const virtualPrivateGateway = {
  ...every,
  // A VPC takes one at a time, and CloudHub is one.
  aloneInVpc: 'virtual-private-gateway',
  // VPN CloudHub is what one with several sites is.
  distinctSitePrefixes: true,
  existingId: { pattern: '^vgw-[0-9a-f]{8}([0-9a-f]{9})?$', example: 'vgw-0a1b2c3d4e5f67890' },
  options: monitoring,
  attachesInSubnets: false,
  routeTables: false,
  ecmp: false,
  choice: vpnChoice,
  insideVersions: [4],
  routesIn: 100,
  routesOut: 1000,
  staticRoutes: 100,
  quotas: { connections: { most: 10, source: sources.quotas } },
  tunnelMbps: { usual: 1250, source: sources.quotas },
} as const satisfies Partial<GatewayType>;

/** The gateways and hubs of AWS. */
export const gatewayTypes: readonly GatewayType[] = [
  {
    ...virtualPrivateGateway,
    id: 'virtual-private-gateway',
    name: 'Virtual private gateway',
    kind: 'vpn-gateway',
    usual: true,
    vpcs: { min: 1, max: 1 },
    // A Direct Connect gateway passes nothing on between a line and a VPN connection of a virtual private gateway behind it.
    joinsCircuits: false,
    betweenCircuits: false,
    sources: [sources.tunnels, sources.quotas, sources.routing, sources.directConnect],
  },
  {
    ...every,
    id: 'transit-gateway',
    name: 'Transit gateway',
    kind: 'hub',
    usual: true,
    options: {
      ...monitoring,
      underlays: [
        { id: 'internet', name: 'Internet' },
        { id: 'accelerated', name: 'AWS Global Accelerator' },
        { id: 'private-circuit', name: 'Private circuit (private IP VPN)' },
      ],
      'tunnel-sizes': [
        { id: 'standard', name: 'Standard, 1.25 Gbit/s a tunnel' },
        { id: 'large', name: 'Large, 5 Gbit/s a tunnel' },
      ],
      'hub-prefix': [{ id: 'cidr-block', name: 'Transit gateway CIDR block' }],
      'appliance-modes': [{ id: 'one-zone', name: 'Both directions of a flow in one zone' }],
    },
    // Only private IP VPN uses it; each tunnel's outside address comes from it.
    ownPrefix: { pool: '172.30.0.0/16', bits: 24, min: 8, max: 24, onlyFor: 'private-circuit' },
    existingId: { pattern: '^tgw-[0-9a-f]{8}([0-9a-f]{9})?$', example: 'tgw-0a1b2c3d4e5f67890' },
    peersWithHubs: true,
    oneStaticWay: true,
    outsideVersions: [4, 6],
    attachesInSubnets: true,
    vpcs: { min: 0, max: 5000 },
    joinsCircuits: true,
    betweenCircuits: false,
    udpUnderlays: ['accelerated'],
    routeTables: true,
    ecmp: true,
    choice: transitChoice,
    insideVersions: [4, 6],
    routesIn: 1000,
    routesOut: 5000,
    staticRoutes: 10_000,
    quotas: {
      tables: { most: 20, source: sources.transitQuotas },
      routes: { most: 10_000, source: sources.transitQuotas },
      peerings: { most: 50, source: sources.transitQuotas },
    },
    tunnelMbps: { usual: 1250, bySize: { large: 5000 }, source: sources.quotas },
    balancesOneAsn: true,
    staticBeatsCircuits: true,
    sources: [
      sources.transitGateway,
      sources.transitAttachment,
      sources.transitPeering,
      sources.quotas,
      sources.accelerated,
      sources.privateIp,
    ],
  },
  {
    ...virtualPrivateGateway,
    id: 'vpn-cloudhub',
    name: 'VPN CloudHub',
    kind: 'hub',
    usual: false,
    readvertisesBgpOnly: true,
    distinctSiteAsns: true,
    vpcs: { min: 0, max: 1 },
    joinsCircuits: true,
    betweenCircuits: false,
    sources: [sources.cloudHub, sources.quotas],
  },
];
