import type { BgpSupport, CryptoSupport, Source, VendorFacts } from '@/lib/plan/facts';

const checked = '2026-11-27';

/** Documents the numbers below were read in. EdgeOS is a fork of Vyatta, whose templates give names and ranges. */
export const sources = {
  ipsec: {
    name: 'Vyatta, command templates and script of “vpn ipsec”, as of December 2014',
    url: 'https://github.com/vyos/vyatta-cfg-vpn/tree/831009e',
    checked,
  },
  routing: {
    name: 'Vyatta, command templates of “protocols” and “policy”, as of March 2013',
    url: 'https://github.com/vyos/vyatta-cfg-quagga/tree/8c48241f/templates',
    checked,
  },
  interfaces: {
    name: 'Vyatta, command templates of “interfaces vti”, as of December 2014',
    url: 'https://github.com/vyos/vyatta-cfg-system/tree/lithium/templates/interfaces/vti',
    checked,
  },
  aws: {
    name: 'Ubiquiti, “EdgeRouter - Route-Based Site-to-Site IPsec VPN to AWS VPC (VTI over IKEv1/IPsec)”, with BGP, as kept by its readers',
    url: 'https://help.ui.com/hc/en-us/articles/115016128008',
    checked,
  },
  azure: {
    name: 'A public configuration of an EdgeRouter to Azure with IKEv2, VTI and BGP from a loopback',
    checked,
  },
  google: {
    name: 'A public configuration of an EdgeRouter to Google HA VPN with IKEv2, two VTIs, their MTU and BGP',
    checked,
  },
  pritunl: {
    name: 'Pritunl Link, the EdgeRouter configuration that it writes: IKEv2 with DH group 19',
    url: 'https://github.com/pritunl/pritunl-link',
    checked,
  },
  gcm: {
    name: 'A public configuration of an EdgeRouter to Google Cloud with AES-256-GCM',
    checked,
  },
  offload: {
    name: 'Ubiquiti, “EdgeRouter - Hardware Offloading”',
    url: 'https://help.ubnt.com/hc/en-us/articles/115006567467',
    checked,
  },
} as const satisfies Record<string, Source>;

const hashes = ['sha512', 'sha384', 'sha256', 'sha1'] as const;
const dhGroups = [21, 20, 19, 18, 17, 16, 15, 14, 24, 23, 22, 5, 2] as const;

const support: CryptoSupport = {
  ikeVersions: [2],
  ike: {
    encryption: ['aes256-cbc', 'aes128-cbc'],
    integrity: hashes,
    prf: 'as-integrity',
    dhGroups,
    lifetimeSeconds: { min: 30, max: 86_400, usual: 28_800 },
  },
  esp: {
    encryption: ['aes256-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes128-cbc'],
    integrity: hashes,
    dhGroups,
    lifetimeSeconds: { min: 30, max: 86_400, usual: 3600 },
  },
};

const bgp: BgpSupport = {
  timers: 'hold-and-keepalive',
  paths: 255,
  prepend: true,
  localPreference: true,
  communities: true,
  bfd: false,
  gracefulRestart: true,
  fourByteAsns: true,
  ipv6: false,
};

export const facts: VendorFacts = {
  id: 'ubiquiti-edgeos',
  name: 'Ubiquiti EdgeOS',
  versions: ['2.0'],
  support,
  interfaces: {
    outside: (index) => `eth${index}`,
    inside: 'eth4',
  },
  tunnels: 'interface',
  bgp,
  // Names of interfaces have 15 characters; the limit of all VTIs together is 2048.
  maxTunnelNumber: 999_999_999,
  mostTunnels: 2048,
  insideVersions: [4],
  outsideVersions: [4],
  dpd: { delaySeconds: 15, retries: 3, minSeconds: 15, maxSeconds: 86_400 },
  holdSeconds: { min: 4, max: 65_535 },
  staticRouting: true,
  lacks: [
    { feature: 'siblings', because: 'Its sessions are written for tunnels only.' },
    { feature: 'uplink-vrf', because: 'Its lines are written in the main routing table only.' },
    { feature: 'pair', because: 'Its files are for one chassis with addresses of its own.' },
  ],
  oneTunnelPerPeer: true,
  identity: 'outside',
  documented: {
    ike: [sources.ipsec, sources.pritunl],
    esp: [sources.ipsec, sources.gcm],
    lifetimes: [sources.ipsec],
    dpd: [sources.ipsec],
    tunnel: [sources.interfaces, sources.aws],
    identity: [sources.ipsec, sources.google],
    inside: [sources.interfaces, sources.azure],
    bgp: [sources.routing, sources.aws],
    mtu: [sources.interfaces, sources.google],
  },
};
