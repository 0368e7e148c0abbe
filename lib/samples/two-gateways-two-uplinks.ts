import { designOf, piece } from '@/lib/model/build';
import type { Sample } from './sample';

const title = 'Two gateways, two uplinks';
const about =
  'A site that survives the loss of a tunnel, an uplink, a provider or a device on its way to two VPCs behind a transit gateway.';

/** Redundant: nothing on the premises' side is there once only. */
export const sample: Sample = {
  id: 'two-gateways-two-uplinks',
  title,
  about,
  design: () => designOf(title, pieces, { id: 'two-gateways-two-uplinks', description: about }),
};

const pieces = [
  piece('site', 'datacentre', {
    name: 'Amsterdam data centre',
    location: 'Amsterdam',
    position: { x: 0, y: 0 },
    size: { width: 460, height: 320 },
  }),
  piece('network', 'servers', {
    name: 'Servers',
    parent: 'datacentre',
    prefixes: ['10.40.0.0/16'],
    position: { x: 20, y: 140 },
  }),
  piece('customer-gateway', 'edge-1', {
    name: 'ams-edge-1',
    parent: 'datacentre',
    platform: 'cisco-ios-xe',
    version: '17.9',
    asn: 65040,
    uplinks: [
      {
        id: 'u1',
        name: 'Fibre north',
        isp: 'ISP A',
        address: '203.0.113.41',
        nextHop: '203.0.113.40',
        mtu: 1500,
        bandwidthMbps: 1000,
      },
    ],
    position: { x: 240, y: 60 },
  }),
  piece('customer-gateway', 'edge-2', {
    name: 'ams-edge-2',
    parent: 'datacentre',
    platform: 'juniper-srx',
    asn: 65040,
    uplinks: [
      {
        id: 'u1',
        name: 'Fibre south',
        isp: 'ISP B',
        address: '198.51.100.41',
        nextHop: '198.51.100.40',
        mtu: 1500,
        bandwidthMbps: 1000,
      },
    ],
    position: { x: 240, y: 200 },
  }),
  piece('cloud-region', 'stockholm', {
    name: 'Stockholm',
    cloud: 'aws',
    region: 'eu-north-1',
    position: { x: 700, y: 0 },
    size: { width: 520, height: 360 },
  }),
  piece('hub', 'tgw', {
    name: 'Transit gateway',
    parent: 'stockholm',
    type: 'transit-gateway',
    asn: 64540,
    position: { x: 20, y: 140 },
  }),
  piece('vpc', 'orders', {
    name: 'Orders',
    parent: 'stockholm',
    prefixes: ['10.140.0.0/16'],
    subnets: [
      { id: 'app-a', name: 'app-a', prefix: '10.140.0.0/24', zone: 'a' },
      { id: 'app-b', name: 'app-b', prefix: '10.140.1.0/24', zone: 'b' },
    ],
    position: { x: 280, y: 60 },
  }),
  piece('vpc', 'analytics', {
    name: 'Analytics',
    parent: 'stockholm',
    prefixes: ['10.141.0.0/16'],
    subnets: [
      { id: 'jobs-a', name: 'jobs-a', prefix: '10.141.0.0/24', zone: 'a' },
      { id: 'jobs-b', name: 'jobs-b', prefix: '10.141.1.0/24', zone: 'b' },
    ],
    position: { x: 280, y: 220 },
  }),
  piece('attachment', 'tgw-orders', { name: 'Transit gateway to orders', from: 'tgw', to: 'orders' }),
  piece('attachment', 'tgw-analytics', {
    name: 'Transit gateway to analytics',
    from: 'tgw',
    to: 'analytics',
  }),
  piece('vpn-connection', 'vpn-north', { name: 'North path', from: 'edge-1', to: 'tgw' }),
  piece('vpn-connection', 'vpn-south', {
    name: 'South path',
    from: 'edge-2',
    to: 'tgw',
    preference: 'backup',
  }),
  piece('flow', 'servers-to-orders', {
    name: 'Servers to orders',
    from: 'servers',
    to: 'orders',
    bandwidthMbps: 800,
    survives: ['tunnel', 'uplink', 'isp', 'device'],
    switchWithinSeconds: 60,
  }),
  piece('flow', 'servers-to-analytics', {
    name: 'Servers to analytics',
    from: 'servers',
    to: 'analytics',
    survives: ['tunnel', 'uplink', 'isp', 'device'],
  }),
];
