import type { CloudFacts } from '@/lib/plan/facts';
import { gatewayTypes } from './gateway-types';
import { idPattern } from './id-pattern';
import { regions } from './regions';
import { sources } from './sources';

/** Groups of both phases. 2, 5, 22, 23 and 24 are weak; they are here because a peer may have nothing better. */
const dhGroups = [2, 5, 14, 15, 16, 18, 19, 20, 21, 22, 23, 24, 31] as const;

const ciphers = [
  'aes256-gcm16',
  'aes192-gcm16',
  'aes128-gcm16',
  'aes256-cbc',
  'aes192-cbc',
  'aes128-cbc',
] as const;

/** Lifetimes cannot be set. */
const fixed = (seconds: number) => ({ min: seconds, max: seconds, usual: seconds });

export const facts: CloudFacts = {
  id: 'google',
  name: 'Google Cloud',
  regions,
  usualRegion: 'europe-west3',
  zoneName: (region, zone) => (/^[a-z]$/.test(zone) ? `${region}-${zone}` : zone),
  usualZones: ['a', 'b', 'c'],
  gatewayTypes,
  vpcRoutingModes: [
    { id: 'REGIONAL', name: 'Regional' },
    { id: 'GLOBAL', name: 'Global', acrossRegions: true },
  ],
  // Peers can export and import learned routes, so that a VPC reaches sites through its peer's VPN gateway.
  peering: { acrossRegions: true, lendsGateway: true, beforeLearned: { source: sources.learnedRoutes } },
  oneTablePerVpc: true,
  existingIds: {
    vpc: { pattern: idPattern('networks'), example: 'projects/PROJECT/global/networks/NAME' },
    subnet: {
      pattern: idPattern('subnetworks'),
      example: 'projects/PROJECT/regions/europe-west3/subnetworks/NAME',
    },
  },
  zonalSubnets: false,
  support: {
    // IKEv1 has one set of algorithms only (AES-128, SHA-1, group 2), none of which is fit for new designs.
    ikeVersions: [2],
    ike: {
      encryption: ciphers,
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      prf: ['sha512', 'sha384', 'sha256', 'sha1'],
      dhGroups,
      lifetimeSeconds: fixed(36_000),
    },
    esp: {
      encryption: ciphers,
      integrity: ['sha512', 'sha256', 'sha1'],
      dhGroups,
      lifetimeSeconds: fixed(10_800),
    },
  },
  inside: {
    // The same as AWS's, so that a tunnel between the two suits both.
    pools: ['169.254.8.0/21', '169.254.16.0/20', '169.254.32.0/19', '169.254.64.0/18', '169.254.128.0/17'],
    bits: { 4: 30, 6: 126 },
    allowed: ['169.254.0.0/16', 'fdff:1::/64'],
    // The metadata server is 169.254.169.254.
    reserved: ['169.254.169.252/30'],
    // 0 to 5 are AWS's own, 21 and 22 the only ones Azure can use; 169 has the clouds' metadata services.
    avoided: [
      '169.254.0.0/30',
      '169.254.1.0/30',
      '169.254.2.0/30',
      '169.254.3.0/30',
      '169.254.4.0/30',
      '169.254.5.0/30',
      '169.254.21.0/24',
      '169.254.22.0/24',
      '169.254.169.0/24',
    ],
    sources: [sources.router],
    host: 'either',
  },
  mtu: {
    link: 1460,
    documented: [
      { aead: true, outer: 4, encapsulation: 'esp', mtu: 1406 },
      { hashes: ['sha1', 'sha256'], outer: 4, encapsulation: 'esp', mtu: 1390 },
      { hashes: ['sha512'], outer: 4, encapsulation: 'esp', mtu: 1374 },
      { aead: true, outer: 6, encapsulation: 'esp', mtu: 1386 },
      { hashes: ['sha1', 'sha256'], outer: 6, encapsulation: 'esp', mtu: 1370 },
      { hashes: ['sha512'], outer: 6, encapsulation: 'esp', mtu: 1354 },
    ],
    sources: [sources.mtu],
  },
  // The documents tell of BFD for Interconnect; none confirms it for VPN tunnels.
  bgp: { holdSeconds: 60, keepaliveSeconds: 20, bfd: false, advisedHoldSeconds: 60 },
  switching: {
    withdrawal: { least: 40, most: 60, known: 'documented', source: sources.advanced },
    propagation: { least: 0, most: 30, known: 'assumed', source: sources.learnedRoutes },
    circuit: {
      holdSeconds: 60,
      keepaliveSeconds: 20,
      // The shortest that can be set: five lost of one a second.
      bfd: { least: 4, most: 5, known: 'documented', source: sources.router },
      source: sources.router,
    },
  },
  // “Advanced configurations”: routes of a lost tunnel are withdrawn within 40 to 60 s; there is no setting.
  dpdTimeoutSeconds: 60,
  reservedAsns: [],
  prefixLengths: { vpc: { min: 4, max: 29 }, subnet: { min: 4, max: 29 }, source: sources.subnets },
  forbiddenPrefixes: [
    '0.0.0.0/8',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '199.36.153.4/30',
    '199.36.153.8/30',
    '224.0.0.0/4',
    '255.255.255.255/32',
  ].map((prefix) => ({ prefix, source: sources.subnets })),
  avoidedPrefixes: [
    {
      prefix: '10.128.0.0/9',
      for: 'the subnets of auto mode VPCs',
      source: sources.subnets,
    },
  ],
  oneToOneNat: true,
  // Every gateway has a Cloud Router of its own.
  quotas: { 'gateways-of-vpc-in-region': { most: 5, fixed: true, source: sources.routerQuotas } },
  startsOnRequest: false,
  documented: {
    ike: [sources.ciphers],
    esp: [sources.ciphers],
    lifetimes: [sources.ciphers],
    dpd: [sources.advanced],
    tunnel: [sources.advanced],
    identity: [sources.advanced],
    inside: [sources.router],
    bgp: [sources.router],
    mtu: [sources.mtu],
  },
};
