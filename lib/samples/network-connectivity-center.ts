import { designOf, piece } from '@/lib/model/build';
import type { Sample } from './sample';

const title = 'Depot to a Google Cloud hub';
const about =
  'A hub of Network Connectivity Center joins the VPN of a depot with two VPC networks, so that one pair of tunnels serves both.';

/** Google's hub: VPN tunnels and VPC networks are its spokes. */
export const sample: Sample = {
  id: 'network-connectivity-center',
  title,
  about,
  design: () => designOf(title, pieces, { id: 'network-connectivity-center', description: about }),
};

const pieces = [
  piece('site', 'depot', {
    name: 'Valencia depot',
    location: 'Valencia',
    position: { x: 0, y: 0 },
    size: { width: 460, height: 320 },
  }),
  piece('network', 'warehouse', {
    name: 'Warehouse',
    parent: 'depot',
    prefixes: ['10.24.0.0/16'],
    position: { x: 20, y: 140 },
  }),
  piece('customer-gateway', 'edge-1', {
    name: 'vlc-edge-1',
    parent: 'depot',
    platform: 'cisco-ios-xe',
    version: '17.9',
    asn: 65024,
    uplinks: [
      {
        id: 'u1',
        name: 'Fibre',
        isp: 'ISP A',
        address: '203.0.113.66',
        nextHop: '203.0.113.65',
        mtu: 1500,
        bandwidthMbps: 500,
      },
    ],
    position: { x: 240, y: 60 },
  }),
  piece('customer-gateway', 'edge-2', {
    name: 'vlc-edge-2',
    parent: 'depot',
    platform: 'cisco-ios-xe',
    version: '17.9',
    asn: 65024,
    uplinks: [
      {
        id: 'u1',
        name: 'Cable',
        isp: 'ISP B',
        address: '198.51.100.66',
        nextHop: '198.51.100.65',
        mtu: 1500,
        bandwidthMbps: 500,
      },
    ],
    position: { x: 240, y: 200 },
  }),
  piece('cloud-region', 'madrid', {
    name: 'Madrid',
    cloud: 'google',
    region: 'europe-southwest1',
    position: { x: 700, y: 0 },
    size: { width: 520, height: 360 },
  }),
  piece('hub', 'hub', {
    name: 'Iberian hub',
    parent: 'madrid',
    type: 'ncc-hub',
    asn: 64524,
    position: { x: 20, y: 140 },
  }),
  piece('vpc', 'stock', {
    name: 'Stock',
    parent: 'madrid',
    prefixes: ['10.125.0.0/16'],
    subnets: [{ id: 'app', name: 'app', prefix: '10.125.0.0/24' }],
    position: { x: 280, y: 60 },
  }),
  piece('vpc', 'tracking', {
    name: 'Tracking',
    parent: 'madrid',
    prefixes: ['10.126.0.0/16'],
    subnets: [{ id: 'app', name: 'app', prefix: '10.126.0.0/24' }],
    position: { x: 280, y: 220 },
  }),
  piece('attachment', 'hub-stock', { name: 'Hub to stock', from: 'hub', to: 'stock' }),
  piece('attachment', 'hub-tracking', { name: 'Hub to tracking', from: 'hub', to: 'tracking' }),
  piece('vpn-connection', 'vpn-fibre', { name: 'Depot by fibre', from: 'edge-1', to: 'hub' }),
  piece('vpn-connection', 'vpn-cable', { name: 'Depot by cable', from: 'edge-2', to: 'hub' }),
  piece('flow', 'warehouse-to-stock', {
    name: 'Warehouse to stock',
    from: 'warehouse',
    to: 'stock',
    protocol: 'tcp',
    ports: '443',
    survives: ['tunnel', 'uplink', 'isp', 'device'],
  }),
  piece('flow', 'warehouse-to-tracking', {
    name: 'Scanners to tracking',
    from: 'warehouse',
    to: 'tracking',
    protocol: 'udp',
    ports: '5000-5009',
    survives: ['tunnel', 'uplink', 'isp', 'device'],
  }),
];
