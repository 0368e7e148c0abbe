import type { Source, VendorFacts } from '@/lib/plan/facts';

/** Facts cite the document they were read in, and the day. This one is made up, as is the platform. */
export const manual: Source = { name: 'Example OS manual, chapter “IPsec”', checked: '2026-11-23' };

/** What the plan must know before anything is written: two ends negotiate by these lists. */
export const facts: VendorFacts = {
  id: 'example',
  name: 'Example OS',
  versions: ['1.0'],
  support: {
    ikeVersions: [2],
    ike: {
      encryption: ['aes256-gcm16', 'aes256-cbc'],
      integrity: ['sha384', 'sha256'],
      prf: ['sha384', 'sha256'],
      dhGroups: [20, 19, 14],
      lifetimeSeconds: { min: 900, max: 86_400, usual: 28_800 },
    },
    esp: {
      encryption: ['aes256-gcm16', 'aes256-cbc'],
      integrity: ['sha384', 'sha256'],
      dhGroups: [20, 19, 14],
      lifetimeSeconds: { min: 900, max: 86_400, usual: 3600 },
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
  maxTunnelNumber: 99_999_999,
  insideVersions: [4],
  outsideVersions: [4],
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 1, maxSeconds: 3600 },
  holdSeconds: { min: 3, max: 65_535 },
  staticRouting: true,
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
  lacks: [{ feature: 'pair', because: 'Its files are for one chassis with addresses of its own.' }],
};
