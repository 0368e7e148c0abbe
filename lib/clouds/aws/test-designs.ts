import { designOf, example, type Piece, piece, siteToVpc, varied } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';

// Small designs, one idea each, of what AWS has beyond a VPN connection to a VPC.

const site = (
  id: string,
  { asn, addresses, octet }: { asn: number; addresses: readonly string[]; octet: number },
): Piece[] => [
  piece('site', id),
  piece('network', `${id}-lan`, { parent: id, prefixes: [`10.${octet}.0.0/16`] }),
  piece('customer-gateway', `${id}-gw`, {
    parent: id,
    platform: 'cisco-ios-xe',
    asn,
    uplinks: addresses.map((address, index) => ({ id: `u${index + 1}`, address, mtu: 1500 })),
  }),
];

const region = (id: string, code: string): Piece => piece('cloud-region', id, { cloud: 'aws', region: code });

const vpc = (
  id: string,
  {
    parent,
    octet,
    ...rest
  }: { parent: string; octet: number; existing?: { id: string; use: 'refer' | 'import' } },
): Piece =>
  piece('vpc', id, {
    parent,
    prefixes: [`10.${octet}.0.0/16`],
    subnets: [
      { id: 'a', name: 'a', prefix: `10.${octet}.0.0/24`, zone: 'a' },
      { id: 'b', name: 'b', prefix: `10.${octet}.1.0/24`, zone: 'b' },
    ],
    ...rest,
  });

const north = site('north', { asn: 65011, addresses: ['203.0.113.11'], octet: 11 });

/** Two hubs of different regions and two of one, peered in a chain; a site at one end and a VPC at each hub. */
const hubs: readonly Piece[] = [
  ...north,
  region('frankfurt', 'eu-central-1'),
  region('dublin', 'eu-west-1'),
  piece('hub', 'tgw-f', { parent: 'frankfurt', name: 'Hub Frankfurt' }),
  piece('hub', 'tgw-g', {
    parent: 'frankfurt',
    routeTables: [
      {
        id: 'all',
        name: 'All',
        associated: ['near', 'att-g'],
        propagated: ['near', 'att-g'],
        routes: [{ prefix: '192.168.0.0/16' }, { prefix: '10.99.0.0/16', via: 'near' }],
      },
    ],
  }),
  piece('hub', 'tgw-d', { parent: 'dublin' }),
  vpc('vpc-f', { parent: 'frankfurt', octet: 101 }),
  vpc('vpc-g', { parent: 'frankfurt', octet: 102 }),
  vpc('vpc-d', { parent: 'dublin', octet: 103 }),
  piece('attachment', 'att-f', { from: 'tgw-f', to: 'vpc-f' }),
  piece('attachment', 'att-g', { from: 'tgw-g', to: 'vpc-g' }),
  piece('attachment', 'att-d', { from: 'tgw-d', to: 'vpc-d' }),
  piece('peering', 'far', { name: 'Across the sea', from: 'tgw-f', to: 'tgw-d' }),
  piece('peering', 'near', { from: 'tgw-f', to: 'tgw-g' }),
  piece('vpn-connection', 'vpn', { from: 'north-gw', to: 'tgw-f' }),
];

/** Everything a connection to a transit gateway can be asked for; one tunnel each where that tells something. */
const options: readonly Piece[] = [
  ...site('north', { asn: 65011, addresses: ['203.0.113.11', '2001:db8::11'], octet: 11 }),
  region('frankfurt', 'eu-central-1'),
  piece('hub', 'tgw', { parent: 'frankfurt', ecmp: false }),
  vpc('inspection', { parent: 'frankfurt', octet: 101 }),
  piece('attachment', 'att', { from: 'tgw', to: 'inspection', applianceMode: true }),
  piece('vpn-connection', 'fast', {
    name: `Fast, "logged" & $\{watched}`,
    from: 'north-gw',
    to: 'tgw',
    underlay: 'accelerated',
    logs: true,
    alarm: true,
  }),
  piece('vpn-connection', 'large', {
    from: 'north-gw',
    to: 'tgw',
    tunnelSize: 'large',
    preference: 'backup',
    routing: 'static',
    logs: true,
    alarm: true,
    tunnels: [{ id: 't1', uplink: 'u1', role: 'active' }],
  }),
  piece('vpn-connection', 'six', {
    from: 'north-gw',
    to: 'tgw',
    tunnels: [
      { id: 't1', uplink: 'u2', role: 'active', inside: 'fd00:1::/126' },
      { id: 't2', uplink: 'u2', role: 'active', inside: 'fd00:1::4/126' },
    ],
  }),
];

