import { designOf, piece } from '@/lib/model/build';
import type { Sample } from './sample';

const title = 'Consumer network to VPC';
const about =
  'One network on the premises reaches one VPC through a pair of IPsec tunnels to its virtual private gateway.';

/** The pattern's first figure. */
export const sample: Sample = {
  id: 'consumer-to-vpc',
  title,
  about,
  design: () => designOf(title, pieces, { id: 'consumer-to-vpc', description: about }),
};

const pieces = [
  piece('site', 'office', {
    name: 'Head office',
    location: 'Utrecht',
    position: { x: 0, y: 0 },
    size: { width: 460, height: 200 },
  }),
  piece('network', 'office-lan', {
    name: 'Office LAN',
    parent: 'office',
    prefixes: ['10.10.0.0/16'],
    position: { x: 20, y: 80 },
  }),
  piece('customer-gateway', 'edge', {
    name: 'utr-edge-1',
    parent: 'office',
    platform: 'cisco-ios-xe',
    version: '17.9',
    asn: 65010,
    uplinks: [
      {
        id: 'u1',
        name: 'Fibre',
        isp: 'ISP A',
        address: '203.0.113.10',
        nextHop: '203.0.113.9',
        mtu: 1500,
        bandwidthMbps: 1000,
      },
    ],
    position: { x: 240, y: 80 },
  }),
  piece('cloud-region', 'frankfurt', {
    name: 'Frankfurt',
    cloud: 'aws',
    region: 'eu-central-1',
    position: { x: 700, y: 0 },
    size: { width: 520, height: 200 },
  }),
  piece('vpn-gateway', 'vgw', {
    name: 'Production VGW',
    parent: 'frankfurt',
    asn: 64512,
    position: { x: 20, y: 80 },
  }),
  piece('vpc', 'production', {
    name: 'Production',
    parent: 'frankfurt',
    prefixes: ['10.100.0.0/16'],
    subnets: [
      { id: 'app-a', name: 'app-a', prefix: '10.100.0.0/24', zone: 'a' },
      { id: 'app-b', name: 'app-b', prefix: '10.100.1.0/24', zone: 'b' },
    ],
    position: { x: 280, y: 60 },
  }),
  piece('attachment', 'vgw-production', { name: 'VGW to production', from: 'vgw', to: 'production' }),
  piece('vpn-connection', 'vpn-office', { name: 'Office to Frankfurt', from: 'edge', to: 'vgw' }),
  piece('flow', 'office-to-production', {
    name: 'Office users to production',
    from: 'office-lan',
    to: 'production',
    bandwidthMbps: 500,
    survives: ['tunnel'],
  }),
  piece('note', 'reading', {
    name: 'How to read it',
    text: 'Two strands, one connection: each is an IPsec tunnel with a BGP session. The cloud keeps one up while it works on the other.',
    position: { x: 0, y: 240 },
    size: { width: 460, height: 100 },
  }),
];
