import type { BgpSupport, CryptoSupport, Source, VendorFacts } from '@/lib/plan/facts';

const checked = '2026-11-27';

const core = (path: string, what: string): Source => ({
  name: `OPNsense, ${what}, in 24.7 to 26.7`,
  url: `https://github.com/opnsense/core/blob/26.7/src/${path}`,
  checked,
});

const frr = (path: string, what: string): Source => ({
  name: `OPNsense, plugin os-frr, ${what}, in 24.7 to 26.7`,
  url: `https://github.com/opnsense/plugins/blob/26.7.r1/net/frr/src/opnsense/${path}`,
  checked,
});

/** Documents the numbers and the names below were read in. */
export const sources = {
  swanctl: core('opnsense/mvc/app/models/OPNsense/IPsec/Swanctl.xml', 'model of connections and VTIs'),
  ipsec: core('opnsense/mvc/app/models/OPNsense/IPsec/IPsec.xml', 'model of pre-shared keys'),
  proposals: core(
    'opnsense/mvc/app/models/OPNsense/IPsec/FieldTypes/IPsecProposalField.php',
    'list of proposals',
  ),
  vti: core('etc/inc/plugins.inc.d/ipsec.inc', 'how a VTI is made: ipsec and its reqid, point to point'),
  backup: core('www/diag_backup.php', '“Restore areas”: what a restored area takes away'),
  interfaces: core('www/interfaces.php', '“Interfaces”: MTU and MSS'),
  rules: core(
    'opnsense/mvc/app/controllers/OPNsense/Firewall/forms/dialogFilterRule.xml',
    'fields of a rule',
  ),
  routes: core('opnsense/mvc/app/models/OPNsense/Routing/Gateways.php', 'gateways, among them Null4'),
  bgp: frr('mvc/app/models/OPNsense/Quagga/BGP.xml', 'model of BGP'),
  general: frr('mvc/app/models/OPNsense/Quagga/General.xml', 'general model'),
  static: frr('mvc/app/models/OPNsense/Quagga/STATICd.xml', 'model of static routes'),
  bgpd: frr('service/templates/OPNsense/Quagga/Config/bgpd.conf', 'what the model becomes'),
  enc: {
    name: 'OPNsense documentation, “IPsec”: rules of the uplinks, and where traffic of VTIs is filtered',
    url: 'https://docs.opnsense.org/manual/vpnet.html',
    checked,
  },
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
const hashes = ['sha512', 'sha384', 'sha256'] as const;
const dhGroups = [21, 20, 19, 31, 18, 17, 16, 15, 14] as const;

const support: CryptoSupport = {
  ikeVersions: [2],
  ike: {
    encryption,
    integrity: hashes,
    // The hash of a proposal is its PRF, and with GCM nothing else.
    prf: hashes,
    dhGroups,
    lifetimeSeconds: { min: 60, max: 500_000, usual: 28_800 },
  },
  esp: { encryption, integrity: hashes, dhGroups, lifetimeSeconds: { min: 60, max: 500_000, usual: 3600 } },
};

const bgp: BgpSupport = {
  timers: 'hold-and-keepalive',
  // A field for more paths is there from 26.7 on, but FreeBSD's table gets one way to a prefix from FRR.
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
  id: 'opnsense',
  name: 'OPNsense',
  versions: ['26.7', '26.1', '25.7', '25.1', '24.7'],
  support,
  interfaces: {
    outside: (index) => (index === 0 ? 'WAN' : `OPT${index}`),
    inside: 'LAN',
  },
  tunnels: 'interface',
  bgp,
  // It is the reqid, and the number of the device `ipsec`.
  maxTunnelNumber: 65_535,
  insideVersions: [4],
  outsideVersions: [4],
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 1, maxSeconds: 500_000 },
  holdSeconds: { min: 3, max: 3000 },
  staticRouting: true,
  oneTunnelPerPeer: true,
  oneStaticWay: true,
  lacks: [
    { feature: 'siblings', because: 'Its sessions are written for tunnels only.' },
    { feature: 'uplink-vrf', because: 'OPNsense has no VRFs.' },
    { feature: 'pair', because: 'Its files are for one chassis with addresses of its own, without CARP.' },
  ],
  identity: 'outside',
  documented: {
    ike: [sources.proposals, sources.swanctl],
    esp: [sources.proposals, sources.swanctl],
    lifetimes: [sources.swanctl],
    dpd: [sources.swanctl],
    tunnel: [sources.swanctl, sources.vti],
    identity: [sources.swanctl, sources.ipsec],
    inside: [sources.vti, sources.pointToPoint],
    bgp: [sources.bgp, sources.bgpd],
    mtu: [sources.interfaces],
  },
};
