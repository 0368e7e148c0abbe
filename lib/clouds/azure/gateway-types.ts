import type { GatewaySize, GatewayType } from '@/lib/plan/facts';
import { idForm } from './id-form';
import { sources } from './sources';

/** ASNs that a gateway may have: all that neither Azure (but for its own 65515) nor IANA keeps. */
const gatewayAsns: GatewayType['asnRanges'] = [
  [1, 8073],
  [8076, 12_075],
  [12_077, 23_455],
  [23_457, 64_495],
  [64_512, 65_516],
  [65_521, 65_534],
  [65_552, 4_294_967_294],
];

const gatewaySize = (
  id: string,
  { tunnels, mbps, nat }: Pick<GatewaySize, 'tunnels' | 'mbps' | 'nat'>,
): GatewaySize => ({
  id,
  name: id,
  tunnels,
  mbps,
  bgp: true,
  zones: true,
  twoInstances: true,
  nat,
  sources: [sources.gateways, sources.nat],
});

/**
 * Those of generation 2, but for VpnGw1AZ, which has none. VpnGw2AZ is usual: the smallest that translates addresses, and one that grows to
 * VpnGw5AZ in place, which VpnGw1AZ of generation 1 cannot. Left out: Basic (no BGP, no policy of one's own) and the sizes without AZ, which
 * Azure is migrating away.
 */
const gatewaySizes: readonly GatewaySize[] = [
  gatewaySize('VpnGw1AZ', { tunnels: 30, mbps: 650, nat: false }),
  { ...gatewaySize('VpnGw2AZ', { tunnels: 30, mbps: 1250, nat: true }), usual: true },
  gatewaySize('VpnGw3AZ', { tunnels: 30, mbps: 2500, nat: true }),
  gatewaySize('VpnGw4AZ', { tunnels: 100, mbps: 5000, nat: true }),
  gatewaySize('VpnGw5AZ', { tunnels: 100, mbps: 10_000, nat: true }),
];

const megabitsPerUnit = 500;

/** Scale units of a hub's VPN gateway; its two instances share them. */
const hubSizes: readonly GatewaySize[] = [1, 2, 4, 8, 12, 16, 20].map((units) => ({
  id: `scale-unit-${units}`,
  name: units === 1 ? '1 scale unit' : `${units} scale units`,
  ...(units === 1 ? { usual: true as const } : {}),
  tunnels: 2000,
  mbps: units * megabitsPerUnit,
  bgp: true,
  zones: true,
  twoInstances: true,
  nat: true,
  sources: [sources.wan, sources.wanGateway],
}));

/** ExpressRoute beats VPN for the same prefix (VPN Gateway FAQ); nothing is said of static against BGP. */
const gatewayChoice = {
  order: [['vpc'], ['circuit'], ['static', 'drawn', 'vpn'], ['hub']],
  source: sources.faq,
} as const satisfies GatewayType['choice'];

// Of what other hubs tell, VPN comes before ExpressRoute, whatever is preferred of the hub's own.
const remote = [['hub'], ['circuit-of-hub']] as const;
const lineFirst = [['vpc'], ['static', 'drawn'], ['circuit'], ['vpn'], ...remote] as const;
const vpnFirst = [['vpc'], ['static', 'drawn'], ['vpn'], ['circuit'], ...remote] as const;

/** Static first, then the hub's own connections before other hubs', then by preference, then the shorter path; what is equal shares the traffic. */
const hubChoice = {
  order: lineFirst,
  sharesAny: true,
  source: sources.wanPreference,
} as const satisfies GatewayType['choice'];

const translation = [{ id: 'static', name: 'One to one' }] as const;

