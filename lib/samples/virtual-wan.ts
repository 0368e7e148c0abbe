import { designOf, piece } from '@/lib/model/build';
import type { Sample } from './sample';

const title = 'Plant to a Virtual WAN hub';
const about =
  'A plant with two devices reaches two VNets through a hub of Azure Virtual WAN, which also joins the VNets with each other.';

/** Azure's hub: it has a block and routers of its own, and every VNet attached learns all routes. */
export const sample: Sample = {
  id: 'virtual-wan',
  title,
  about,
  design: () => designOf(title, pieces, { id: 'virtual-wan', description: about }),
};

const pieces = [
  piece('site', 'plant', {
    name: 'Gdańsk plant',
    location: 'Gdańsk',
    position: { x: 0, y: 0 },
    size: { width: 460, height: 320 },
  }),
  piece('network', 'machines', {
    name: 'Machines',
    parent: 'plant',
    prefixes: ['10.23.0.0/16'],
    position: { x: 20, y: 140 },
  }),
  piece('customer-gateway', 'edge-1', {
    name: 'gdn-edge-1',
    parent: 'plant',
    platform: 'cisco-ios-xe',
    version: '17.9',
    asn: 65023,
    uplinks: [
      {
        id: 'u1',
        name: 'Fibre',
        isp: 'ISP A',
        address: '203.0.113.50',
        nextHop: '203.0.113.49',
        mtu: 1500,
        bandwidthMbps: 500,
      },
    ],
    position: { x: 240, y: 60 },
  }),
  piece('customer-gateway', 'edge-2', {
    name: 'gdn-edge-2',
    parent: 'plant',
    platform: 'juniper-srx',
    asn: 65023,
    uplinks: [
      {
        id: 'u1',
        name: 'Radio link',
        isp: 'ISP B',
        address: '198.51.100.50',
        nextHop: '198.51.100.49',
        mtu: 1500,
        bandwidthMbps: 300,
      },
    ],
    position: { x: 240, y: 200 },
  }),
  piece('cloud-region', 'poland', {
    name: 'Poland Central',
    cloud: 'azure',
    region: 'polandcentral',
    position: { x: 700, y: 0 },
    size: { width: 520, height: 360 },
  }),
  piece('hub', 'hub', {
    name: 'Warsaw hub',
    parent: 'poland',
    type: 'virtual-wan-hub',
    prefix: '10.254.0.0/23',
    routingPreference: 'vpn',
    position: { x: 20, y: 140 },
  }),
  piece('vpc', 'telemetry', {
    name: 'Telemetry',
    parent: 'poland',
    prefixes: ['10.123.0.0/16'],
    subnets: [{ id: 'ingest', name: 'ingest', prefix: '10.123.0.0/24' }],
    position: { x: 280, y: 60 },
  }),
  piece('vpc', 'planning', {
    name: 'Planning',
    parent: 'poland',
    prefixes: ['10.124.0.0/16'],
    subnets: [{ id: 'app', name: 'app', prefix: '10.124.0.0/24' }],
    position: { x: 280, y: 220 },
  }),
  piece('attachment', 'hub-telemetry', { name: 'Hub to telemetry', from: 'hub', to: 'telemetry' }),
  piece('attachment', 'hub-planning', { name: 'Hub to planning', from: 'hub', to: 'planning' }),
  piece('vpn-connection', 'vpn-fibre', { name: 'Plant by fibre', from: 'edge-1', to: 'hub' }),
  piece('vpn-connection', 'vpn-radio', {
    name: 'Plant by radio',
    from: 'edge-2',
    to: 'hub',
    preference: 'backup',
  }),
  piece('flow', 'machines-to-telemetry', {
    name: 'Machines to telemetry',
    from: 'machines',
    to: 'telemetry',
    protocol: 'tcp',
    ports: '8883',
    bandwidthMbps: 50,
    survives: ['tunnel', 'uplink', 'isp', 'device'],
  }),
  piece('flow', 'planning-to-telemetry', {
    name: 'Planning to telemetry',
    from: 'planning',
    to: 'telemetry',
    protocol: 'tcp',
    ports: '443',
  }),
];
