import { designOf, piece } from '@/lib/model/build';
import type { Sample } from './sample';

const title = 'A design with problems';
const about = 'Looks right and would not work: open the problems, read why, and mend them one by one.';

/** Broken on purpose, each fault one that people really make. */
export const sample: Sample = {
  id: 'with-problems',
  title,
  about,
  design: () => designOf(title, pieces, { id: 'with-problems', description: about }),
};

const pieces = [
  piece('site', 'oslo', {
    name: 'Oslo office',
    position: { x: 0, y: 0 },
    size: { width: 460, height: 240 },
  }),
  // Inside the VPC's block.
  piece('network', 'oslo-lan', {
    name: 'Oslo LAN',
    parent: 'oslo',
    prefixes: ['10.50.192.0/18'],
    position: { x: 20, y: 60 },
  }),
  // Without a prefix.
  piece('network', 'oslo-guests', { name: 'Guests', parent: 'oslo', position: { x: 20, y: 140 } }),
  // The ASN of the cloud end; an outside address that the internet does not route.
  piece('customer-gateway', 'oslo-gw', {
    name: 'osl-gw-1',
    parent: 'oslo',
    platform: 'cisco-ios-xe',
    version: '17.9',
    asn: 64550,
    uplinks: [{ id: 'u1', isp: 'ISP A', address: '192.168.1.2', mtu: 1500 }],
    position: { x: 240, y: 80 },
  }),
  piece('site', 'malmo', {
    name: 'Malmö plant',
    position: { x: 0, y: 280 },
    size: { width: 460, height: 240 },
  }),
  piece('network', 'malmo-lan', {
    name: 'Plant LAN',
    parent: 'malmo',
    prefixes: ['10.60.0.0/16'],
    position: { x: 20, y: 100 },
  }),
  // An ASN that nobody may use, and no outside address.
  piece('customer-gateway', 'malmo-gw', {
    name: 'mma-gw-1',
    parent: 'malmo',
    platform: 'juniper-srx',
    asn: 65535,
    uplinks: [{ id: 'u1', isp: 'ISP A', mtu: 1500 }],
    position: { x: 240, y: 80 },
  }),
  piece('cloud-region', 'milan', {
    name: 'Milan',
    cloud: 'aws',
    region: 'eu-south-1',
    position: { x: 700, y: 120 },
    size: { width: 520, height: 240 },
  }),
  piece('hub', 'tgw', {
    name: 'Transit gateway',
    parent: 'milan',
    type: 'transit-gateway',
    asn: 64550,
    position: { x: 20, y: 80 },
  }),
  // A subnet outside the block, and one too small for AWS.
  piece('vpc', 'plant-data', {
    name: 'Plant data',
    parent: 'milan',
    prefixes: ['10.50.128.0/17'],
    subnets: [
      { id: 'data-a', name: 'data-a', prefix: '10.50.128.0/24', zone: 'a' },
      { id: 'data-b', name: 'data-b', prefix: '10.51.0.0/24', zone: 'b' },
      { id: 'tiny', name: 'tiny', prefix: '10.50.129.0/29', zone: 'a' },
    ],
    position: { x: 280, y: 60 },
  }),
  piece('attachment', 'tgw-plant-data', {
    name: 'Transit gateway to plant data',
    from: 'tgw',
    to: 'plant-data',
  }),
  // Weak algorithms.
  piece('vpn-connection', 'vpn-oslo', {
    name: 'Oslo to Milan',
    from: 'oslo-gw',
    to: 'tgw',
    tunnels: [
      { id: 't1', role: 'active', inside: '169.254.60.0/30' },
      { id: 't2', role: 'active', inside: '169.254.5.0/30' },
    ],
    ike: { encryption: 'aes128-cbc', integrity: 'sha1', dhGroup: 14 },
  }),
  // One tunnel, with the inside prefix of another.
  piece('vpn-connection', 'vpn-malmo', {
    name: 'Malmö to Milan',
    from: 'malmo-gw',
    to: 'tgw',
    tunnels: [{ id: 't1', role: 'active', inside: '169.254.60.0/30' }],
  }),
  piece('flow', 'malmo-to-data', {
    name: 'Plant to plant data',
    from: 'malmo-lan',
    to: 'plant-data',
    survives: ['tunnel', 'device'],
  }),
  piece('note', 'hint', {
    name: 'Start here',
    text: 'Open the problems panel. Each problem says what is wrong, why it matters and what to do; some have a button that mends them.',
    position: { x: 700, y: 420 },
    size: { width: 520, height: 100 },
  }),
];
