import { designOf, piece } from '@/lib/model/build';
import type { Sample } from './sample';

const title = 'Laboratory to Google Cloud';
const about =
  'Two devices of a site reach a VPC network through the two interfaces of an HA VPN gateway, each device over both.';

/** HA VPN: two interfaces, two tunnels from each device, one Cloud Router. */
export const sample: Sample = {
  id: 'google-ha-vpn',
  title,
  about,
  design: () => designOf(title, pieces, { id: 'google-ha-vpn', description: about }),
};

const pieces = [
  piece('site', 'laboratory', {
    name: 'Basel laboratory',
    location: 'Basel',
    position: { x: 0, y: 0 },
    size: { width: 460, height: 320 },
  }),
  piece('network', 'instruments', {
    name: 'Instruments',
    parent: 'laboratory',
    prefixes: ['10.22.0.0/16'],
    position: { x: 20, y: 140 },
  }),
  piece('customer-gateway', 'edge-1', {
    name: 'bsl-edge-1',
    parent: 'laboratory',
    platform: 'cisco-ios-xe',
    version: '17.9',
    asn: 65022,
    uplinks: [
      {
        id: 'u1',
        name: 'Fibre east',
        isp: 'ISP A',
        address: '203.0.113.34',
        nextHop: '203.0.113.33',
        mtu: 1500,
        bandwidthMbps: 1000,
      },
    ],
    position: { x: 240, y: 60 },
  }),
  piece('customer-gateway', 'edge-2', {
    name: 'bsl-edge-2',
    parent: 'laboratory',
    platform: 'strongswan-frr',
    asn: 65022,
    uplinks: [
      {
        id: 'u1',
        name: 'Fibre west',
        isp: 'ISP B',
        address: '198.51.100.34',
        nextHop: '198.51.100.33',
        mtu: 1500,
        bandwidthMbps: 1000,
      },
    ],
    position: { x: 240, y: 200 },
  }),
  piece('cloud-region', 'zurich', {
    name: 'Zurich',
    cloud: 'google',
    region: 'europe-west6',
    position: { x: 700, y: 40 },
    size: { width: 520, height: 240 },
  }),
  piece('vpn-gateway', 'gateway', {
    name: 'Analysis gateway',
    parent: 'zurich',
    type: 'ha-vpn',
    asn: 64522,
    position: { x: 20, y: 100 },
  }),
  piece('vpc', 'analysis', {
    name: 'Analysis',
    parent: 'zurich',
    prefixes: ['10.122.0.0/16'],
    subnets: [
      { id: 'jobs', name: 'jobs', prefix: '10.122.0.0/20' },
      { id: 'results', name: 'results', prefix: '10.122.16.0/20' },
    ],
    routingMode: 'REGIONAL',
    position: { x: 280, y: 80 },
  }),
  piece('attachment', 'gateway-analysis', { name: 'Gateway of analysis', from: 'gateway', to: 'analysis' }),
  piece('vpn-connection', 'vpn-east', { name: 'East path', from: 'edge-1', to: 'gateway' }),
  piece('vpn-connection', 'vpn-west', { name: 'West path', from: 'edge-2', to: 'gateway' }),
  piece('flow', 'instruments-to-analysis', {
    name: 'Measurements to analysis',
    from: 'instruments',
    to: 'analysis',
    protocol: 'tcp',
    ports: '443,8443',
    bandwidthMbps: 600,
    survives: ['tunnel', 'uplink', 'isp', 'device'],
  }),
];
