import type { BgpSupport, CryptoSupport, Source, VendorFacts } from '@/lib/plan/facts';

const checked = '2026-11-27';

const page = (file: string, what: string): Source => ({
  name: `pfSense, ${what}: the page’s own source`,
  url: `https://github.com/pfsense/pfsense/blob/9363ac5b86/src/usr/local/www/${file}`,
  checked,
});

const frr = (file: string, what: string): Source => ({
  name: `pfSense, FRR package, ${what}: the page’s own definition`,
  url: `https://github.com/pfsense/FreeBSD-ports/blob/devel/net/pfSense-pkg-frr/files/usr/local/pkg/${file}`,
  checked,
});

/** Documents the numbers and the names of fields below were read in. */
export const sources = {
  phase1: page('vpn_ipsec_phase1.php', '“VPN > IPsec > Edit Phase 1”'),
  phase2: page('vpn_ipsec_phase2.php', '“VPN > IPsec > Edit Phase 2”'),
  ipsec: {
    name: 'pfSense, ipsec.inc: algorithms, groups and actions that the IPsec pages offer',
    url: 'https://github.com/pfsense/pfsense/blob/9363ac5b86/src/etc/inc/ipsec.inc',
    checked,
  },
  settings: page('vpn_ipsec_settings.php', '“VPN > IPsec > Advanced Settings”'),
  interfaces: page('interfaces.php', '“Interfaces”: MTU and MSS'),
  vti: {
    name: 'pfSense, interfaces.inc and gwlb.inc: how a VTI and its gateway come to be',
    url: 'https://github.com/pfsense/pfsense/blob/9363ac5b86/src/etc/inc/interfaces.inc',
    checked,
  },
  aliases: page('firewall_aliases_edit.php', '“Firewall > Aliases”'),
  rules: page('firewall_rules_edit.php', '“Firewall > Rules”'),
  routes: page('system_routes_edit.php', '“System > Routing > Static Routes”'),
  global: frr('frr.xml', '“Global Settings”'),
  nullRoutes: frr('frr/inc/frr_zebra.inc', 'what the pages become: null routes, lists and maps'),
  bgpPage: frr('frr/frr_bgp.xml', '“BGP” and its “Advanced” tab'),
  neighbors: frr('frr/frr_bgp_neighbors.xml', '“Neighbors”'),
  maps: frr('frr/frr_global_routemaps.xml', '“Route Maps” and “Prefix Lists”'),
  pointToPoint: {
    name: 'FreeBSD, sys/netinet/in.c, in_ifinit: an address on several point-to-point interfaces',
    url: 'https://github.com/freebsd/freebsd-src/blob/main/sys/netinet/in.c',
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
const dhGroups = [21, 20, 19, 31, 18, 17, 16, 15, 14, 24, 23, 22, 5, 2, 1] as const;

const support: CryptoSupport = {
  ikeVersions: [2],
  ike: {
    encryption,
    integrity: hashes,
    prf: hashes,
    dhGroups,
    lifetimeSeconds: { min: 60, max: 86_400, usual: 28_800 },
  },
  esp: { encryption, integrity: hashes, dhGroups, lifetimeSeconds: { min: 60, max: 86_400, usual: 3600 } },
};

const bgp: BgpSupport = {
  timers: 'hold-and-keepalive',
  // FRR has one way to a prefix in FreeBSD's table, and the package has no field for more.
  paths: 1,
  prepend: true,
  localPreference: true,
  communities: true,
  bfd: true,
  gracefulRestart: true,
  fourByteAsns: true,
  ipv6: true,
};

export const facts: VendorFacts = {
  id: 'pfsense',
  name: 'pfSense',
  versions: ['CE 2.7', 'Plus 24'],
  support,
  interfaces: {
    outside: (index) => (index === 0 ? 'WAN' : `OPT${index}`),
    inside: 'LAN',
  },
  tunnels: 'interface',
  bgp,
  // The number is a part of the interface's name.
  maxTunnelNumber: 9_999_999,
  mostTunnels: 15_999,
  insideVersions: [4],
  outsideVersions: [4],
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 1, maxSeconds: 3600 },
  holdSeconds: { min: 3, max: 65_535 },
  staticRouting: true,
  oneTunnelPerPeer: true,
  oneStaticWay: true,
  lacks: [
    { feature: 'siblings', because: 'Its sessions are written for tunnels only.' },
    { feature: 'uplink-vrf', because: 'pfSense has no VRFs.' },
    { feature: 'pair', because: 'Its worksheet is for one chassis with addresses of its own, without CARP.' },
  ],
  identity: 'outside',
  documented: {
    ike: [sources.ipsec, sources.phase1],
    esp: [sources.ipsec, sources.phase2],
    lifetimes: [sources.phase1, sources.phase2],
    dpd: [sources.phase1],
    tunnel: [sources.phase2, sources.vti],
    identity: [sources.ipsec, sources.phase1],
    inside: [sources.phase2, sources.pointToPoint],
    bgp: [sources.bgpPage, sources.neighbors],
    mtu: [sources.interfaces],
  },
};
