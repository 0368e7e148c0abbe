import type { BgpSupport, CryptoSupport, Source, VendorFacts } from '@/lib/plan/facts';

const checked = '2026-11-23';
const guides = 'https://www.cisco.com/c/en/us/td/docs/security/asa';

/** Documents the numbers below were read in. */
export const sources = {
  vti: {
    name: 'Cisco, “ASA VPN CLI Configuration Guide, 9.19”, chapter “Virtual Tunnel Interface”; the chapters of 9.12, 9.15 and 9.16 for older versions',
    url: `${guides}/asa919/configuration/vpn/asa-919-vpn-config/vpn-vti.html`,
    checked,
  },
  ike: {
    name: 'Cisco, “ASA VPN CLI Configuration Guide, 9.17”, chapter “IPsec and ISAKMP”; the chapter of 9.15 for older versions',
    url: `${guides}/asa917/configuration/vpn/asa-917-vpn-config/vpn-ike.html`,
    checked,
  },
  clientServices: {
    name: 'Cisco Event Response “Continued Attacks Against Cisco Firewalls”: repeating `crypto ikev2 enable` without client-services disables them',
    url: 'https://sec.cloudapps.cisco.com/security/center/resources/asa_ftd_continued_attacks',
    checked,
  },
  keys: {
    name: 'Cisco, “ASA Series CLI Configuration Guide”, chapter “Connection Profiles, Group Policies, and Users”, IPsec tunnel-group parameters: a key of up to 128 characters',
    checked: '2026-11-27',
  },
  mss: {
    name: 'Cisco, “ASA General Operations CLI Configuration Guide, 9.17”, “About the TCP MSS”: 1380 leaves 120 bytes for headers',
    url: `${guides}/asa917/configuration/general/asa-917-general-config/interface-mtu.html`,
    checked,
  },
  bgp: {
    name: 'Cisco, “ASA General Operations CLI Configuration Guide, 9.19”, chapter “BGP”',
    url: `${guides}/asa919/configuration/general/asa-919-general-config/route-bgp.html`,
    checked,
  },
  commands: {
    name: 'Cisco, “Secure Firewall ASA Series Command Reference”',
    url: `${guides}/asa-cli-reference/S/asa-command-ref-S/so-st-commands.html`,
    checked,
  },
  zones: {
    name: 'Cisco, “ASA General Operations Configuration Guide”, chapter “Traffic Zones”',
    url: `${guides}/asa99/asdm79/general/asdm-79-general-config/interface-zones.html`,
    checked,
  },
  zonesOfTunnels: {
    name: 'Cisco, “Management Center Device Configuration Guide, 7.2”, chapter “ECMP”: no VTI in a zone before Threat Defense 7.1, which is ASA 9.17',
    url: 'https://www.cisco.com/c/en/us/td/docs/security/secure-firewall/management-center/device-config/720/management-center-device-config-72/routing-ecmp.html',
    checked,
  },
  loopback: {
    name: 'Cisco, “ASA New Features by Release”: loopback interfaces for BGP in 9.18(2), for VTIs in 9.19(1)',
    url: `${guides}/roadmap/asa_new_features.html`,
    checked,
  },
  azure: {
    name: 'Cisco TechNote 214109, “Configure ASA IPsec VTI Connection to Azure”',
    url: 'https://www.cisco.com/c/en/us/support/docs/security/adaptive-security-appliance-asa-software/214109-configure-asa-ipsec-vti-connection-to-az.html',
    checked,
  },
  failover: {
    name: 'Cisco ASA Series General Operations CLI Configuration Guide, chapter “Failover for High Availability”',
    url: 'https://www.cisco.com/c/en/us/td/docs/security/asa/asa92/configuration/general/asa-general-cli/ha-failover.html',
    checked: '2026-11-27',
  },
} as const satisfies Record<string, Source>;

const bgp: BgpSupport = {
  timers: 'hold-and-keepalive',
  paths: 8,
  prepend: true,
  localPreference: true,
  communities: true,
  bfd: true,
  gracefulRestart: true,
  fourByteAsns: true,
  ipv6: true,
};

/** Groups 1, 2, 5 and 24 are left out: 9.15 removed them. */
const supportWith = (ikeGroups: CryptoSupport['ike']['dhGroups']): CryptoSupport => ({
  ikeVersions: [2],
  ike: {
    encryption: ['aes256-gcm16', 'aes192-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes192-cbc', 'aes128-cbc'],
    integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
    prf: ['sha512', 'sha384', 'sha256', 'sha1'],
    dhGroups: ikeGroups,
    lifetimeSeconds: { min: 120, max: 2_147_483_647, usual: 28_800 },
  },
  esp: {
    encryption: ['aes256-gcm16', 'aes192-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes192-cbc', 'aes128-cbc'],
    integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
    dhGroups: [21, 20, 19, 14],
    lifetimeSeconds: { min: 120, max: 214_783_647, usual: 3600 },
  },
});

/** Before 9.17 a VTI cannot be in a traffic zone, so there is one path at a time. */
const onePath = { bgp: { ...bgp, paths: 1 } };
const oldSupport = supportWith([21, 20, 19, 14]);

export const facts: VendorFacts = {
  id: 'cisco-asa',
  name: 'Cisco ASA',
  versions: ['9.20', '9.18', '9.16', '9.14', '9.12', '9.8'],
  differing: {
    '9.16': onePath,
    '9.14': {
      ...onePath,
      support: supportWith([21, 20, 19, 16, 15, 14]),
      maxTunnelNumber: 100,
      mostTunnels: 100,
    },
    '9.12': { ...onePath, support: oldSupport, maxTunnelNumber: 100, mostTunnels: 100 },
    '9.8': { ...onePath, support: oldSupport, maxTunnelNumber: 100, mostTunnels: 100 },
  },
  support: supportWith([21, 20, 19, 31, 16, 15, 14]),
  // What `nameif` says, not the names of ports.
  interfaces: {
    outside: (index) => (index === 0 ? 'outside' : `outside-${index + 1}`),
    inside: 'inside',
  },
  tunnels: 'interface',
  bgp,
  maxTunnelNumber: 10_413,
  mostTunnels: 1024,
  key: { longest: 128, sources: [sources.keys] },
  insideVersions: [4],
  outsideVersions: [4],
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 10, maxSeconds: 3600 },
  holdSeconds: { min: 3, max: 65_535 },
  // “Failover Times”: the default, where the active unit loses power or stops.
  pairTakeOver: { least: 15, most: 15, known: 'documented', source: sources.failover },
  staticRouting: true,
  identity: 'interface',
  comparesIdentity: true,
  documented: {
    ike: [sources.ike],
    esp: [sources.ike],
    lifetimes: [sources.ike, sources.commands],
    dpd: [sources.commands],
    tunnel: [sources.vti],
    identity: [sources.ike],
    inside: [sources.vti, sources.loopback],
    bgp: [sources.bgp],
    mtu: [sources.mss],
  },
  lacks: [{ feature: 'uplink-vrf', because: 'Its lines are written in the main routing table only.' }],
  oneKeyPerPeer: true,
};

const older = new Set(['9.8', '9.12', '9.14', '9.16']);

/** Whether VTIs can be in a traffic zone; versions not known are taken for recent ones. */
export const hasZones = (version: string): boolean => !older.has(version);

/** Whether a VTI can borrow the address of a loopback (9.19). */
export const canBorrow = (version: string): boolean => hasZones(version) && version !== '9.18';