/** A line to each kind of gateway, each with a VPN connection as its backup; over the transit gateway's, encrypted tunnels too. */
const circuits: readonly Piece[] = [
  ...site('north', { asn: 65011, addresses: ['203.0.113.11', '192.168.7.1'], octet: 11 }),
  region('frankfurt', 'eu-central-1'),
  piece('hub', 'tgw', { parent: 'frankfurt' }),
  piece('hub', 'cloudhub', { parent: 'frankfurt', type: 'vpn-cloudhub' }),
  piece('vpn-gateway', 'vgw', { parent: 'frankfurt' }),
  vpc('shared', { parent: 'frankfurt', octet: 101 }),
  vpc('apps', { parent: 'frankfurt', octet: 102 }),
  piece('attachment', 'att-t', { from: 'tgw', to: 'shared' }),
  piece('attachment', 'att-v', { from: 'vgw', to: 'apps' }),
  piece('private-circuit', 'line-t', { name: 'Line A', from: 'north-gw', to: 'tgw' }),
  piece('private-circuit', 'line-t2', { name: 'Line B', from: 'north-gw', to: 'tgw', vlan: 77 }),
  piece('private-circuit', 'line-v', { from: 'north-gw', to: 'vgw' }),
  piece('private-circuit', 'line-c', { from: 'north-gw', to: 'cloudhub' }),
  piece('vpn-connection', 'backup', { from: 'north-gw', to: 'tgw', preference: 'backup' }),
  piece('vpn-connection', 'inner', {
    from: 'north-gw',
    to: 'tgw',
    underlay: 'private-circuit',
    circuit: 'line-t',
    tunnels: [
      { id: 't1', uplink: 'u2', role: 'active' },
      { id: 't2', uplink: 'u2', role: 'active' },
    ],
  }),
  piece('vpn-connection', 'backup-v', { from: 'north-gw', to: 'vgw', preference: 'backup' }),
  piece('vpn-connection', 'backup-c', { from: 'north-gw', to: 'cloudhub', preference: 'backup' }),
];

const subnets = (
  octet: number,
  firstId: string,
): { id: string; name: string; prefix: string; zone: string; cloudId?: string }[] => [
  { id: 'a', name: 'a', prefix: `10.${octet}.0.0/24`, zone: 'a', cloudId: firstId },
  { id: 'b', name: 'b', prefix: `10.${octet}.1.0/24`, zone: 'b' },
];

/** A gateway and a hub that are only read, with VPCs that are read and taken over. */
const existing: readonly Piece[] = [
  ...north,
  region('frankfurt', 'eu-central-1'),
  piece('vpn-gateway', 'vgw', {
    parent: 'frankfurt',
    existing: { id: 'vgw-0a1b2c3d', use: 'refer' },
  }),
  piece('hub', 'tgw', {
    parent: 'frankfurt',
    existing: { id: 'tgw-0a1b2c3d4e5f60718', use: 'refer' },
  }),
  piece('vpc', 'read', {
    parent: 'frankfurt',
    prefixes: ['10.101.0.0/16', '10.111.0.0/16'],
    subnets: subnets(101, 'subnet-0a1b2c3d'),
    routeTables: [
      { id: 'main', name: 'main', propagate: true, routes: [], cloudId: 'rtb-0a1b2c3d' },
      { id: 'idle', name: 'idle', propagate: true, routes: [] },
    ],
    existing: { id: 'vpc-0a1b2c3d', use: 'refer' },
  }),
  vpc('found', {
    parent: 'frankfurt',
    octet: 103,
    existing: { id: 'vpc-0a1b2c3e', use: 'refer' },
  }),
  piece('vpc', 'taken', {
    parent: 'frankfurt',
    prefixes: ['10.102.0.0/16', '10.112.0.0/16'],
    subnets: subnets(102, 'subnet-0a1b2c3e'),
    routeTables: [{ id: 'main', name: 'main', propagate: true, routes: [], cloudId: 'rtb-0a1b2c3e' }],
    existing: { id: 'vpc-0a1b2c3d4e5f60718', use: 'import' },
  }),
  piece('attachment', 'att-r', { from: 'tgw', to: 'read' }),
  piece('attachment', 'att-t', { from: 'tgw', to: 'taken' }),
  piece('attachment', 'att-f', { from: 'vgw', to: 'found' }),
  piece('vpn-connection', 'vpn', { from: 'north-gw', to: 'tgw' }),
  piece('vpn-connection', 'vpn-v', { from: 'north-gw', to: 'vgw' }),
];

/** Flows of each protocol, two of which want one rule. */
const flows: readonly Piece[] = varied(siteToVpc, {}, [
  piece('vpc', 'other', {
    parent: 'region',
    prefixes: ['10.120.0.0/16'],
    subnets: [{ id: 'a', name: 'a', prefix: '10.120.0.0/24', zone: 'a' }],
  }),
  piece('peering', 'peering', { from: 'vpc', to: 'other' }),
  piece('flow', 'web', { from: 'lan', to: 'vpc', protocol: 'tcp', ports: '443,8000-8080' }),
  piece('flow', 'web-again', { name: "Web's twin", from: 'lan', to: 'vpc', protocol: 'tcp', ports: '443' }),
  piece('flow', 'ping', { name: '疎通', from: 'vpc', to: 'other', protocol: 'icmp' }),
  piece('flow', 'names', { from: 'other', to: 'vpc', protocol: 'udp' }),
]);

/** Each design by a name. */
export const awsDesigns = {
  hubs: () => designOf('Hubs', hubs),
  options: () => designOf('Options', options),
  circuits: () => designOf('Circuits', circuits),
  existing: () => designOf('Existing', existing),
  flows: () => designOf('Flows', flows),
  plain: () => example(),
} as const satisfies Record<string, () => Design>;
