import type { GatewayType } from '@/lib/plan/facts';
import { idPattern } from './id-pattern';
import { sources } from './sources';

/** What an HA VPN gateway with its Cloud Router can do; a Network Connectivity Center hub has one of its own. */
const haVpn = {
  // VPCs and hubs are global.
  attachesAcrossRegions: true,
  options: {},
  sizes: [],
  // Two interfaces, always, each with an address in another fault domain.
  instances: { usual: 2, modes: {} },
  oneBgpAddressPerDevice: false,
  attachesInSubnets: false,
  // RFC 6996. A Cloud Router takes no other but 16550, which Partner Interconnect asks for and which circuits get here by themselves.
  asnRanges: [
    [64_512, 65_534],
    [4_200_000_000, 4_294_967_294],
  ],
  tunnelsPerConnection: { min: 1, max: 4 },
  routeTables: false,
  ecmp: true,
  choice: { order: [['vpc'], ['drawn'], ['circuit', 'vpn', 'static', 'hub']], source: sources.learnedRoutes },
  // Static routes over tunnels exist with Classic VPN only, which is not written here.
  staticRouting: false,
  // IPv6 sessions carry IPv6 routes of subnets whose IPv6 prefixes Google chooses, so that no plan can know them.
  insideVersions: [4],
  routesIn: 5000,
  // From its own region, by the usual quota.
  distinctRoutesIn: 250,
  // 200 advertised ranges of one's own, and all subnets besides: a thousand leaves room, and still stops a leak.
  routesOut: 1000,
  staticRoutes: 0,
  quotas: { sessions: { most: 128, fixed: true, source: sources.routerQuotas } },
  // 250,000 packets a second, which is 1 to 3 Gbit/s by their size.
  tunnelMbps: { usual: 3000, source: sources.vpnQuotas },
} as const satisfies Partial<GatewayType>;

export const gatewayTypes: readonly GatewayType[] = [
  {
    ...haVpn,
    id: 'ha-vpn',
    standsInVpc: true,
    existingId: {
      pattern: idPattern('vpnGateways'),
      example: 'projects/PROJECT/regions/europe-west3/vpnGateways/NAME',
    },
    name: 'HA VPN gateway',
    kind: 'vpn-gateway',
    usual: true,
    vpcs: { min: 1, max: 1 },
    readvertises: false,
    joinsCircuits: false,
    betweenCircuits: false,
    sources: [sources.topologies, sources.advanced, sources.routerQuotas, sources.privateAsns],
  },
  {
    ...haVpn,
    id: 'ncc-hub',
    forbidsPeering: true,
    // Sessions of different spokes need different ASNs, and those of one spoke the same.
    distinctSiteAsns: true,
    quotas: {
      ...haVpn.quotas,
      'tunnels-of-far-asn': { most: 8, fixed: true, source: sources.nccQuotas },
    },
    existingId: {
      pattern: idPattern('hubs'),
      example: 'projects/PROJECT/locations/global/hubs/NAME',
    },
    name: 'Network Connectivity Center hub',
    kind: 'hub',
    usual: true,
    vpcs: { min: 0, max: 250 },
    // Site-to-site data transfer.
    readvertises: true,
    joinsCircuits: true,
    betweenCircuits: true,
    sources: [sources.ncc, sources.vpcSpokes, sources.nccQuotas, sources.topologies, sources.routerQuotas],
  },
];
