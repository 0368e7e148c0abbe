import { designOf, piece } from '@/lib/model/build';
import type { Sample } from './sample';

const title = 'Hub and spoke in Azure';
const about =
  'Two spoke VNets reach an office through the VPN gateway that the hub VNet lends them over its peerings.';

/** One gateway for several VNets: gateway transit, without a router between the spokes. */
export const sample: Sample = {
  id: 'azure-hub-and-spoke',
  title,
  about,
  design: () => designOf(title, pieces, { id: 'azure-hub-and-spoke', description: about }),
};

const pieces = [
  piece('site', 'office', {
    name: 'Lille office',
    location: 'Lille',
    position: { x: 0, y: 60 },
    size: { width: 460, height: 320 },
  }),
  piece('network', 'staff', {
    name: 'Staff',
    parent: 'office',
    prefixes: ['10.26.0.0/16'],
    position: { x: 20, y: 140 },
  }),
  piece('customer-gateway', 'edge-1', {
    name: 'lil-edge-1',
    parent: 'office',
    platform: 'juniper-srx',
    asn: 65026,
    uplinks: [
      {
        id: 'u1',
        name: 'Fibre',
        isp: 'ISP A',
        address: '203.0.113.98',
        nextHop: '203.0.113.97',
        mtu: 1500,
        bandwidthMbps: 1000,
      },
    ],
    position: { x: 240, y: 60 },
  }),
  piece('customer-gateway', 'edge-2', {
    name: 'lil-edge-2',
    parent: 'office',
    platform: 'juniper-srx',
    asn: 65026,
    uplinks: [
      {
        id: 'u1',
        name: 'Cable',
        isp: 'ISP B',
        address: '198.51.100.98',
        nextHop: '198.51.100.97',
        mtu: 1500,
        bandwidthMbps: 500,
      },
    ],
    position: { x: 240, y: 200 },
  }),
  piece('cloud-region', 'france', {
    name: 'France Central',
    cloud: 'azure',
    region: 'francecentral',
    position: { x: 700, y: 0 },
    size: { width: 800, height: 420 },
  }),
  piece('vpn-gateway', 'gateway', {
    name: 'Shared gateway',
    parent: 'france',
    type: 'azure-vpn-gateway',
    sku: 'VpnGw2AZ',
    mode: 'active-active',
    asn: 65030,
    position: { x: 20, y: 180 },
  }),
  piece('vpc', 'hub', {
    name: 'Hub',
    parent: 'france',
    prefixes: ['10.180.0.0/22'],
    subnets: [{ id: 'shared', name: 'shared', prefix: '10.180.0.0/24' }],
    position: { x: 280, y: 160 },
  }),
  piece('vpc', 'finance', {
    name: 'Finance',
    parent: 'france',
    prefixes: ['10.181.0.0/16'],
    subnets: [{ id: 'app', name: 'app', prefix: '10.181.0.0/24' }],
    position: { x: 560, y: 60 },
  }),
  piece('vpc', 'sales', {
    name: 'Sales',
    parent: 'france',
    prefixes: ['10.182.0.0/16'],
    subnets: [{ id: 'app', name: 'app', prefix: '10.182.0.0/24' }],
    position: { x: 560, y: 260 },
  }),
  piece('attachment', 'gateway-hub', { name: 'Gateway of hub', from: 'gateway', to: 'hub' }),
  piece('peering', 'hub-finance', {
    name: 'Hub and finance',
    from: 'hub',
    to: 'finance',
    lendsGateway: 'from',
  }),
  piece('peering', 'hub-sales', { name: 'Hub and sales', from: 'hub', to: 'sales', lendsGateway: 'from' }),
  piece('vpn-connection', 'vpn-fibre', { name: 'Office by fibre', from: 'edge-1', to: 'gateway' }),
  piece('vpn-connection', 'vpn-cable', {
    name: 'Office by cable',
    from: 'edge-2',
    to: 'gateway',
    preference: 'backup',
  }),
  piece('flow', 'staff-to-finance', {
    name: 'Staff to finance',
    from: 'staff',
    to: 'finance',
    protocol: 'tcp',
    ports: '443',
    survives: ['tunnel', 'uplink', 'isp', 'device'],
  }),
  piece('flow', 'staff-to-sales', {
    name: 'Staff to sales',
    from: 'staff',
    to: 'sales',
    protocol: 'tcp',
    ports: '443',
    survives: ['tunnel', 'uplink', 'isp', 'device'],
  }),
];
