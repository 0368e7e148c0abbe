import type { CloudFacts, Facts, Source, VendorFacts } from './facts';

// Facts of platforms that do not exist, for tests of the plan.

const manual: Source = { name: 'Strong OS manual', checked: '2026-11-27' };

const strong: VendorFacts = {
  id: 'strong',
  name: 'Strong OS',
  versions: ['2.0', '1.0'],
  support: {
    ikeVersions: [2],
    ike: {
      encryption: ['aes256-gcm16', 'aes256-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256'],
      prf: ['sha512', 'sha384', 'sha256'],
      dhGroups: [14, 19, 20, 21],
      lifetimeSeconds: { min: 120, max: 86_400, usual: 86_400 },
    },
    esp: {
      encryption: ['aes256-gcm16', 'aes256-cbc'],
      integrity: ['sha384', 'sha256'],
      dhGroups: [14, 19, 20],
      lifetimeSeconds: { min: 120, max: 86_400, usual: 3600 },
    },
  },
  interfaces: { outside: (index) => `wan${index}`, inside: 'lan0' },
  tunnels: 'interface',
  bgp: {
    timers: 'hold-and-keepalive',
    paths: 4,
    prepend: true,
    localPreference: true,
    communities: false,
    bfd: false,
    gracefulRestart: false,
    fourByteAsns: true,
    ipv6: false,
  },
  maxTunnelNumber: 1_000_000,
  identity: 'outside',
  documented: {
    ike: [manual],
    esp: [manual],
    lifetimes: [manual],
    dpd: [manual],
    tunnel: [manual],
    identity: [manual],
    inside: [manual],
    bgp: [manual],
    mtu: [manual],
  },
  insideVersions: [4, 6],
  outsideVersions: [4, 6],
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 2, maxSeconds: 60 },
  holdSeconds: { min: 3, max: 3600 },
  staticRouting: true,
};

const weak: VendorFacts = {
  ...strong,
  id: 'weak',
  name: 'Weak OS',
  support: {
    ikeVersions: [1, 2],
    ike: {
      ...strong.support.ike,
      encryption: ['3des-cbc', 'aes128-cbc'],
      integrity: ['sha1', 'sha256'],
      prf: ['sha256'],
      dhGroups: [2, 14],
    },
    esp: { ...strong.support.esp, encryption: ['aes128-cbc'], integrity: ['sha1'], dhGroups: [2, 14] },
  },
};

export const exampleVendors = { strong, weak };

/** The platforms above under their ids, every other id but `unknown` as the strong one, and the given clouds. */
export const exampleFacts = (clouds: readonly CloudFacts[]): Facts => ({
  cloud: (id) => clouds.find((cloud) => cloud.id === id),
  vendor: (id) => (id === 'unknown' ? undefined : id === 'weak' ? weak : strong),
});

/** Words for arbitrary designs, known and unknown ones. */
export const exampleWords = {
  clouds: ['aws', 'aws', 'azure', 'google', 'unknown'],
  regions: ['eu-central-1', 'westeurope', 'europe-west3'],
  platforms: ['strong', 'strong', 'weak', 'unknown'],
  zones: ['a', 'b'],
  'vpn-gateway-types': ['virtual-private-gateway', 'azure-vpn-gateway', 'ha-vpn', 'unknown'],
  'hub-types': ['transit-gateway', 'vpn-cloudhub', 'virtual-wan-hub', 'ncc-hub', 'unknown'],
  'gateway-sizes': ['VpnGw1AZ', 'VpnGw2AZ', 'scale-unit-2', 'unknown'],
  'gateway-modes': ['active-active', 'active-standby', 'unknown'],
  underlays: ['internet', 'accelerated', 'private-circuit'],
  'tunnel-sizes': ['standard', 'large', 'unknown'],
};
