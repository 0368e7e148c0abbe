import type { BgpSupport, CryptoSupport, Source, VendorFacts } from '@/lib/plan/facts';

const checked = '2026-11-23';

const definitions = (version: string, release: string): Source => ({
  name: `VyOS, definitions of the commands of ${version}: names, values and ranges`,
  url: `https://github.com/vyos/vyos-1x/tree/${release}/interface-definitions`,
  checked,
});

/** Documents the numbers below were read in. */
export const sources = {
  definitions15: definitions('1.5', 'circinus'),
  definitions14: definitions('1.4', 'sagitta'),
  definitions13: definitions('1.3', 'equuleus'),
  ipsec13: {
    name: 'VyOS, command templates and script of “vpn ipsec” in 1.3',
    url: 'https://github.com/vyos/vyatta-cfg-vpn/tree/equuleus',
    checked,
  },
  routing13: {
    name: 'VyOS, command templates of “protocols” and “policy” in 1.3',
    url: 'https://github.com/vyos/vyatta-cfg-quagga/tree/equuleus/templates',
    checked,
  },
  interfaces13: {
    name: 'VyOS, command templates of “interfaces vti” in 1.3',
    url: 'https://github.com/vyos/vyatta-cfg-system/tree/equuleus/templates/interfaces/vti',
    checked,
  },
  firewall13: {
    name: 'VyOS, command templates of “firewall” in 1.3',
    url: 'https://github.com/vyos/vyatta-cfg-firewall/tree/equuleus/templates/firewall',
    checked,
  },
  swanctl: {
    name: 'VyOS, what the IPsec commands become: template “ipsec/swanctl/peer.j2”',
    url: 'https://github.com/vyos/vyos-1x/blob/sagitta/data/templates/ipsec/swanctl/peer.j2',
    checked,
  },
  siteToSite: {
    name: 'VyOS documentation, “Site-to-Site”',
    url: 'https://docs.vyos.io/en/sagitta/configuration/vpn/site2site_ipsec.html',
    checked,
  },
  vti: {
    name: 'VyOS documentation, “VTI - Virtual Tunnel Interface”',
    url: 'https://docs.vyos.io/en/sagitta/configuration/interfaces/vti.html',
    checked,
  },
  bgp: {
    name: 'VyOS documentation, “BGP”',
    url: 'https://docs.vyos.io/en/sagitta/configuration/protocols/bgp.html',
    checked,
  },
  localRoute: {
    name: 'VyOS documentation, “Policy”, “Local Route Policy”',
    url: 'https://docs.vyos.io/en/sagitta/configuration/policy/local-route.html',
    checked,
  },
  firewall: {
    name: 'VyOS documentation, “Firewall”',
    url: 'https://docs.vyos.io/en/sagitta/configuration/firewall/index.html',
    checked,
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

const support: CryptoSupport = {
  ikeVersions: [2],
  ike: {
    encryption,
    integrity: hashes,
    // No line of its own is needed: the hash of a proposal is its PRF, and with GCM nothing else.
    prf: hashes,
    dhGroups,
    lifetimeSeconds: { min: 30, max: 86_400, usual: 28_800 },
  },
  esp: { encryption, integrity: hashes, dhGroups, lifetimeSeconds: { min: 30, max: 86_400, usual: 3600 } },
};

const bgp: BgpSupport = {
  timers: 'hold-and-keepalive',
  paths: 256,
  prepend: true,
  localPreference: true,
  communities: true,
  bfd: true,
  gracefulRestart: true,
  fourByteAsns: true,
  ipv6: true,
};

export const facts: VendorFacts = {
  id: 'vyos',
  name: 'VyOS',
  versions: ['1.5', '1.4', '1.3'],
  differing: {
    '1.3': {
      bgp: { ...bgp, paths: 255 },
      holdSeconds: { min: 4, max: 65_535 },
      oneTunnelPerPeer: true,
    },
  },
  support,
  interfaces: {
    outside: (index) => `eth${index}`,
    inside: 'eth4',
  },
  tunnels: 'interface',
  bgp,
  // The number is a part of the interface's name, which has 15 characters with `vti` before it, and an id of 32 bits.
  maxTunnelNumber: 999_999_999,
  insideVersions: [4],
  outsideVersions: [4],
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 2, maxSeconds: 86_400 },
  holdSeconds: { min: 3, max: 65_535 },
  staticRouting: true,
  identity: 'outside',
  comparesIdentity: true,
  documented: {
    ike: [sources.definitions15, sources.definitions14, sources.definitions13, sources.proposals],
    esp: [sources.definitions15, sources.definitions14, sources.definitions13, sources.proposals],
    lifetimes: [sources.definitions15, sources.rekeying],
    dpd: [sources.definitions15, sources.swanctl],
    tunnel: [sources.vti],
    identity: [sources.siteToSite],
    inside: [sources.vti],
    bgp: [sources.bgp],
    mtu: [sources.definitions15],
  },
  lacks: [
    { feature: 'uplink-vrf', because: 'Its lines are written in the main routing table only.' },
    { feature: 'pair', because: 'Its files are for one chassis with addresses of its own.' },
  ],
};
