import { designOf, piece } from '@/lib/model/build';
import type { Sample } from './sample';

const title = 'AWS and Google Cloud';
const about =
  'Two VPCs behind a transit gateway reach a VPC network of Google Cloud over four tunnels: two from AWS to each interface of its HA VPN gateway.';

/** The shape that Google's availability promise asks for between the two clouds. */
export const sample: Sample = {
  id: 'aws-and-google',
  title,
  about,
  design: () => designOf(title, pieces, { id: 'aws-and-google', description: about }),
};

const pieces = [
  piece('cloud-region', 'belgium', {
    name: 'Belgium',
    cloud: 'google',
    region: 'europe-west1',
    position: { x: 0, y: 60 },
    size: { width: 520, height: 240 },
  }),
  piece('vpc', 'warehouse', {
    name: 'Data warehouse',
    parent: 'belgium',
    prefixes: ['10.160.0.0/16'],
    subnets: [{ id: 'queries', name: 'queries', prefix: '10.160.0.0/20' }],
    position: { x: 20, y: 80 },
  }),
  piece('vpn-gateway', 'google-gateway', {
    name: 'Warehouse gateway',
    parent: 'belgium',
    type: 'ha-vpn',
    asn: 64560,
    position: { x: 300, y: 100 },
  }),
  piece('cloud-region', 'dublin', {
    name: 'Dublin',
    cloud: 'aws',
    region: 'eu-west-1',
    position: { x: 760, y: 0 },
    size: { width: 520, height: 360 },
  }),
  piece('hub', 'transit', {
    name: 'Transit gateway',
    parent: 'dublin',
    type: 'transit-gateway',
    asn: 64561,
    position: { x: 20, y: 140 },
  }),
  piece('vpc', 'bookings', {
    name: 'Bookings',
    parent: 'dublin',
    prefixes: ['10.161.0.0/16'],
    subnets: [
      { id: 'app-a', name: 'app-a', prefix: '10.161.0.0/24', zone: 'a' },
      { id: 'app-b', name: 'app-b', prefix: '10.161.1.0/24', zone: 'b' },
    ],
    position: { x: 280, y: 60 },
  }),
  piece('vpc', 'payments', {
    name: 'Payments',
    parent: 'dublin',
    prefixes: ['10.162.0.0/16'],
    subnets: [
      { id: 'app-a', name: 'app-a', prefix: '10.162.0.0/24', zone: 'a' },
      { id: 'app-b', name: 'app-b', prefix: '10.162.1.0/24', zone: 'b' },
    ],
    position: { x: 280, y: 220 },
  }),
  piece('attachment', 'google-attachment', {
    name: 'Gateway of data warehouse',
    from: 'google-gateway',
    to: 'warehouse',
  }),
  piece('attachment', 'transit-bookings', {
    name: 'Transit gateway to bookings',
    from: 'transit',
    to: 'bookings',
  }),
  piece('attachment', 'transit-payments', {
    name: 'Transit gateway to payments',
    from: 'transit',
    to: 'payments',
  }),
  piece('vpn-connection', 'vpn', {
    name: 'Google Cloud to AWS',
    from: 'google-gateway',
    to: 'transit',
    tunnels: [
      { id: 't1', role: 'active' },
      { id: 't2', role: 'active' },
      { id: 't3', role: 'active' },
      { id: 't4', role: 'active' },
    ],
  }),
  piece('flow', 'bookings-to-warehouse', {
    name: 'Bookings to data warehouse',
    from: 'bookings',
    to: 'warehouse',
    protocol: 'tcp',
    ports: '443',
    bandwidthMbps: 800,
    survives: ['tunnel'],
  }),
];