/** The kinds of gateways of Azure. */
export const gatewayTypes: readonly GatewayType[] = [
  {
    id: 'azure-vpn-gateway',
    name: 'Azure VPN gateway',
    kind: 'vpn-gateway',
    usual: true,
    options: {
      'gateway-modes': [
        { id: 'active-active', name: 'Active-active: two instances' },
        { id: 'active-standby', name: 'Active-standby: one address' },
      ],
      nat: translation,
    },
    sizes: gatewaySizes,
    instances: { usual: 2, modes: { 'active-active': 2, 'active-standby': 1 }, standsBy: true },
    oneBgpAddressPerDevice: true,
    standsInVpc: true,
    aloneInVpc: 'azure-gateway',
    existingId: idForm('virtualNetworkGateways'),
    referOnly: true,
    oneStaticWay: true,
    natNeedsRoutableBgp: true,
    gatewaySubnet: { name: 'GatewaySubnet', bits: 27, longest: 29, needsLearnedRoutes: true },
    attachesInSubnets: false,
    asnRanges: gatewayAsns,
    tunnelsPerConnection: { min: 1, max: 4 },
    vpcs: { min: 1, max: 1 },
    readvertises: true,
    withholds: { defaultRoute: true, overVpcs: true, source: sources.faq },
    sharesStatic: { source: sources.activeActive },
    joinsCircuits: false,
    betweenCircuits: false,
    routeTables: false,
    ecmp: true,
    choice: gatewayChoice,
    staticRouting: true,
    insideVersions: [4],
    routesIn: 4000,
    routesOut: 4000,
    staticRoutes: 1000,
    quotas: { translations: { most: 500, fixed: true, source: sources.faq } },
    // With AES-GCM, at best; as the page of settings had it in 2019.
    tunnelMbps: { usual: 1000, source: sources.settings },
    sources: [sources.gateways, sources.faq, sources.settings, sources.limits],
  },
  {
    id: 'virtual-wan-hub',
    name: 'Virtual WAN hub',
    kind: 'hub',
    usual: true,
    options: {
      'hub-prefix': [{ id: 'own', name: 'A block of its own' }],
      'routing-preferences': [
        { id: 'express-route', name: 'ExpressRoute first' },
        { id: 'vpn', name: 'VPN first' },
        { id: 'as-path', name: 'Shortest AS path first' },
      ],
      nat: translation,
    },
    sizes: hubSizes,
    instances: { usual: 2, modes: {} },
    oneBgpAddressPerDevice: true,
    attachesAcrossRegions: true,
    // A VNet of a hub has no gateway of its own and no second hub.
    aloneInVpc: 'azure-gateway',
    existingId: idForm('virtualHubs'),
    referOnly: true,
    peersWithHubs: true,
    joinsOwnKind: { source: sources.wan },
    ownPrefix: { pool: '10.254.0.0/15', bits: 23, min: 16, max: 24 },
    attachesInSubnets: false,
    fixedAsn: 65_515,
    asnRanges: [[65_515, 65_515]],
    tunnelsPerConnection: { min: 1, max: 4 },
    vpcs: { min: 0, max: 500 },
    readvertises: true,
    // Between hubs it never travels, and to a branch only where that is asked for.
    withholds: { defaultRoute: true, source: sources.wan },
    sharesStatic: { source: sources.wanGateway },
    joinsCircuits: true,
    betweenCircuits: false,
    remembersCircuits: { source: sources.wanPreference },
    // The default table carries everything that is drawn; see the README.
    routeTables: false,
    ecmp: true,
    choice: hubChoice,
    choices: {
      'express-route': hubChoice,
      vpn: { ...hubChoice, order: vpnFirst },
      'as-path': { ...hubChoice, afterPath: true },
    },
    staticRouting: true,
    insideVersions: [4],
    routesIn: 4000,
    routesOut: 4000,
    staticRoutes: 1000,
    quotas: { connections: { most: 1000, fixed: true, source: sources.wan } },
    tunnelMbps: { usual: 1250, source: sources.wanGateway },
    staticBeatsCircuits: true,
    sources: [sources.wan, sources.wanHub, sources.wanGateway],
  },
];
