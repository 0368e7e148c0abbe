import { designOf, piece } from '@/lib/model/build';
import type { Sample } from './sample';

const title = 'Leased line with VPN as backup';
const about =
  'A data centre uses AWS Direct Connect; when the line or its router is lost, two VPN connections over the internet take over.';

/** The line carries the traffic, the tunnels wait. */
export const sample: Sample = {
  id: 'direct-connect-with-backup',
  title,
  about,
  design: () => designOf(title, pieces, { id: 'direct-connect-with-backup', description: about }),
};

const pieces = [
  piece('site', 'datacentre', {
    name: 'Milan data centre',
    location: 'Milan',
    position: { x: 0, y: 0 },
    size: { width: 460, height: 320 },
  }),
  piece('network', 'core', {
    name: 'Core banking',
    parent: 'datacentre',
    prefixes: ['10.25.0.0/16'],
    position: { x: 20, y: 140 },
  }),
  piece('customer-gateway', 'edge-1', {
    name: 'mil-edge-1',
    parent: 'datacentre',
    platform: 'cisco-ios-xe',
    version: '17.9',
    asn: 65025,
    uplinks: [
      {
        id: 'u1',
        name: 'Internet north',
        isp: 'ISP A',
        address: '203.0.113.82',
        nextHop: '203.0.113.81',
        mtu: 1500,
        bandwidthMbps: 1000,
      },
    ],
    position: { x: 240, y: 60 },
  }),
  piece('customer-gateway', 'edge-2', {
    name: 'mil-edge-2',
    parent: 'datacentre',
    platform: 'juniper-srx',
    asn: 65025,
    uplinks: [
      {
        id: 'u1',
        name: 'Internet south',
        isp: 'ISP B',
        address: '198.51.100.82',
        nextHop: '198.51.100.81',
        mtu: 1500,
        bandwidthMbps: 1000,
      },
    ],
    position: { x: 240, y: 200 },
  }),
  piece('cloud-region', 'milan', {
    name: 'Milan',
    cloud: 'aws',
    region: 'eu-south-1',
    position: { x: 700, y: 40 },
    size: { width: 520, height: 240 },
  }),
  piece('hub', 'transit', {
    name: 'Transit gateway',
    parent: 'milan',
    type: 'transit-gateway',
    asn: 64525,
    position: { x: 20, y: 100 },
  }),
  piece('vpc', 'ledger', {
    name: 'Ledger',
    parent: 'milan',
    prefixes: ['10.127.0.0/16'],
    subnets: [
      { id: 'app-a', name: 'app-a', prefix: '10.127.0.0/24', zone: 'a' },
      { id: 'app-b', name: 'app-b', prefix: '10.127.1.0/24', zone: 'b' },
    ],
    position: { x: 280, y: 80 },
  }),
  piece('attachment', 'transit-ledger', {
    name: 'Transit gateway to ledger',
    from: 'transit',
    to: 'ledger',
  }),
  piece('private-circuit', 'line', {
    name: 'Direct Connect line',
    from: 'edge-1',
    to: 'transit',
    carrier: 'Carrier A',
    location: 'Milan exchange',
    bandwidthMbps: 1000,
    vlan: 125,
  }),
  piece('vpn-connection', 'vpn-north', {
    name: 'Backup north',
    from: 'edge-1',
    to: 'transit',
    preference: 'backup',
  }),
  piece('vpn-connection', 'vpn-south', {
    name: 'Backup south',
    from: 'edge-2',
    to: 'transit',
    preference: 'backup',
  }),
  piece('flow', 'core-to-ledger', {
    name: 'Core banking to ledger',
    from: 'core',
    to: 'ledger',
    protocol: 'tcp',
    ports: '5432',
    bandwidthMbps: 500,
    survives: ['tunnel', 'uplink', 'isp', 'device'],
    switchWithinSeconds: 120,
  }),
];
