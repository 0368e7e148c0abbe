import { designOf, piece } from '@/lib/model/build';
import type { Sample } from './sample';

const title = 'Azure and Google Cloud';
const about =
  'A VNet and a VPC network reach each other over two tunnels: instance to interface, pair by pair.';

/** Each instance of the one meets one interface of the other. */
export const sample: Sample = {
  id: 'azure-and-google',
  title,
  about,
  design: () => designOf(title, pieces, { id: 'azure-and-google', description: about }),
};

const pieces = [
  piece('cloud-region', 'stockholm', {
    name: 'Sweden Central',
    cloud: 'azure',
    region: 'swedencentral',
    position: { x: 0, y: 0 },
    size: { width: 520, height: 200 },
  }),
  piece('vpc', 'records', {
    name: 'Patient records',
    parent: 'stockholm',
    prefixes: ['10.170.0.0/16'],
    subnets: [
      { id: 'app', name: 'app', prefix: '10.170.0.0/24' },
      { id: 'data', name: 'data', prefix: '10.170.1.0/24' },
    ],
    position: { x: 20, y: 60 },
  }),
  piece('vpn-gateway', 'azure-gateway', {
    name: 'Records gateway',
    parent: 'stockholm',
    type: 'azure-vpn-gateway',
    sku: 'VpnGw2AZ',
    mode: 'active-active',
    asn: 65070,
    position: { x: 300, y: 80 },
  }),
  piece('cloud-region', 'finland', {
    name: 'Finland',
    cloud: 'google',
    region: 'europe-north1',
    position: { x: 760, y: 0 },
    size: { width: 520, height: 200 },
  }),
  piece('vpn-gateway', 'google-gateway', {
    name: 'Imaging gateway',
    parent: 'finland',
    type: 'ha-vpn',
    asn: 64570,
    position: { x: 20, y: 80 },
  }),
  piece('vpc', 'imaging', {
    name: 'Imaging',
    parent: 'finland',
    prefixes: ['10.171.0.0/16'],
    subnets: [{ id: 'models', name: 'models', prefix: '10.171.0.0/20' }],
    position: { x: 280, y: 60 },
  }),
  piece('attachment', 'azure-attachment', {
    name: 'Gateway of records',
    from: 'azure-gateway',
    to: 'records',
  }),
  piece('attachment', 'google-attachment', {
    name: 'Gateway of imaging',
    from: 'google-gateway',
    to: 'imaging',
  }),
  piece('vpn-connection', 'vpn', {
    name: 'Azure to Google Cloud',
    from: 'azure-gateway',
    to: 'google-gateway',
  }),
  piece('flow', 'records-to-imaging', {
    name: 'Records to imaging',
    from: 'records',
    to: 'imaging',
    protocol: 'tcp',
    ports: '443,11112',
    survives: ['tunnel'],
  }),
];
