import type { Source, VendorFacts } from '@/lib/plan/facts';

const checked = '2026-11-27';

const module = (name: string, title: string): Source => ({
  name: `Check Point, Ansible collection check_point.mgmt: parameters of the management API, ${title}`,
  url: `https://github.com/CheckPointSW/CheckPointAnsibleMgmtCollection/blob/master/plugins/modules/${name}.py`,
  checked,
});

const guide = (page: string, title: string): Source => ({
  name: `Check Point, “Gaia Advanced Routing R81 Administration Guide”, ${title}`,
  url: `https://sc1.checkpoint.com/documents/R81/WebAdminGuides/EN/CP_R81_Gaia_Advanced_Routing_AdminGuide/Topics-GARG/${page}.htm`,
  checked,
});

/** Documents the numbers below were read in. */
export const sources = {
  community: module('cp_mgmt_vpn_community_star', 'add-vpn-community-star'),
  device: module('cp_mgmt_interoperable_device', 'add-interoperable-device'),
  network: module('cp_mgmt_network', 'add-network and add-group'),
  rule: module('cp_mgmt_access_rule', 'add-access-rule'),
  commands: {
    name: 'Gaia Clish, output of “show commands”: every command and its parameters',
    checked,
  },
  peers: guide(
    'BGP-Configuring-in-Gaia-Clish-BGP-Remote-Peers',
    '“Configuring BGP Remote Peers in Gaia Clish”',
  ),
  routeMaps: guide('Route-Maps-Configuring-in-Gaia-Clish', '“Configuring Route Maps in Gaia Clish”'),
  staticRoutes: {
    name: 'Check Point, “Gaia R81 Administration Guide”, “IPv4 Static Routes”',
    url: 'https://sc1.checkpoint.com/documents/R81/WebAdminGuides/EN/CP_R81_Gaia_AdminGuide/Topics-GAG/IPv4-Static-Routes.htm',
    checked,
  },
  aws: {
    name: 'AWS Site-to-Site VPN User Guide, dynamic routing of a customer gateway device, “Check Point”',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/cgw-dynamic-routing-example-interface.html',
    checked,
  },
} as const satisfies Record<string, Source>;

const hashes = ['sha512', 'sha384', 'sha256', 'sha1'] as const;

export const facts: VendorFacts = {
  id: 'checkpoint-gaia',
  name: 'Check Point Gaia',
  versions: ['R82', 'R81.20', 'R81.10'],
  support: {
    ikeVersions: [2],
    ike: {
      encryption: ['aes256-cbc', 'aes128-cbc'],
      integrity: hashes,
      prf: 'as-integrity',
      dhGroups: [20, 19, 14, 5, 2],
      lifetimeSeconds: {
        min: 300,
        max: 86_400,
        usual: 28_800,
        unit: { name: 'minutes', seconds: 60, most: 1440 },
      },
    },
    esp: {
      encryption: ['aes256-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes128-cbc'],
      integrity: hashes,
      dhGroups: [20, 19, 18, 17, 16, 15, 14, 24, 5, 2],
      lifetimeSeconds: { min: 120, max: 86_400, usual: 3600 },
    },
  },
  interfaces: {
    outside: (index) => `eth${index}`,
    inside: 'eth4',
  },
  tunnels: 'interface',
  bgp: {
    timers: 'hold-and-keepalive',
    paths: 8,
    prepend: true,
    localPreference: true,
    communities: true,
    bfd: true,
    gracefulRestart: true,
    fourByteAsns: true,
    ipv6: true,
  },
  maxTunnelNumber: 32_768,
  identity: 'outside',
  documented: {
    ike: [sources.community],
    esp: [sources.community],
    lifetimes: [sources.community, sources.aws],
    dpd: [sources.aws],
    tunnel: [sources.commands, sources.aws],
    identity: [sources.aws],
    inside: [sources.commands],
    bgp: [sources.peers, sources.routeMaps],
    mtu: [sources.aws],
  },
  insideVersions: [4],
  outsideVersions: [4],
  // For the far end's timeout: how often the device itself asks cannot be set.
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 1, maxSeconds: 3600 },
  holdSeconds: { min: 6, max: 65_535 },
  staticRouting: true,
  oneTunnelPerPeer: true,
  lacks: [
    { feature: 'siblings', because: 'Its sessions are written for tunnels only.' },
    { feature: 'uplink-vrf', because: 'Gaia has no VRFs besides virtual systems.' },
    {
      feature: 'pair',
      because: 'Members of a cluster have tunnel interfaces of their own, which are not written.',
    },
  ],
};
