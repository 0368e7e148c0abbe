import type { Source, VendorFacts } from '@/lib/plan/facts';

const checked = '2026-11-23';

/** Documents the numbers below were read in. */
export const sources = {
  ikeProposal: {
    name: 'Juniper, Junos CLI Reference, “proposal (Security IKE)”',
    url: 'https://www.juniper.net/documentation/us/en/software/junos/cli-reference/topics/ref/statement/security-edit-proposal-ike.html',
    checked,
  },
  ikePolicy: {
    name: 'Juniper, Junos CLI Reference, “policy (Security IKE)”',
    url: 'https://www.juniper.net/documentation/us/en/software/junos/cli-reference/topics/ref/statement/security-edit-policy-ike.html',
    checked: '2026-11-27',
  },
  ipsecProposal: {
    name: 'Juniper, Junos CLI Reference, “proposal (Security IPsec)”',
    url: 'https://www.juniper.net/documentation/us/en/software/junos/cli-reference/topics/ref/statement/security-edit-proposal-ipsec.html',
    checked,
  },
  dpd: {
    name: 'Juniper, Junos CLI Reference, “dead-peer-detection”',
    url: 'https://www.juniper.net/documentation/us/en/software/junos/cli-reference/topics/ref/statement/security-edit-dead-peer-detection.html',
    checked,
  },
  holdTime: {
    name: 'Juniper, Junos CLI Reference, “hold-time (Protocols BGP)”',
    url: 'https://www.juniper.net/documentation/us/en/software/junos/cli-reference/topics/ref/statement/hold-time-edit-protocols-bgp.html',
    checked,
  },
  precisionTimers: {
    name: 'Juniper, Junos CLI Reference, “precision-timers”',
    url: 'https://www.juniper.net/documentation/us/en/software/junos/cli-reference/topics/ref/statement/precision-timers-edit-protocols-bgp.html',
    checked,
  },
  tcpMss: {
    name: 'Juniper, Junos CLI Reference, “tcp-mss (Security Flow)”',
    url: 'https://www.juniper.net/documentation/us/en/software/junos/cli-reference/topics/ref/statement/security-edit-tcp-mss.html',
    checked,
  },
  staticRoute: {
    name: 'Juniper, Junos CLI Reference, “static (Routing Options)” and “qualified-next-hop”',
    url: 'https://www.juniper.net/documentation/us/en/software/junos/cli-reference/topics/ref/statement/static-edit-routing-options.html',
    checked,
  },
  ipsecVpn: {
    name: 'Juniper, Junos CLI Reference, “vpn (Security)”: establish-tunnels, bind-interface, df-bit',
    url: 'https://www.juniper.net/documentation/us/en/software/junos/cli-reference/topics/ref/statement/security-edit-vpn.html',
    checked,
  },
  loopback: {
    name: 'Juniper Knowledge Base KB30997, “Security policy lookup for traffic terminated on the loopback interface”',
    url: 'https://kb.juniper.net/InfoCenter/index?page=content&id=KB30997',
    checked,
  },
  multihop: {
    name: 'Juniper, “BGP User Guide”, chapter “BGP Multihop Sessions”',
    url: 'https://www.juniper.net/documentation/us/en/software/junos/bgp/topics/topic-map/bgp-multihop.html',
    checked,
  },
  hostInbound: {
    name: 'Juniper, “Security Zones”, section “Host inbound traffic”',
    url: 'https://www.juniper.net/documentation/us/en/software/junos/security-policies/topics/topic-map/security-zone-configuration.html',
    checked,
  },
  heartbeat: {
    name: 'Juniper, “heartbeat-interval” of chassis clusters: 3 s by default, 5 to 8 s advised for large configurations',
    url: 'https://juniper.net/documentation/en_US/junos12.1x46/topics/reference/configuration-statement/chassis-edit-heartbeat-interval.html',
    checked: '2026-11-27',
  },
  cluster: {
    name: 'Juniper, “IPsec VPN Tunnels with Chassis Clusters”',
    url: 'https://www.juniper.net/documentation/us/en/software/junos/vpn-ipsec/topics/topic-map/security-ipsec-vpn-tunnels-with-chassis-clusters.html',
    checked: '2026-11-27',
  },
} as const satisfies Record<string, Source>;

export const facts: VendorFacts = {
  id: 'juniper-srx',
  name: 'Juniper SRX',
  versions: ['22.4', '21.4', '20.4', '18.4'],
  support: {
    ikeVersions: [2],
    ike: {
      // No GCM: there is no statement for the PRF of an IKE proposal without an authentication algorithm, so what is sent cannot be
      // told from the configuration. RFC 7296 section 3.3.2 wants a PRF in every IKE proposal.
      encryption: ['aes256-cbc', 'aes192-cbc', 'aes128-cbc'],
      integrity: ['sha384', 'sha256', 'sha1'],
      prf: 'as-integrity',
      dhGroups: [20, 19, 14, 24, 5, 2],
      lifetimeSeconds: { min: 180, max: 86_400, usual: 28_800 },
    },
    esp: {
      encryption: ['aes256-gcm16', 'aes192-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes192-cbc', 'aes128-cbc'],
      integrity: ['sha256', 'sha1'],
      dhGroups: [20, 19, 14, 24, 5, 2],
      lifetimeSeconds: { min: 180, max: 86_400, usual: 3600 },
    },
  },
  interfaces: {
    outside: (index) => `ge-0/0/${index}.0`,
    inside: 'ge-0/0/15.0',
  },
  // Units from 16000 on are kept for multinode high availability.
  tunnels: 'interface',
  bgp: {
    timers: 'hold',
    paths: 64,
    prepend: true,
    localPreference: true,
    communities: true,
    bfd: true,
    gracefulRestart: true,
    fourByteAsns: true,
    ipv6: true,
  },
  maxTunnelNumber: 15_999,
  insideVersions: [4],
  outsideVersions: [4],
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 2, maxSeconds: 60 },
  holdSeconds: { min: 10, max: 65_535 },
  pairTakeOver: { least: 3, most: 8, known: 'documented', source: sources.heartbeat },
  staticRouting: true,
  longestName: 32,
  identity: 'outside',
  comparesIdentity: true,
  documented: {
    ike: [sources.ikeProposal],
    esp: [sources.ipsecProposal],
    lifetimes: [sources.ikeProposal, sources.ipsecProposal],
    dpd: [sources.dpd],
    tunnel: [sources.ipsecVpn],
    identity: [sources.ikePolicy],
    inside: [sources.ipsecVpn],
    bgp: [sources.holdTime, sources.multihop],
    mtu: [sources.tcpMss],
  },
};
