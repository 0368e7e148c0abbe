import type { Source, VendorFacts } from '@/lib/plan/facts';

const checked = '2026-11-23';
const validated = (page: string, topic: string): Source => ({
  name: `Arista, “Arista Validated Designs”, schema and templates of the EOS configuration: ${topic}`,
  url: `https://github.com/aristanetworks/avd/blob/devel/python-avd/pyavd/_eos_cli_config_gen/schema/schema_fragments/${page}.schema.yml`,
  checked,
});

/** Documents the numbers below were read in. */
export const sources = {
  security: validated('ip_security', 'ip security'),
  tunnels: validated('tunnel_interfaces', 'tunnel interfaces'),
  bgp: validated('router_bgp', 'router bgp'),
  staticRoutes: validated('static_routes', 'static routes'),
  notes: {
    name: 'Arista, EOS TOIs on IPsec: tunnel mode (4.22), underlay VRFs (4.31), lifetimes in hours',
    url: 'https://www.arista.com/en/support/toi/tag/ipsec',
    checked,
  },
  router: {
    name: 'Arista, “vEOS Router Configuration Guide”, IPsec, ECMP',
    url: 'https://www.arista.com/en/cg-veos-router',
    checked,
  },
} as const satisfies Record<string, Source>;

/** Lifetimes are whole hours. */
const hours = { name: 'hours', seconds: 3600, most: 24 } as const;

export const facts: VendorFacts = {
  id: 'arista-eos',
  name: 'Arista EOS',
  versions: ['4.32', '4.30', '4.28'],
  support: {
    ikeVersions: [2],
    // Group 19 is left out: only recent releases have it.
    ike: {
      encryption: ['aes256-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      prf: 'as-integrity',
      dhGroups: [21, 20, 17, 16, 15, 14, 24],
      lifetimeSeconds: { min: 3600, max: 86_400, usual: 28_800, unit: hours },
    },
    esp: {
      encryption: ['aes256-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes128-cbc'],
      integrity: ['sha256', 'sha1'],
      dhGroups: [21, 20, 17, 16, 15, 14, 24],
      lifetimeSeconds: { min: 3600, max: 86_400, usual: 3600, unit: hours },
    },
  },
  interfaces: {
    outside: (index) => `Ethernet${index + 1}`,
    inside: 'Ethernet10',
  },
  tunnels: 'interface',
  bgp: {
    timers: 'hold-and-keepalive',
    paths: 128,
    prepend: true,
    localPreference: true,
    communities: true,
    bfd: true,
    gracefulRestart: true,
    fourByteAsns: true,
    ipv6: true,
  },
  maxTunnelNumber: 255,
  insideVersions: [4],
  outsideVersions: [4],
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 2, maxSeconds: 3600 },
  holdSeconds: { min: 3, max: 7200 },
  staticRouting: true,
  identity: 'outside',
  documented: {
    ike: [sources.security],
    esp: [sources.security],
    lifetimes: [sources.security, sources.notes],
    dpd: [sources.security],
    tunnel: [sources.tunnels, sources.notes],
    identity: [sources.security],
    inside: [sources.tunnels],
    bgp: [sources.bgp],
    mtu: [sources.tunnels],
  },
  lacks: [{ feature: 'pair', because: 'Its files are for one chassis with addresses of its own.' }],
};
