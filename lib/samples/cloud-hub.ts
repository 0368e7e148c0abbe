import { designOf, piece } from '@/lib/model/build';
import type { Sample } from './sample';

const title = 'Sites joined by a cloud hub';
const about =
  'Three sites with three makes of gateway reach one another, and a shared VPC, through AWS VPN CloudHub.';

/** The pattern's third figure. */
export const sample: Sample = {
  id: 'cloud-hub',
  title,
  about,
  design: () => designOf(title, pieces, { id: 'cloud-hub', description: about }),
};

const pieces = [
  piece('site', 'berlin', {
    name: 'Berlin',
    location: 'Berlin',
    position: { x: 0, y: 0 },
    size: { width: 460, height: 180 },
  }),
  piece('network', 'berlin-lan', {
    name: 'Berlin LAN',
    parent: 'berlin',
    prefixes: ['10.31.0.0/16'],
    position: { x: 20, y: 80 },
  }),
  piece('customer-gateway', 'berlin-gw', {
    name: 'ber-isr-1',
    parent: 'berlin',
    platform: 'cisco-ios-xe',
    version: '17.9',
    asn: 65031,
    uplinks: [
      { id: 'u1', isp: 'ISP A', address: '192.0.2.31', nextHop: '192.0.2.30', mtu: 1500, bandwidthMbps: 500 },
    ],
    position: { x: 240, y: 60 },
  }),
  piece('site', 'lyon', {
    name: 'Lyon',
    location: 'Lyon',
    position: { x: 0, y: 220 },
    size: { width: 460, height: 180 },
  }),
  piece('network', 'lyon-lan', {
    name: 'Lyon LAN',
    parent: 'lyon',
    prefixes: ['10.32.0.0/16'],
    position: { x: 20, y: 80 },
  }),
  piece('customer-gateway', 'lyon-gw', {
    name: 'lys-srx-1',
    parent: 'lyon',
    platform: 'juniper-srx',
    asn: 65032,
    uplinks: [
      {
        id: 'u1',
        isp: 'ISP B',
        address: '198.51.100.32',
        nextHop: '198.51.100.30',
        mtu: 1500,
        bandwidthMbps: 500,
      },
    ],
    position: { x: 240, y: 60 },
  }),
  piece('site', 'porto', {
    name: 'Porto',
    location: 'Porto',
    position: { x: 0, y: 440 },
    size: { width: 460, height: 180 },
  }),
  piece('network', 'porto-lan', {
    name: 'Porto LAN',
    parent: 'porto',
    prefixes: ['10.33.0.0/16'],
    position: { x: 20, y: 80 },
  }),
  piece('customer-gateway', 'porto-gw', {
    name: 'opo-gw-1',
    parent: 'porto',
    platform: 'strongswan-frr',
    asn: 65033,
    uplinks: [
      {
        id: 'u1',
        isp: 'ISP C',
        address: '203.0.113.33',
        nextHop: '203.0.113.30',
        mtu: 1492,
        bandwidthMbps: 250,
      },
    ],
    position: { x: 240, y: 60 },
  }),
  piece('cloud-region', 'paris', {
    name: 'Paris',
    cloud: 'aws',
    region: 'eu-west-3',
    position: { x: 700, y: 200 },
    size: { width: 520, height: 220 },
  }),
  piece('hub', 'hub', {
    name: 'CloudHub',
    parent: 'paris',
    type: 'vpn-cloudhub',
    asn: 64530,
    position: { x: 20, y: 80 },
  }),
  piece('vpc', 'shared', {
    name: 'Shared services',
    parent: 'paris',
    prefixes: ['10.130.0.0/16'],
    subnets: [
      { id: 'services-a', name: 'services-a', prefix: '10.130.0.0/24', zone: 'a' },
      { id: 'services-b', name: 'services-b', prefix: '10.130.1.0/24', zone: 'b' },
    ],
    position: { x: 280, y: 60 },
  }),
  piece('attachment', 'hub-shared', { name: 'Hub to shared services', from: 'hub', to: 'shared' }),
  piece('vpn-connection', 'vpn-berlin', { name: 'Berlin to hub', from: 'berlin-gw', to: 'hub' }),
  piece('vpn-connection', 'vpn-lyon', { name: 'Lyon to hub', from: 'lyon-gw', to: 'hub' }),
  piece('vpn-connection', 'vpn-porto', { name: 'Porto to hub', from: 'porto-gw', to: 'hub' }),
  piece('flow', 'berlin-to-lyon', {
    name: 'Berlin to Lyon',
    from: 'berlin-lan',
    to: 'lyon-lan',
    survives: ['tunnel'],
  }),
  piece('flow', 'porto-to-shared', {
    name: 'Porto to shared services',
    from: 'porto-lan',
    to: 'shared',
    survives: ['tunnel'],
  }),
];
