import type { Source, VendorFacts } from '@/lib/plan/facts';

const checked = '2026-11-23';

const spec = (path: string, topic: string): Source => ({
  name: `Palo Alto Networks, pan-os-codegen, specification of ${topic}`,
  url: `https://github.com/PaloAltoNetworks/pan-os-codegen/blob/main/specs/${path}.yaml`,
  checked,
});

/** Documents the numbers below were read in. */
export const sources = {
  ikeGateway: spec('network/ike-gateway', 'IKE gateways'),
  ikeCrypto: spec('objects/profiles/ike-crypto-profile', 'IKE crypto profiles'),
  ipsecCrypto: spec('objects/profiles/ipsec-crypto-profile', 'IPSec crypto profiles'),
  ipsecTunnel: spec('network/tunnels/ipsec', 'IPSec tunnels'),
  tunnelInterface: spec('network/interface/tunnel', 'tunnel interfaces'),
  loopback: spec('network/interface/loopback', 'loopback interfaces'),
  haTimers: {
    name: 'Palo Alto Networks, “HA Timers”: a heartbeat every 1 to 2 s, 2 s until promotion; that three may be lost is from memory',
    url: 'https://docs.paloaltonetworks.com/pan-os/10-1/pan-os-admin/high-availability/ha-concepts/ha-timers.html',
    checked: '2026-11-27',
  },
  virtualRouter: spec('network/virtual-router', 'virtual routers'),
  staticRoute: spec('network/virtual-router-static-route-ipv4', 'static routes of virtual routers'),
  monitor: spec('network/profiles/monitoring', 'monitor profiles'),
  zone: spec('network/zone', 'zones'),
  securityRule: spec('policies/security-policy-rule', 'security rules'),
  address: spec('objects/address', 'addresses'),
  phase1: {
    name: 'Palo Alto Networks, “IPSec VPN Administration”, “IKE Phase 1”',
    url: 'https://docs.paloaltonetworks.com/network-security/ipsec-vpn/administration/ipsec-vpn-basics/internet-key-exchange-ike-for-vpn/ike-phase-1',
    checked,
  },
  liveness: {
    name: 'Palo Alto Networks Knowledge Base, “IKEv2 liveness check” (kA10g000000ClgcCAC)',
    url: 'https://knowledgebase.paloaltonetworks.com/KCSArticleDetail?id=kA10g000000ClgcCAC',
    checked,
  },
  mss: {
    name: 'Palo Alto Networks Knowledge Base, “TCP MSS adjustment for IPSec traffic” (kA10g000000ClW3CAK)',
    url: 'https://knowledgebase.paloaltonetworks.com/KCSArticleDetail?id=kA10g000000ClW3CAK',
    checked,
  },
  ecmp: {
    name: 'Palo Alto Networks, “PAN-OS Web Interface Help”, Virtual Routers, “ECMP Settings”',
    url: 'https://docs.paloaltonetworks.com/content/techdocs/en_US/pan-os/10-0/pan-os-web-interface-help/network/network-virtual-routers/ecmp/ecmp-settings.html',
    checked,
  },
  redistribution: {
    name: 'Palo Alto Networks, “PAN-OS Administrator’s Guide”, “Route Redistribution”',
    url: 'https://docs.paloaltonetworks.com/pan-os/10-0/pan-os-admin/networking/route-redistribution.html',
    checked,
  },
  highAvailability: {
    name: 'PAN-OS Administrator’s Guide, “Reference: HA Synchronization”',
    url: 'https://docs.paloaltonetworks.com/pan-os/11-0/pan-os-admin/high-availability/reference-ha-synchronization',
    checked: '2026-11-27',
  },
} as const satisfies Record<string, Source>;

/** Seconds as far as 16 bits go, minutes beyond. */
const units = {
  mostInSeconds: 65_535,
  unit: { name: 'minutes', seconds: 60, most: 65_535 },
} as const;

export const facts: VendorFacts = {
  id: 'palo-alto-panos',
  name: 'Palo Alto PAN-OS',
  versions: ['11.2', '11.1', '10.2'],
  support: {
    ikeVersions: [2],
    ike: {
      // No GCM: there is no setting for the PRF, and with GCM the hash that it would follow is non-auth.
      encryption: ['aes256-cbc', 'aes192-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      prf: 'as-integrity',
      // 15, 16 and 21 came with 10.2.0.
      dhGroups: [21, 20, 19, 16, 15, 14, 5, 2],
      lifetimeSeconds: { min: 180, max: 3_932_100, usual: 28_800, ...units },
    },
    esp: {
      encryption: ['aes256-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes192-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      dhGroups: [21, 20, 19, 16, 15, 14, 5, 2],
      lifetimeSeconds: { min: 180, max: 3_932_100, usual: 3600, ...units },
    },
  },
  interfaces: {
    outside: (index) => `ethernet1/${index + 1}`,
    inside: 'ethernet1/8',
  },
  tunnels: 'interface',
  bgp: {
    timers: 'hold-and-keepalive',
    paths: 4,
    prepend: true,
    localPreference: true,
    communities: true,
    bfd: true,
    gracefulRestart: true,
    fourByteAsns: true,
    ipv6: true,
  },
  maxTunnelNumber: 9999,
  insideVersions: [4],
  outsideVersions: [4],
  // The retries are for the far end's timeout: the device's own cannot be set.
  dpd: { delaySeconds: 10, retries: 3, minSeconds: 2, maxSeconds: 100 },
  holdSeconds: { min: 3, max: 3600 },
  pairTakeOver: { least: 3, most: 8, known: 'assumed', source: sources.haTimers },
  staticRouting: true,
  longestName: 31,
  identity: 'outside',
  comparesIdentity: true,
  documented: {
    ike: [sources.ikeCrypto, sources.phase1],
    esp: [sources.ipsecCrypto],
    lifetimes: [sources.ikeCrypto, sources.ipsecCrypto],
    dpd: [sources.liveness, sources.ikeGateway],
    tunnel: [sources.ipsecTunnel, sources.tunnelInterface],
    identity: [sources.ikeGateway],
    inside: [sources.tunnelInterface],
    bgp: [sources.virtualRouter],
    mtu: [sources.mss],
  },
  lacks: [{ feature: 'uplink-vrf', because: 'Its lines are written in the main routing table only.' }],
};
