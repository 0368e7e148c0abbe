import type { Source, VendorFacts } from '@/lib/plan/facts';

const checked = '2026-11-23';

/** Documents the numbers below were read in. */
export const sources = {
  swanctl: {
    name: 'strongSwan documentation, “swanctl.conf”',
    url: 'https://docs.strongswan.org/docs/5.9/swanctl/swanctlConf.html',
    checked,
  },
  secrets: {
    name: 'strongSwan wiki, “PSK”: prefixes 0s and 0x, and keys in double quotes',
    checked: '2026-11-23',
  },
  proposals: {
    name: 'strongSwan documentation, “IKEv2 Cipher Suites”',
    url: 'https://docs.strongswan.org/docs/5.9/config/IKEv2CipherSuites.html',
    checked,
  },
  rekeying: {
    name: 'strongSwan documentation, “Expiry and Replacement of IKE and IPsec SAs”',
    url: 'https://docs.strongswan.org/docs/5.9/config/rekeying.html',
    checked,
  },
  routeBased: {
    name: 'strongSwan documentation, “Route-based VPN”',
    url: 'https://docs.strongswan.org/docs/5.9/features/routeBasedVpn.html',
    checked,
  },
  strongswanConf: {
    name: 'strongSwan documentation, “strongswan.conf”, charon.plugins.kernel-netlink.xfrm_acq_expires',
    url: 'https://docs.strongswan.org/docs/5.9/config/strongswanConf.html',
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

export const facts: VendorFacts = {
  id: 'strongswan-frr',
  name: 'Linux with strongSwan and FRR',
  versions: ['strongSwan 5.9.8 and FRR 8.4'],
  support: {
    ikeVersions: [2],
    ike: {
      encryption: ['aes256-gcm16', 'aes192-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes192-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      prf: ['sha512', 'sha384', 'sha256', 'sha1'],
      dhGroups: [21, 20, 19, 31, 18, 17, 16, 15, 14, 24, 23, 22, 5, 2],
      lifetimeSeconds: { min: 60, max: 604_800, usual: 28_800 },
    },
    esp: {
      encryption: ['aes256-gcm16', 'aes192-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes192-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      dhGroups: [21, 20, 19, 31, 18, 17, 16, 15, 14, 24, 23, 22, 5, 2],
      lifetimeSeconds: { min: 60, max: 604_800, usual: 3600 },
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
  // The kernel's if_id has 32 bits; 8 digits keep `xfrm` plus the number within the 15 characters of an interface name.
  maxTunnelNumber: 99_999_999,
  insideVersions: [4, 6],
  outsideVersions: [4],
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 1, maxSeconds: 3600 },
  holdSeconds: { min: 3, max: 65_535 },
  staticRouting: true,
  // In quotes, without a quote or a line break in it; what starts with 0s or 0x is read as base64 or hexadecimal.
  key: { pattern: '^(?!0[sx])[^"\\n]+$', sources: [sources.secrets] },
  identity: 'outside',
  comparesIdentity: true,
  documented: {
    ike: [sources.proposals],
    esp: [sources.proposals],
    lifetimes: [sources.rekeying],
    dpd: [sources.swanctl],
    tunnel: [sources.routeBased],
    identity: [sources.swanctl],
    inside: [sources.routeBased],
    bgp: [sources.frrBgp],
    mtu: [sources.routeBased],
  },
  lacks: [
    { feature: 'uplink-vrf', because: 'Its lines are written in the main routing table only.' },
    { feature: 'pair', because: 'Its files are for one chassis with addresses of its own.' },
  ],
};
