import { designOf, piece } from '@/lib/model/build';
import type { Sample } from './sample';

const title = 'AWS and Azure';
const about =
  'A VPC and a VNet in two clouds reach each other over four tunnels: two from AWS to each instance of the Azure VPN gateway.';

/** Two clouds without a device between: both ends come from one bundle. */
export const sample: Sample = {
  id: 'aws-and-azure',
  title,
  about,
  design: () => designOf(title, pieces, { id: 'aws-and-azure', description: about }),
};

const pieces = [
  piece('cloud-region', 'amsterdam', {
    name: 'West Europe',
    cloud: 'azure',
    region: 'westeurope',
    position: { x: 0, y: 0 },
    size: { width: 520, height: 200 },
  }),
  piece('vpc', 'identity', {
    name: 'Identity',
    parent: 'amsterdam',
    prefixes: ['10.150.0.0/16'],
    subnets: [
      { id: 'directory', name: 'directory', prefix: '10.150.0.0/24' },
      { id: 'tools', name: 'tools', prefix: '10.150.1.0/24' },
    ],
    position: { x: 20, y: 60 },
  }),
  piece('vpn-gateway', 'azure-gateway', {
    name: 'Identity gateway',
    parent: 'amsterdam',
    type: 'azure-vpn-gateway',
    sku: 'VpnGw2AZ',
    mode: 'active-active',
    asn: 65050,
    position: { x: 300, y: 80 },
  }),
  piece('cloud-region', 'frankfurt', {
    name: 'Frankfurt',
    cloud: 'aws',
    region: 'eu-central-1',
    position: { x: 760, y: 0 },
    size: { width: 520, height: 200 },
  }),
  piece('vpn-gateway', 'aws-gateway', {
    name: 'Web shop VGW',
    parent: 'frankfurt',
    type: 'virtual-private-gateway',
    asn: 64550,
    position: { x: 20, y: 80 },
  }),
  piece('vpc', 'web-shop', {
    name: 'Web shop',
    parent: 'frankfurt',
    prefixes: ['10.151.0.0/16'],
    subnets: [
      { id: 'app-a', name: 'app-a', prefix: '10.151.0.0/24', zone: 'a' },
      { id: 'app-b', name: 'app-b', prefix: '10.151.1.0/24', zone: 'b' },
    ],
    position: { x: 280, y: 60 },
  }),
  piece('attachment', 'azure-attachment', {
    name: 'Gateway of identity',
    from: 'azure-gateway',
    to: 'identity',
  }),
  piece('attachment', 'aws-attachment', { name: 'VGW to web shop', from: 'aws-gateway', to: 'web-shop' }),
  piece('vpn-connection', 'vpn', {
    name: 'Azure to AWS',
    from: 'azure-gateway',
    to: 'aws-gateway',
    tunnels: [
      { id: 't1', role: 'active' },
      { id: 't2', role: 'active' },
      { id: 't3', role: 'active' },
      { id: 't4', role: 'active' },
    ],
  }),
  piece('flow', 'shop-to-identity', {
    name: 'Web shop to directory',
    from: 'web-shop',
    to: 'identity',
    protocol: 'tcp',
    ports: '636',
    survives: ['tunnel'],
  }),
];
