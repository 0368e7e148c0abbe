import type { Source, VendorFacts } from '@/lib/plan/facts';

const checked = '2026-11-23';

/** Documents the numbers below were read in. */
export const sources = {
  ikev2: {
    name: 'Cisco, “Internet Key Exchange for IPsec VPNs Configuration Guide, IOS XE 17”, chapter “Configuring Internet Key Exchange Version 2”',
    url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/sec_conn_ikevpn/configuration/xe-17/sec-ike-for-ipsec-vpns-xe-17-book/sec-cfg-ikev2-flex.html',
    checked,
  },
  nextGeneration: {
    name: 'Cisco TechNote 116055, “Next Generation Encryption: IOS and IOS-XE”',
    url: 'https://www.cisco.com/c/en/us/support/docs/security-vpn/ipsec-negotiation-ike-protocols/116055-technote-ios-crypto.html',
    checked,
  },
  securityCommands: {
    name: 'Cisco IOS Security Command Reference: “lifetime (IKEv2 profile)”, “dpd”, “set security-association lifetime”, “set pfs”, “crypto ipsec security-association replay window-size”',
    url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/security/a1/sec-a1-cr-book.html',
    checked,
  },
  fallOver: {
    name: 'Cisco, “IP Routing Configuration Guide, IOS XE 17.x”, chapter “BGP Support for Next-Hop Address Tracking”, section “BGP Support for Fast Peering Session Deactivation”',
    url: 'https://www.cisco.com/c/en/us/td/docs/routers/ios/config/17-x/ip-routing/b-ip-routing/m_irg-nexthop-track.html',
    checked,
  },
  tunnelSelection: {
    name: 'Cisco, “Tunnel Route Selection”, section “Restrictions”',
    url: 'https://www.cisco.com/en/US/docs/ios/12_4t/12_4t11/ht_trsel.html',
    checked,
  },
  bgpCommands: {
    name: 'Cisco IOS IP Routing: BGP Command Reference, “neighbor timers”, “neighbor maximum-prefix”, “maximum-paths”',
    url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_bgp/command/irg-cr-book.html',
    checked,
  },
  frontVrf: {
    name: 'Cisco, “Configuring Internet Key Exchange Version 2”, “match fvrf”; “Interface and Hardware Component Command Reference”, “tunnel vrf”',
    url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/sec_conn_ikevpn/configuration/xe-17/sec-ike-for-ipsec-vpns-xe-17-book/sec-cfg-ikev2-flex.html',
    checked,
  },
} as const satisfies Record<string, Source>;

export const facts: VendorFacts = {
  id: 'cisco-ios-xe',
  name: 'Cisco IOS XE',
  versions: ['17.9', '17.6', '17.3', '16.12'],
  support: {
    ikeVersions: [2],
    // 3DES, MD5 and the groups 1, 2 and 5 are left out: recent releases refuse them unless a compliance switch is set.
    ike: {
      encryption: ['aes256-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes192-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      prf: ['sha512', 'sha384', 'sha256', 'sha1'],
      dhGroups: [21, 20, 19, 16, 15, 14, 24],
      lifetimeSeconds: { min: 120, max: 86_400, usual: 28_800 },
    },
    esp: {
      encryption: ['aes256-gcm16', 'aes192-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes192-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      dhGroups: [21, 20, 19, 16, 15, 14, 24],
      lifetimeSeconds: { min: 120, max: 2_592_000, usual: 3600 },
    },
  },
  interfaces: {
    outside: (index) => `GigabitEthernet0/0/${index}`,
    inside: 'GigabitEthernet0/1/0',
  },
  tunnels: 'interface',
  bgp: {
    timers: 'hold-and-keepalive',
    paths: 32,
    prepend: true,
    localPreference: true,
    communities: true,
    bfd: true,
    gracefulRestart: true,
    fourByteAsns: true,
    ipv6: true,
  },
  maxTunnelNumber: 2_147_483_647,
  insideVersions: [4],
  outsideVersions: [4],
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 10, maxSeconds: 3600 },
  holdSeconds: { min: 3, max: 65_535 },
  staticRouting: true,
  identity: 'outside',
  comparesIdentity: true,
  documented: {
    ike: [sources.ikev2, sources.nextGeneration],
    esp: [sources.securityCommands],
    lifetimes: [sources.securityCommands],
    dpd: [sources.securityCommands],
    tunnel: [sources.ikev2, sources.tunnelSelection],
    identity: [sources.ikev2],
    inside: [sources.ikev2],
    bgp: [sources.bgpCommands],
    mtu: [sources.securityCommands],
  },
  lacks: [{ feature: 'pair', because: 'Its files are for one chassis with addresses of its own.' }],
};
