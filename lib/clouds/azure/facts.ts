import type { CloudFacts } from '@/lib/plan/facts';
import { gatewayTypes } from './gateway-types';
import { idForm } from './id-form';
import { regions } from './regions';
import { sources } from './sources';

/** Kept by Azure for its own services, and by IANA for documentation, AS_TRANS and the last ones. */
const reservedRanges: readonly (readonly [number, number])[] = [
  [8074, 8075],
  [12_076, 12_076],
  [23_456, 23_456],
  [64_496, 64_511],
  [65_515, 65_515],
  [65_517, 65_520],
  [65_535, 65_551],
  [4_294_967_295, 4_294_967_295],
];

const reservedAsns: CloudFacts['reservedAsns'] = reservedRanges.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => ({ asn: first + index, source: sources.faq })),
);

export const facts: CloudFacts = {
  id: 'azure',
  name: 'Azure',
  regions,
  usualRegion: 'germanywestcentral',
  zoneName: (_region, zone) => zone,
  usualZones: ['1', '2', '3'],
  gatewayTypes,
  vpcRoutingModes: [],
  peering: {
    acrossRegions: true,
    lendsGateway: true,
    borrowsAlone: true,
    beforeLearned: { source: sources.trafficRouting },
  },
  circuits: { needsCarrier: true, mostMbps: 10_000 },
  existingIds: { vpc: idForm('virtualNetworks'), subnet: idForm('virtualNetworks', 'subnets') },
  distinctSubnetNames: true,
  zonalSubnets: false,
  support: {
    ikeVersions: [2, 1],
    ike: {
      encryption: ['aes256-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes192-cbc', 'aes128-cbc', '3des-cbc'],
      integrity: ['sha384', 'sha256', 'sha1', 'md5'],
      prf: 'as-integrity',
      dhGroups: [1, 2, 14, 19, 20, 24],
      lifetimeSeconds: { min: 28_800, max: 28_800, usual: 28_800 },
    },
    esp: {
      encryption: [
        'aes256-gcm16',
        'aes192-gcm16',
        'aes128-gcm16',
        'aes256-cbc',
        'aes192-cbc',
        'aes128-cbc',
        '3des-cbc',
      ],
      integrity: ['sha256', 'sha1', 'md5'],
      dhGroups: [1, 2, 14, 19, 20, 24],
      lifetimeSeconds: { min: 300, max: 172_799, usual: 27_000 },
    },
  },
  inside: {
    pools: ['169.254.21.0/24', '169.254.22.0/24'],
    bits: { 4: 30, 6: 126 },
    allowed: ['169.254.21.0/24', '169.254.22.0/24'],
    reserved: [],
    avoided: [],
    sources: [sources.apipa],
    host: 'either',
  },
  mtu: {
    documented: [{ mtu: 1400, mss: { 4: 1350, 6: 1350 } }],
    sources: [sources.devices],
  },
  // AWS proposes 30 s to Azure as well, in Microsoft’s own guide to joining the two: three minutes would be a long way to notice a dead path.
  bgp: { holdSeconds: 180, keepaliveSeconds: 60, peerHoldSeconds: 30, bfd: false },
  switching: {
    // Unplanned: longer than the 10 to 15 s of planned maintenance, “about 1 to 3 minutes in the worst case”.
    instance: { least: 15, most: 180, known: 'documented', source: sources.activeActive },
    propagation: { least: 0, most: 30, known: 'assumed', source: sources.activeActive },
    circuit: {
      holdSeconds: 180,
      keepaliveSeconds: 60,
      // Azure’s edge sends every 300 ms, in certain cases every 750, and is ready for it by default; three lost are the guide’s example.
      bfd: { least: 0.6, most: 2.25, known: 'documented', source: sources.expressRouteBfd },
      propagation: { least: 0, most: 60, known: 'documented', source: sources.expressRouteBfd },
      source: sources.expressRouteBfd,
    },
  },
  dpdTimeoutSeconds: 45,
  reservedAsns,
  prefixLengths: {
    vpc: { min: 2, max: 29 },
    subnet: { min: 2, max: 29 },
    source: sources.virtualNetworks,
  },
  forbiddenPrefixes: [
    '224.0.0.0/4',
    '255.255.255.255/32',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '168.63.129.16/32',
  ].map((prefix) => ({ prefix, source: sources.virtualNetworks })),
  ipv6SubnetLength: { bits: 64, source: sources.virtualNetworks },
  // As the page of limits stood in December 2022.
  quotas: {
    'subnets-of-vpc': { most: 3000, source: sources.limits },
    'peerings-of-vpc': { most: 500, source: sources.limits },
    'routes-of-vpc-table': { most: 400, source: sources.limits },
  },
  startsOnRequest: false,
  // The bounds are those of a reset of a key by the command line; the FAQ also keeps out hyphens, which the provider's own example has.
  key: { shortest: 1, longest: 128, pattern: '^[!-,.-}]*$', sources: [sources.faq] },
  documented: {
    ike: [sources.cryptography],
    esp: [sources.cryptography],
    lifetimes: [sources.cryptography, sources.devices],
    dpd: [sources.faq],
    tunnel: [sources.devices],
    identity: [sources.faq],
    inside: [sources.apipa],
    bgp: [sources.faq],
    mtu: [sources.devices],
  },
};
