import type { Source, VendorFacts } from '@/lib/plan/facts';

const checked = '2026-11-27';

const page = (name: string, section: string, url: string): Source => ({
  name: `OpenBSD manual page ${name}, ${section}`,
  url: `https://man.openbsd.org/${url}`,
  checked,
});

/** Documents the numbers below were read in. */
export const sources = {
  sec: page('sec(4)', '“Examples”', 'sec.4'),
  iked: page('iked.conf(5)', '“Automatic keying policies”', 'iked.conf.5'),
  transforms: page('iked.conf(5)', '“Crypto transforms”', 'iked.conf.5'),
  ikedGlobal: page('iked.conf(5)', '“Global configuration”', 'iked.conf.5'),
  ikedParser: {
    name: 'OpenBSD, sbin/iked/parse.y 1.148: the order of a policy’s parts; ikev2.c: rekeying at 85 to 95 % of a lifetime',
    url: 'https://github.com/openbsd/src/tree/master/sbin/iked',
    checked,
  },
  secDriver: {
    name: 'OpenBSD, sys/net/if_sec.c: the bounds of the MTU, and what is done with packets while there is no tunnel',
    url: 'https://github.com/openbsd/src/blob/master/sys/net/if_sec.c',
    checked,
  },
  bgpdGlobal: page('bgpd.conf(5)', '“Global configuration”', 'bgpd.conf.5'),
  bgpdNetworks: page('bgpd.conf(5)', '“Network and flowspec announcements”', 'bgpd.conf.5'),
  bgpdNeighbors: page('bgpd.conf(5)', '“Neighbors and groups”', 'bgpd.conf.5'),
  bgpdFilter: page('bgpd.conf(5)', '“Filter”', 'bgpd.conf.5'),
  hostname: page('hostname.if(5)', 'packed formats and commands', 'hostname.if.5'),
  route: page('route(8)', 'modifiers -blackhole, -mpath and -priority', 'route.8'),
  pools: {
    name: 'OpenBSD, “PF: Address Pools and Load Balancing”, “Load balance outgoing traffic”',
    url: 'https://www.openbsd.org/faq/pf/pools.html',
    checked,
  },
  pf: page('pf.conf(5)', '“Anchors”, “Traffic normalisation”', 'pf.conf.5'),
} as const satisfies Record<string, Source>;

export const facts: VendorFacts = {
  id: 'openbsd',
  name: 'OpenBSD',
  versions: ['7.8', '7.7', '7.6', '7.5'],
  support: {
    ikeVersions: [2],
    ike: {
      // AES-192 with GCM is for ESP only.
      encryption: ['aes256-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes192-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      prf: ['sha512', 'sha384', 'sha256', 'sha1'],
      dhGroups: [21, 20, 19, 31, 18, 17, 16, 15, 14, 5, 2],
      lifetimeSeconds: { min: 120, max: 604_800, usual: 28_800 },
    },
    esp: {
      encryption: ['aes256-gcm16', 'aes192-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes192-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      dhGroups: [21, 20, 19, 31, 18, 17, 16, 15, 14, 5, 2],
      lifetimeSeconds: { min: 120, max: 604_800, usual: 3600 },
    },
  },
  interfaces: {
    outside: (index) => `em${index}`,
    inside: 'em4',
  },
  tunnels: 'interface',
  bgp: {
    timers: 'hold',
    // One path of each prefix goes into the kernel's table.
    paths: 1,
    prepend: true,
    localPreference: true,
    communities: true,
    bfd: false,
    // The helper's half only: bgpd announces the capability and keeps stale routes, but its own restart ends sessions.
    gracefulRestart: true,
    fourByteAsns: true,
    ipv6: true,
  },
  // 8 digits keep `sec` plus the number within the 15 characters of an interface name.
  maxTunnelNumber: 99_999_999,
  identity: 'outside',
  documented: {
    ike: [sources.transforms],
    esp: [sources.transforms],
    lifetimes: [sources.iked, sources.ikedParser],
    dpd: [sources.ikedGlobal],
    tunnel: [sources.sec],
    identity: [sources.iked],
    inside: [sources.hostname],
    bgp: [sources.bgpdGlobal, sources.bgpdNeighbors],
    mtu: [sources.secDriver],
  },
  insideVersions: [4],
  outsideVersions: [4],
  // The retries are for the far end's timeout: iked's own cannot be set.
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 1, maxSeconds: 3600 },
  holdSeconds: { min: 3, max: 65_535 },
  staticRouting: true,
  lacks: [
    { feature: 'siblings', because: 'Its sessions are written for tunnels only.' },
    { feature: 'uplink-vrf', because: 'Its lines are written in the main routing table only.' },
    { feature: 'pair', because: 'Its files are for one chassis with addresses of its own.' },
  ],
};
