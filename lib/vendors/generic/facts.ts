import type { Source, VendorFacts } from '@/lib/plan/facts';

const checked = '2026-11-27';

const rfc = (number: number, title: string): Source => ({
  name: `RFC ${number}, “${title}”`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}`,
  checked,
});

/** The standards that a device must follow for the worksheet to be right; whether it does is its own manual's to say. */
export const sources = {
  ike: rfc(7296, 'Internet Key Exchange Protocol Version 2 (IKEv2)'),
  algorithms: {
    name: 'IANA, “Internet Key Exchange Version 2 (IKEv2) Parameters”: ciphers, hashes and groups by name and number',
    url: 'https://www.iana.org/assignments/ikev2-parameters',
    checked,
  },
  gcm: rfc(4106, 'The Use of Galois/Counter Mode (GCM) in IPsec Encapsulating Security Payload (ESP)'),
  esp: rfc(4303, 'IP Encapsulating Security Payload (ESP)'),
  translation: rfc(3948, 'UDP Encapsulation of IPsec ESP Packets'),
  bgp: rfc(4271, 'A Border Gateway Protocol 4 (BGP-4)'),
  policies: rfc(8212, 'Default External BGP (EBGP) Route Propagation Behavior without Policies'),
} as const satisfies Record<string, Source>;

const encryption = [
  'aes256-gcm16',
  'aes192-gcm16',
  'aes128-gcm16',
  'aes256-cbc',
  'aes192-cbc',
  'aes128-cbc',
] as const;
const hashes = ['sha512', 'sha384', 'sha256', 'sha1'] as const;
const dhGroups = [21, 20, 19, 31, 18, 17, 16, 15, 14, 24, 23, 22, 5, 2] as const;

export const facts: VendorFacts = {
  id: 'generic',
  name: 'Any other device',
  versions: ['Worksheet'],
  support: {
    ikeVersions: [2],
    ike: {
      encryption,
      integrity: hashes,
      prf: hashes,
      dhGroups,
      lifetimeSeconds: { min: 300, max: 86_400, usual: 28_800 },
    },
    esp: { encryption, integrity: hashes, dhGroups, lifetimeSeconds: { min: 300, max: 86_400, usual: 3600 } },
  },
  interfaces: {
    outside: (index) => `outside-${index + 1}`,
    inside: 'inside',
  },
  tunnels: 'interface',
  bgp: {
    timers: 'hold-and-keepalive',
    paths: 64,
    prepend: true,
    localPreference: true,
    communities: true,
    bfd: true,
    gracefulRestart: true,
    fourByteAsns: true,
    ipv6: true,
  },
  maxTunnelNumber: 99_999_999,
  identity: 'outside',
  documented: {
    ike: [sources.ike, sources.algorithms],
    esp: [sources.esp, sources.gcm, sources.algorithms],
    lifetimes: [sources.ike],
    dpd: [sources.ike],
    tunnel: [sources.esp],
    identity: [sources.ike],
    inside: [sources.bgp],
    bgp: [sources.bgp],
    mtu: [sources.esp],
  },
  insideVersions: [4],
  outsideVersions: [4],
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 1, maxSeconds: 3600 },
  holdSeconds: { min: 3, max: 65_535 },
  staticRouting: true,
};
