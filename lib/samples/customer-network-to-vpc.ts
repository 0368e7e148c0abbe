import { designOf, piece } from '@/lib/model/build';
import type { Sample } from './sample';

const title = 'Customer network to VPC subnets';
const about =
  'Several networks behind one gateway reach a VPC whose private subnets learn every route and whose public ones have two written by hand.';

/** The pattern's second figure. */
export const sample: Sample = {
  id: 'customer-network-to-vpc',
  title,
  about,
  design: () => designOf(title, pieces, { id: 'customer-network-to-vpc', description: about }),
};

const pieces = [
  piece('site', 'datacentre', {
    name: 'Dublin data centre',
    location: 'Dublin',
    position: { x: 0, y: 0 },
    size: { width: 460, height: 320 },
  }),
  piece('network', 'servers', {
    name: 'Servers',
    parent: 'datacentre',
    prefixes: ['10.20.0.0/22'],
    vlan: 20,
    position: { x: 20, y: 60 },
  }),
  piece('network', 'staff', {
    name: 'Staff',
    parent: 'datacentre',
    prefixes: ['10.20.8.0/22'],
    vlan: 80,
    position: { x: 20, y: 140 },
  }),
  piece('network', 'backup', {
    name: 'Backup',
    parent: 'datacentre',
    prefixes: ['10.20.16.0/24', '10.20.17.0/24'],
    vlan: 160,
    position: { x: 20, y: 220 },
  }),
  piece('customer-gateway', 'srx', {
    name: 'dub-srx-1',
    parent: 'datacentre',
    platform: 'juniper-srx',
    asn: 65020,
    uplinks: [
      {
        id: 'u1',
        name: 'Metro Ethernet',
        isp: 'ISP A',
        address: '198.51.100.20',
        nextHop: '198.51.100.17',
        mtu: 1500,
        bandwidthMbps: 1000,
      },
    ],
    position: { x: 240, y: 120 },
  }),
  piece('cloud-region', 'ireland', {
    name: 'Ireland',
    cloud: 'aws',
    region: 'eu-west-1',
    position: { x: 700, y: 0 },
    size: { width: 520, height: 320 },
  }),
  piece('vpn-gateway', 'vgw', {
    name: 'Shop VGW',
    parent: 'ireland',
    asn: 64600,
    position: { x: 20, y: 120 },
  }),
  piece('vpc', 'shop', {
    name: 'Shop',
    parent: 'ireland',
    prefixes: ['10.120.0.0/16'],
    routeTables: [
      { id: 'private', name: 'private', propagate: true, routes: [] },
      {
        id: 'public',
        name: 'public',
        propagate: false,
        routes: [
          { prefix: '10.20.0.0/22', via: 'vgw' },
          { prefix: '10.20.8.0/22', via: 'vgw' },
        ],
      },
    ],
    subnets: [
      { id: 'app-a', name: 'app-a', prefix: '10.120.0.0/24', zone: 'a', routeTable: 'private' },
      { id: 'app-b', name: 'app-b', prefix: '10.120.1.0/24', zone: 'b', routeTable: 'private' },
      { id: 'public-a', name: 'public-a', prefix: '10.120.128.0/24', zone: 'a', routeTable: 'public' },
      { id: 'public-b', name: 'public-b', prefix: '10.120.129.0/24', zone: 'b', routeTable: 'public' },
    ],
    position: { x: 280, y: 100 },
  }),
  piece('attachment', 'vgw-shop', { name: 'VGW to shop', from: 'vgw', to: 'shop' }),
  piece('vpn-connection', 'vpn-dublin', { name: 'Dublin to shop', from: 'srx', to: 'vgw' }),
  piece('flow', 'servers-to-shop', {
    name: 'Servers to shop',
    from: 'servers',
    to: 'shop',
    bandwidthMbps: 300,
    survives: ['tunnel'],
  }),
  piece('flow', 'staff-to-shop', { name: 'Staff to shop', from: 'staff', to: 'shop' }),
];
