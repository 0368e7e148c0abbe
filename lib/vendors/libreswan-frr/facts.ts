import type { Source, VendorFacts } from '@/lib/plan/facts';

const checked = '2026-11-23';

const manual = (topic: string): Source => ({
  name: `Libreswan manual page ipsec.conf(5), ${topic}`,
  url: 'https://libreswan.org/man/ipsec.conf.5.html',
  checked,
});

/** Documents the numbers below were read in. */
export const sources = {
  ike: manual('ike and esp'),
  lifetimes: manual('ikelifetime, salifetime, rekeymargin'),
  interface: manual('ipsec-interface'),
  updown: manual('leftupdown'),
  auto: manual('auto'),
  liveness: manual('dpddelay, dpdtimeout, retransmit-timeout'),
  replayWindow: manual('replay-window'),
  secrets: {
    name: 'Libreswan manual page ipsec.secrets(5)',
    url: 'https://libreswan.org/man/ipsec.secrets.5.html',
    checked,
  },
  changes: {
    name: 'Libreswan, CHANGES, 5.0: dpdaction= is ignored, “ipsec auto” is deprecated',
    url: 'https://github.com/libreswan/libreswan/blob/main/CHANGES',
    checked,
  },
  updownScript: {
    name: 'Libreswan, programs/_updown.xfrm: routes and rules of its own in table 50',
    url: 'https://github.com/libreswan/libreswan/blob/v4.15/programs/_updown.xfrm/_updown.xfrm.in',
    checked,
  },
  rpFilter: {
    name: 'Linux kernel documentation, “IP Sysctl”, rp_filter; RFC 3704 section 2.4',
    url: 'https://docs.kernel.org/networking/ip-sysctl.html',
    checked,
  },
  ipRule: {
    name: 'Linux manual page ip-rule(8), “routing policy database management”',
    url: 'https://man7.org/linux/man-pages/man8/ip-rule.8.html',
    checked,
  },
  frrBgp: {
    name: 'FRR user guide, “BGP”',
    url: 'https://docs.frrouting.org/en/stable-8.4/bgp.html',
    checked,
  },
} as const satisfies Record<string, Source>;

export const versions = { five: 'Libreswan 5 and FRR 8', four: 'Libreswan 4 and FRR 8' } as const;

const ciphers = [
  'aes256-gcm16',
  'aes192-gcm16',
  'aes128-gcm16',
  'aes256-cbc',
  'aes192-cbc',
  'aes128-cbc',
] as const;
const hashes = ['sha512', 'sha384', 'sha256', 'sha1'] as const;
/** Group 2 is no longer compiled in since 4.0; 22 to 24 never are by default. */
const dhGroups = [21, 20, 19, 31, 18, 17, 16, 15, 14, 5] as const;
/** Above twice the margin of nine minutes, so that keys are renewed before they end. */
const shortest = 1200;

export const facts: VendorFacts = {
  id: 'libreswan-frr',
  name: 'Linux with Libreswan and FRR',
  versions: [versions.five, versions.four],
  support: {
    ikeVersions: [2],
    ike: {
      encryption: ciphers,
      integrity: hashes,
      // The second word of a proposal: integrity and PRF with CBC, the PRF with GCM.
      prf: hashes,
      dhGroups,
      lifetimeSeconds: { min: shortest, max: 86_400, usual: 28_800 },
    },
    esp: {
      encryption: ciphers,
      integrity: hashes,
      dhGroups,
      lifetimeSeconds: { min: shortest, max: 86_400, usual: 3600 },
    },
  },
  interfaces: {
    outside: (index) => `eth${index}`,
    inside: 'lan0',
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
  // The interface is `ipsec` and the number, which is the if_id as well; 8 digits keep it within 15 characters.
  maxTunnelNumber: 99_999_999,
  insideVersions: [4],
  outsideVersions: [4],
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 1, maxSeconds: 3600 },
  holdSeconds: { min: 3, max: 65_535 },
  staticRouting: true,
  identity: 'outside',
  comparesIdentity: true,
  documented: {
    ike: [sources.ike],
    esp: [sources.ike],
    lifetimes: [sources.lifetimes],
    dpd: [sources.liveness],
    tunnel: [sources.interface],
    identity: [sources.secrets],
    inside: [sources.interface],
    bgp: [sources.frrBgp],
    mtu: [sources.interface],
  },
  lacks: [
    { feature: 'uplink-vrf', because: 'Its lines are written in the main routing table only.' },
    { feature: 'pair', because: 'Its files are for one chassis with addresses of its own.' },
  ],
};
