import { designOf, example, type Piece, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';

// Small designs, one idea each, for what the samples do not have.

const site = (
  id: string,
  { asn, address, octet }: { asn: number; address: string; octet: number },
): Piece[] => [
  piece('site', id),
  piece('network', `${id}-lan`, { parent: id, prefixes: [`10.${octet}.0.0/16`] }),
  piece('customer-gateway', `${id}-gw`, {
    parent: id,
    platform: 'cisco-ios-xe',
    asn,
    uplinks: [{ id: 'u1', address, mtu: 1500 }],
  }),
];

const region = (id: string, code: string): Piece => piece('cloud-region', id, { cloud: 'aws', region: code });

const vpc = (id: string, { parent, octet }: { parent: string; octet: number }): Piece =>
  piece('vpc', id, {
    parent,
    prefixes: [`10.${octet}.0.0/16`],
    subnets: [
      { id: 'a', name: 'a', prefix: `10.${octet}.0.0/24`, zone: 'a' },
      { id: 'b', name: 'b', prefix: `10.${octet}.1.0/24`, zone: 'b' },
    ],
  });

const north = site('north', { asn: 65011, address: '203.0.113.11', octet: 11 });
// Above what the short argument for ASNs takes.
const south = site('south', { asn: 4_200_000_012, address: '198.51.100.12', octet: 12 });

const hub = (fields: object = {}): Piece => piece('hub', 'tgw', { parent: 'frankfurt', ...fields });

/** Two sites and two VPCs, which reach the shared one only. */
const drawnTables: readonly Piece[] = [
  ...north,
  ...south,
  region('frankfurt', 'eu-central-1'),
  hub({
    routeTables: [
      {
        id: 'sites',
        name: 'Sites',
        associated: ['vpn-north', 'vpn-south'],
        propagated: ['att-shared'],
        routes: [{ prefix: '10.101.0.0/16', via: 'att-apps' }],
      },
      {
        id: 'vpcs',
        name: 'VPCs',
        associated: ['att-shared', 'att-apps'],
        propagated: ['vpn-north', 'vpn-south', 'att-shared'],
        routes: [{ prefix: '192.168.0.0/16' }],
      },
    ],
  }),
  vpc('shared', { parent: 'frankfurt', octet: 100 }),
  vpc('apps', { parent: 'frankfurt', octet: 101 }),
  piece('attachment', 'att-shared', { from: 'tgw', to: 'shared' }),
  piece('attachment', 'att-apps', { from: 'tgw', to: 'apps' }),
  piece('vpn-connection', 'vpn-north', { from: 'north-gw', to: 'tgw' }),
  piece('vpn-connection', 'vpn-south', { from: 'south-gw', to: 'tgw', preference: 'backup' }),
];

const hubWithoutVpc: readonly Piece[] = [
  ...north,
  ...south,
  region('frankfurt', 'eu-central-1'),
  hub({ type: 'vpn-cloudhub' }),
  piece('vpn-connection', 'vpn-north', { from: 'north-gw', to: 'tgw' }),
  piece('vpn-connection', 'vpn-south', {
    from: 'south-gw',
    to: 'tgw',
    tunnels: [{ id: 't1', role: 'active' }],
  }),
];

const staticOnGateway: readonly Piece[] = [
  ...north,
  region('frankfurt', 'eu-central-1'),
  piece('vpn-gateway', 'vgw', { parent: 'frankfurt' }),
  vpc('shared', { parent: 'frankfurt', octet: 100 }),
  piece('attachment', 'att', { from: 'vgw', to: 'shared' }),
  piece('vpn-connection', 'vpn', { from: 'north-gw', to: 'vgw', routing: 'static' }),
];

const staticOnHub: readonly Piece[] = [
  ...north,
  region('frankfurt', 'eu-central-1'),
  hub(),
  vpc('shared', { parent: 'frankfurt', octet: 100 }),
  piece('attachment', 'att', { from: 'tgw', to: 'shared' }),
  piece('vpn-connection', 'vpn', { from: 'north-gw', to: 'tgw', routing: 'static' }),
];

/** The same gateway in two regions, VPCs peered within one and between both, and a VPC with two blocks. */
const twoRegions: readonly Piece[] = [
  ...north,
  region('frankfurt', 'eu-central-1'),
  region('dublin', 'eu-west-1'),
  piece('vpn-gateway', 'vgw-f', { parent: 'frankfurt' }),
  piece('vpn-gateway', 'vgw-d', { parent: 'dublin' }),
  vpc('shared', { parent: 'frankfurt', octet: 100 }),
  vpc('apps', { parent: 'frankfurt', octet: 101 }),
  piece('vpc', 'archive', {
    parent: 'dublin',
    prefixes: ['10.102.0.0/16', '10.103.0.0/16'],
    subnets: [{ id: 'a', name: 'a', prefix: '10.103.0.0/24', zone: 'a' }],
    routeTables: [
      { id: 'rt', name: 'rt', propagate: true, routes: [{ prefix: '10.11.0.0/24', via: 'vgw-d' }] },
    ],
  }),
  piece('attachment', 'att-f', { from: 'vgw-f', to: 'shared' }),
  piece('attachment', 'att-d', { from: 'vgw-d', to: 'archive' }),
  piece('peering', 'near', { from: 'shared', to: 'apps' }),
  piece('peering', 'far', { from: 'apps', to: 'archive' }),
  piece('vpn-connection', 'vpn-f', { from: 'north-gw', to: 'vgw-f' }),
  piece('vpn-connection', 'vpn-d', { from: 'north-gw', to: 'vgw-d' }),
];

/** One drawn connection over two uplinks, which AWS has as two; and links that the bundle does not create. */
const twoUplinks: readonly Piece[] = [
  piece('site', 'north'),
  piece('network', 'north-lan', { parent: 'north', prefixes: ['10.11.0.0/16'] }),
  piece('customer-gateway', 'north-gw', {
    parent: 'north',
    platform: 'cisco-ios-xe',
    uplinks: [
      { id: 'u1', address: '203.0.113.11', mtu: 1500 },
      { id: 'u2', address: '198.51.100.11', mtu: 1500 },
    ],
  }),
  ...south,
  region('frankfurt', 'eu-central-1'),
  hub(),
  piece('hub', 'tgw2', { parent: 'frankfurt' }),
  piece('peering', 'hubs', { from: 'tgw', to: 'tgw2' }),
  piece('private-circuit', 'line', { name: 'Leased line', from: 'north-gw', to: 'tgw' }),
  piece('vpn-connection', 'between', { from: 'north-gw', to: 'south-gw' }),
  piece('vpn-connection', 'vpn', {
    from: 'north-gw',
    to: 'tgw',
    tunnels: [
      { id: 't1', uplink: 'u1', role: 'active' },
      { id: 't2', uplink: 'u2', role: 'active' },
    ],
  }),
];

/** Each design by the name of its golden. */
export const testDesigns: Readonly<Record<string, () => Design>> = {
  'virtual-private-gateway': () => example(),
  'drawn-tables': () => designOf('Drawn tables', drawnTables),
  'hub-without-vpc': () => designOf('Hub without VPC', hubWithoutVpc),
  'static-on-gateway': () => designOf('Static on gateway', staticOnGateway),
  'static-on-hub': () => designOf('Static on hub', staticOnHub),
  'two-regions': () =>
    designOf('Two regions', twoRegions, {
      settings: { tags: { owner: 'network team', 'Kosten-Stelle ä': '42' } },
    }),
  'two-uplinks': () => designOf('Two uplinks', twoUplinks),
};
