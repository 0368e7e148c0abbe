import type { Source, VendorFacts } from '@/lib/plan/facts';

const checked = '2026-11-23';

const collection = (module: string, topic: string): Source => ({
  name: `Fortinet, FortiOS Ansible collection, ${topic}: fields, values and the versions that have them`,
  url: `https://ansible-galaxy-fortios-docs.readthedocs.io/en/latest/gen/fortios_${module}.html`,
  checked,
});

/** Documents the numbers below were read in. */
export const sources = {
  phase1: collection('vpn_ipsec_phase1_interface', '“vpn ipsec phase1-interface”'),
  phase2: collection('vpn_ipsec_phase2_interface', '“vpn ipsec phase2-interface”'),
  interface: collection('system_interface', '“system interface”'),
  bgp: {
    name: 'Fortinet, “FortiOS 7.4.2 CLI Reference”, “config router bgp”',
    url: 'https://docs.fortinet.com/document/fortigate/7.4.2/cli-reference/542620',
    checked,
  },
  heartbeat: {
    name: 'Fortinet, “Technical Tip: Changing the HA heartbeat timers”: 6 lost of one every 200 ms, 20 on virtual machines',
    url: 'https://community.fortinet.com/t5/FortiGate/Technical-Tip-Changing-the-HA-heartbeat-timers-to-prevent-false/ta-p/190730',
    checked: '2026-11-27',
  },
  routeMap: collection('router_route_map', '“router route-map”'),
  prefixList: collection('router_prefix_list', '“router prefix-list”'),
  staticRoute: collection('router_static', '“router static”'),
  policy: collection('firewall_policy', '“firewall policy”'),
  address: collection('firewall_address', '“firewall address”'),
  addressGroup: collection('firewall_addrgrp', '“firewall addrgrp”'),
  subcommands: {
    name: 'Fortinet, “FortiOS 7.4.0 Administration Guide”, “Subcommands”',
    url: 'https://docs.fortinet.com/document/fortigate/7.4.0/administration-guide/627485',
    checked,
  },
  append: {
    name: 'Fortinet, “Technical Tip: Useful multi-option values CLI commands”, article 197205',
    url: 'https://community.fortinet.com/t5/FortiGate/Technical-Tip-Useful-multi-option-values-CLI-commands-for/ta-p/197205',
    checked,
  },
  mtu: {
    name: 'Fortinet, “Technical Tip: How to override MTU for IPsec VPN interfaces”, article 193388',
    url: 'https://community.fortinet.com/t5/FortiGate/Technical-Tip-How-to-override-MTU-for-IPsec-VPN-interfaces-on/ta-p/193388',
    checked,
  },
  multihop: {
    name: 'Fortinet, “Technical Tip: Configuring eBGP MultiHop”, article 204898',
    url: 'https://community.fortinet.com/t5/FortiGate/Technical-Tip-Configuring-eBGP-MultiHop/ta-p/204898',
    checked,
  },
  linkDown: {
    name: 'Fortinet, “Technical Tip: Understanding the link-down-failover, fast-external-failover and interface options”, article 295953',
    url: 'https://community.fortinet.com/t5/FortiGate/Technical-Tip-Understanding-the-link-down-failover-fast-external/ta-p/295953',
    checked,
  },
  reversePath: {
    name: 'Fortinet, “Technical Tip: Details about FortiOS RPF (Reverse Path Forwarding)”, article 190100',
    url: 'https://community.fortinet.com/t5/FortiGate/Technical-Tip-Details-about-FortiOS-RPF-Reverse-Path-Forwarding/ta-p/190100',
    checked,
  },
  dualInternet: {
    name: 'Fortinet, “FortiOS 7.0.3 Administration Guide”, “Dual internet connections”',
    url: 'https://docs2.fortinet.com/document/fortigate/7.0.3/administration-guide/360563',
    checked,
  },
  cluster: {
    name: 'FortiOS Administration Guide, “FGCP HA between FortiGates”',
    url: 'https://docs.fortinet.com/document/fortigate/7.4.1/administration-guide/605836/fgcp-ha-between-fortigates-of-the-same-model-with-different-ac-and-dc-psus',
    checked: '2026-11-27',
  },
} as const satisfies Record<string, Source>;

export const facts: VendorFacts = {
  id: 'fortinet-fortios',
  name: 'Fortinet FortiGate',
  versions: ['7.6', '7.4', '7.2', '7.0'],
  support: {
    ikeVersions: [2],
    ike: {
      encryption: ['aes256-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes192-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      prf: ['sha512', 'sha384', 'sha256', 'sha1'],
      dhGroups: [21, 20, 19, 31, 18, 17, 16, 15, 14, 5, 2],
      lifetimeSeconds: { min: 120, max: 172_800, usual: 28_800 },
    },
    esp: {
      encryption: ['aes256-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes192-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      dhGroups: [21, 20, 19, 31, 18, 17, 16, 15, 14, 5, 2],
      lifetimeSeconds: { min: 120, max: 172_800, usual: 3600 },
    },
  },
  interfaces: {
    outside: (index) => `wan${index + 1}`,
    inside: 'internal',
  },
  tunnels: 'interface',
  bgp: {
    timers: 'hold-and-keepalive',
    paths: 255,
    prepend: true,
    localPreference: true,
    communities: true,
    bfd: true,
    gracefulRestart: true,
    fourByteAsns: true,
    ipv6: true,
  },
  // An interface's name has 15 characters, and the number is a part of it.
  maxTunnelNumber: 999_999,
  insideVersions: [4],
  outsideVersions: [4],
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 1, maxSeconds: 3600 },
  holdSeconds: { min: 3, max: 65_535 },
  pairTakeOver: { least: 1.2, most: 4, known: 'documented', source: sources.heartbeat },
  staticRouting: true,
  longestName: 15,
  identity: 'outside',
  documented: {
    ike: [sources.phase1],
    esp: [sources.phase2],
    lifetimes: [sources.phase1, sources.phase2],
    dpd: [sources.phase1],
    tunnel: [sources.interface],
    identity: [sources.phase1],
    inside: [sources.interface],
    bgp: [sources.bgp],
    mtu: [sources.mtu],
  },
  lacks: [{ feature: 'uplink-vrf', because: 'Its lines are written in the main routing table only.' }],
};
