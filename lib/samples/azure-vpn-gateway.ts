import { designOf, piece } from '@/lib/model/build';
import type { Sample } from './sample';

const title = 'Office to Azure';
const about =
  'One device with two lines keeps four tunnels to an active-active Azure VPN gateway, one from each line to each instance.';

/** Active-active: both instances carry traffic, and the device speaks BGP with each over each line. */
export const sample: Sample = {
  id: 'azure-vpn-gateway',
  title,
  about,
  design: () => designOf(title, pieces, { id: 'azure-vpn-gateway', description: about }),
};

const pieces = [
  piece('site', 'office', {
    name: 'Rotterdam office',
    location: 'Rotterdam',
    position: { x: 0, y: 0 },
    size: { width: 460, height: 200 },
  }),
  piece('network', 'office-lan', {
    name: 'Office LAN',
    parent: 'office',
    prefixes: ['10.21.0.0/16'],
    position: { x: 20, y: 80 },
  }),
  piece('customer-gateway', 'edge', {
    name: 'rtm-edge-1',
    parent: 'office',
    platform: 'juniper-srx',
    asn: 65021,
    uplinks: [
      {
        id: 'u1',
        name: 'Fibre',
        isp: 'ISP A',
        address: '203.0.113.21',
        nextHop: '203.0.113.17',
        mtu: 1500,
        bandwidthMbps: 1000,
      },
      {
        id: 'u2',
        name: 'Cable',
        isp: 'ISP B',
        address: '198.51.100.21',
        nextHop: '198.51.100.17',
        mtu: 1500,
        bandwidthMbps: 500,
      },
    ],
    position: { x: 240, y: 80 },
  }),
  piece('cloud-region', 'netherlands', {
    name: 'West Europe',
    cloud: 'azure',
    region: 'westeurope',
    position: { x: 700, y: 0 },
    size: { width: 520, height: 200 },
  }),
  piece('vpn-gateway', 'gateway', {
    name: 'Payroll gateway',
    parent: 'netherlands',
    type: 'azure-vpn-gateway',
    sku: 'VpnGw2AZ',
    mode: 'active-active',
    asn: 65010,
    position: { x: 20, y: 80 },
  }),
  piece('vpc', 'payroll', {
    name: 'Payroll',
    parent: 'netherlands',
    prefixes: ['10.121.0.0/16'],
    subnets: [
      { id: 'app', name: 'app', prefix: '10.121.0.0/24' },
      { id: 'data', name: 'data', prefix: '10.121.1.0/24' },
    ],
    position: { x: 280, y: 60 },
  }),
  piece('attachment', 'gateway-payroll', { name: 'Gateway of payroll', from: 'gateway', to: 'payroll' }),
  piece('vpn-connection', 'vpn-office', {
    name: 'Office to payroll',
    from: 'edge',
    to: 'gateway',
    tunnels: [
      { id: 't1', uplink: 'u1', role: 'active' },
      { id: 't2', uplink: 'u1', role: 'active' },
      { id: 't3', uplink: 'u2', role: 'active' },
      { id: 't4', uplink: 'u2', role: 'active' },
    ],
  }),
  piece('flow', 'office-to-payroll', {
    name: 'Office users to payroll',
    from: 'office-lan',
    to: 'payroll',
    protocol: 'tcp',
    ports: '443',
    bandwidthMbps: 200,
    survives: ['tunnel', 'uplink', 'isp'],
  }),
  piece('waiver', 'one-device', {
    name: 'One device',
    rule: 'redundancy/prefer-two-devices',
    at: ['edge', 'gateway'],
    owner: 'Network team',
    reason: 'The office has a spare device on the shelf, and works without payroll for a day.',
    expires: '2030-12-31',
  }),
];
