import type { CloudFacts } from '@/lib/plan/facts';
import { gatewayTypes } from './gateway-types';
import { quotas } from './quotas';
import { refusedBlocks } from './refused-blocks';
import { regions } from './regions';
import { sources } from './sources';

/** The guide's table of packet sizes. */
const documentedSizes: CloudFacts['mtu']['documented'] = [
  { aead: true, encapsulation: 'esp', mtu: 1446, mss: { 4: 1406, 6: 1386 } },
  { aead: true, encapsulation: 'udp', mtu: 1438, mss: { 4: 1398, 6: 1378 } },
  { hashes: ['sha1', 'sha256'], encapsulation: 'esp', mtu: 1438, mss: { 4: 1398, 6: 1378 } },
  { hashes: ['sha1', 'sha256'], encapsulation: 'udp', mtu: 1422, mss: { 4: 1382, 6: 1362 } },
  { hashes: ['sha384'], mtu: 1422, mss: { 4: 1382, 6: 1362 } },
  { hashes: ['sha512'], encapsulation: 'esp', mtu: 1422, mss: { 4: 1382, 6: 1362 } },
  { hashes: ['sha512'], encapsulation: 'udp', mtu: 1406, mss: { 4: 1366, 6: 1346 } },
];

/** What the plan must know of AWS. */
export const facts: CloudFacts = {
  id: 'aws',
  name: 'AWS',
  regions,
  usualRegion: 'eu-central-1',
  zoneName: (region, zone) => (/^[a-z]$/.test(zone) ? `${region}${zone}` : zone),
  usualZones: ['a', 'b', 'c'],
  gatewayTypes,
  vpcRoutingModes: [],
  peering: { acrossRegions: true, lendsGateway: false },
  // The provider’s virtual interfaces take an ASN of 31 bits.
  circuits: { largestAsn: 2_147_483_647 },
  existingIds: {
    vpc: { pattern: '^vpc-[0-9a-f]{8}([0-9a-f]{9})?$', example: 'vpc-0a1b2c3d4e5f67890' },
    subnet: { pattern: '^subnet-[0-9a-f]{8}([0-9a-f]{9})?$', example: 'subnet-0a1b2c3d4e5f67890' },
    routeTable: { pattern: '^rtb-[0-9a-f]{8}([0-9a-f]{9})?$', example: 'rtb-0a1b2c3d4e5f67890' },
  },
  zonalSubnets: true,
  support: {
    ikeVersions: [2, 1],
    ike: {
      encryption: ['aes256-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      prf: 'as-integrity',
      dhGroups: [2, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
      lifetimeSeconds: { min: 900, max: 28_800, usual: 28_800 },
    },
    esp: {
      encryption: ['aes256-gcm16', 'aes128-gcm16', 'aes256-cbc', 'aes128-cbc'],
      integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
      dhGroups: [2, 5, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
      lifetimeSeconds: { min: 900, max: 3600, usual: 3600 },
    },
  },
  inside: {
    // Starts above the blocks that AWS keeps, so that the first tunnel of a design is easy to recognise.
    pools: ['169.254.8.0/21', '169.254.16.0/20', '169.254.32.0/19', '169.254.64.0/18', '169.254.128.0/17'],
    bits: { 4: 30, 6: 126 },
    allowed: ['169.254.0.0/16', 'fd00::/8'],
    reserved: [
      '169.254.0.0/30',
      '169.254.1.0/30',
      '169.254.2.0/30',
      '169.254.3.0/30',
      '169.254.4.0/30',
      '169.254.5.0/30',
      '169.254.169.252/30',
    ],
    // 21 and 22 are the only ones Azure can use; 169 has the clouds' metadata services.
    avoided: ['169.254.21.0/24', '169.254.22.0/24', '169.254.169.0/24'],
    sources: [sources.tunnels],
    host: 'first',
  },
  // The guide's table of packet sizes is what the headers leave of 1,500 bytes, so nothing lies below that.
  mtu: { link: 1500, documented: documentedSizes, sources: [sources.device] },
  tunnelsPerPeerAddress: 2,
  bgp: { holdSeconds: 30, keepaliveSeconds: 10, bfd: false },
  switching: {
    propagation: { least: 0, most: 10, known: 'assumed', source: sources.routing },
    circuit: {
      holdSeconds: 90,
      keepaliveSeconds: 30,
      bfd: { least: 0.6, most: 0.9, known: 'documented', source: sources.directConnectQuotas },
      source: sources.directConnectQuotas,
    },
  },
  dpdTimeoutSeconds: 30,
  reservedAsns: [
    { asn: 7224, source: sources.customerGateway },
    { asn: 9059, region: 'eu-west-1', source: sources.customerGateway },
  ],
  prefixLengths: { vpc: { min: 16, max: 28 }, subnet: { min: 16, max: 28 }, source: sources.vpcBlocks },
  forbiddenPrefixes: [{ prefix: '169.254.0.0/16', source: sources.vpcBlocks }],
  reservedDestinations: ['169.254.168.0/22', 'fd00:ec2::/32'].map((prefix) => ({
    prefix,
    source: sources.routeTables,
  })),
  refusedBlocks,
  quotas,
  startsOnRequest: true,
  // “You must limit the number of security associations to a single pair”: one for each direction of any to any.
  selectorPairs: 1,
  key: { shortest: 8, longest: 64, pattern: '^[1-9A-Za-z._][0-9A-Za-z._]*$', sources: [sources.tunnels] },
  documented: {
    ike: [sources.tunnels],
    esp: [sources.tunnels],
    lifetimes: [sources.tunnels],
    dpd: [sources.tunnels],
    tunnel: [sources.device],
    identity: [sources.device],
    inside: [sources.tunnels],
    bgp: [sources.routing],
    mtu: [sources.device],
  },
};
