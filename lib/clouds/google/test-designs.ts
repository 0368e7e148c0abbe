import { designOf, type Piece, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';

// Small designs with Google Cloud, one idea each, for tests.

const site = (id: string, { octet, lines = 1 }: { octet: number; lines?: number }): Piece[] => [
  piece('site', id),
  piece('network', `${id}-lan`, { parent: id, prefixes: [`10.${octet}.0.0/16`] }),
  piece('customer-gateway', `${id}-gw`, {
    parent: id,
    platform: 'cisco-ios-xe',
    uplinks: Array.from({ length: lines }, (_, index) => ({
      id: `u${index + 1}`,
      address: `203.0.113.${octet + index}`,
      mtu: 1500,
    })),
  }),
];

const region = (id: string, code: string, cloud = 'google'): Piece =>
  piece('cloud-region', id, { cloud, region: code });

const vpc = (id: string, { parent, octet, ...fields }: { parent: string; octet: number }): Piece =>
  piece('vpc', id, {
    parent,
    prefixes: [`10.${octet}.0.0/16`],
    subnets: [
      { id: 'a', name: 'a', prefix: `10.${octet}.0.0/24` },
      { id: 'b', name: 'b', prefix: `10.${octet}.1.0/24` },
    ],
    ...fields,
  });

const tunnels = (count: number, uplinks = 1) =>
  Array.from({ length: count }, (_, index) => ({
    id: `t${index + 1}`,
    role: 'active' as const,
    uplink: `u${(index % uplinks) + 1}`,
  }));

const belgium = [region('belgium', 'europe-west1'), vpc('apps', { parent: 'belgium', octet: 100 })];

const gateway = (fields: object = {}): Piece[] => [
  piece('vpn-gateway', 'ha', { name: 'Gateway in Belgium', parent: 'belgium', ...fields }),
  piece('attachment', 'att', { from: 'ha', to: 'apps' }),
];

const connection = (fields: object = {}): Piece =>
  piece('vpn-connection', 'vpn', { name: 'North to Belgium', from: 'north-gw', to: 'ha', ...fields });

const one = [...site('north', { octet: 11 }), ...belgium, ...gateway(), connection()];

/** A hub with two sites, two VPCs of different regions and a private circuit to one of the sites. */
const hub: readonly Piece[] = [
  ...site('north', { octet: 11 }),
  ...site('south', { octet: 12 }),
  ...belgium,
  region('frankfurt', 'europe-west3'),
  vpc('data', { parent: 'frankfurt', octet: 101 }),
  piece('hub', 'ncc', { name: 'Hub of all', parent: 'belgium' }),
  piece('attachment', 'att-apps', { from: 'ncc', to: 'apps' }),
  piece('attachment', 'att-data', { from: 'ncc', to: 'data' }),
  piece('vpn-connection', 'vpn-north', { from: 'north-gw', to: 'ncc' }),
  piece('vpn-connection', 'vpn-south', { from: 'south-gw', to: 'ncc', preference: 'backup' }),
  piece('private-circuit', 'line', { name: 'Line of the north', from: 'north-gw', to: 'ncc' }),
];

const amazon = [
  region('frankfurt', 'eu-central-1', 'aws'),
  vpc('data', { parent: 'frankfurt', octet: 102 }),
  piece('vpn-gateway', 'vgw', { parent: 'frankfurt' }),
  piece('attachment', 'att-aws', { from: 'vgw', to: 'data' }),
];

const microsoft = [
  region('dublin', 'northeurope', 'azure'),
  vpc('data', { parent: 'dublin', octet: 103 }),
  piece('vpn-gateway', 'azgw', { parent: 'dublin' }),
  piece('attachment', 'att-azure', { from: 'azgw', to: 'data' }),
];

const made =
  (name: string, pieces: readonly Piece[], settings: object = {}) =>
  (): Design =>
    designOf(name, pieces, settings);

export type GoogleDesign = keyof typeof googleDesigns;

export const googleDesigns = {
  'one-address': made('One address', one),
  'two-addresses': made('Two addresses', [
    ...site('north', { octet: 21, lines: 2 }),
    ...belgium,
    ...gateway(),
    connection({
      tunnels: [
        { id: 't1', role: 'active', uplink: 'u1' },
        { id: 't2', role: 'backup', uplink: 'u2' },
      ],
    }),
  ]),
  'without-aead': made('Without AEAD', [
    ...site('north', { octet: 11 }),
    ...belgium,
    ...gateway(),
    connection({ ike: { encryption: 'aes256-cbc' }, esp: { encryption: 'aes256-cbc' } }),
  ]),
  'three-addresses': made('Three addresses', [
    ...site('north', { octet: 21, lines: 3 }),
    ...belgium,
    ...gateway(),
    connection({ tunnels: tunnels(3, 3) }),
  ]),
  flows: made('Flows', [
    ...one,
    piece('flow', 'web', {
      name: 'Web "shop"',
      from: 'north-lan',
      to: 'apps',
      protocol: 'tcp',
      ports: '443,8000-8080',
    }),
    piece('flow', 'all', { from: 'north-lan', to: 'apps' }),
    piece('flow', 'back', { from: 'apps', to: 'north-lan', protocol: 'icmp' }),
  ]),
  hub: made('Hub', hub),
  'hub-without-vpc': made('Hub without VPC', [
    ...site('north', { octet: 11 }),
    ...site('south', { octet: 12 }),
    region('belgium', 'europe-west1'),
    piece('hub', 'ncc', { parent: 'belgium' }),
    piece('vpn-connection', 'vpn-north', { from: 'north-gw', to: 'ncc' }),
    piece('vpn-connection', 'vpn-south', { from: 'south-gw', to: 'ncc' }),
  ]),
  circuit: made('Circuit', [
    ...one,
    piece('private-circuit', 'line', { from: 'north-gw', to: 'ha', carrier: 'Carrier', bandwidthMbps: 500 }),
  ]),
  lent: made('Lent', [
    ...one,
    region('london', 'europe-west2'),
    vpc('far', { parent: 'london', octet: 104 }),
    piece('peering', 'peer', { from: 'apps', to: 'far', lendsGateway: 'from' }),
  ]),
  'ha-to-ha': made('HA to HA', [
    ...belgium,
    ...gateway(),
    vpc('more', { parent: 'belgium', octet: 105 }),
    piece('vpn-gateway', 'ha2', { parent: 'belgium' }),
    piece('attachment', 'att2', { from: 'ha2', to: 'more' }),
    piece('vpn-connection', 'vpn', { from: 'ha', to: 'ha2', tunnels: tunnels(2) }),
  ]),
  'to-aws': made('To AWS', [
    ...belgium,
    ...gateway(),
    ...amazon,
    connection({ name: 'Belgium to Frankfurt', from: 'vgw', to: 'ha', tunnels: tunnels(4) }),
  ]),
  'hub-to-aws': made('Hub to AWS', [
    ...belgium,
    piece('hub', 'ncc', { parent: 'belgium' }),
    piece('attachment', 'att', { from: 'ncc', to: 'apps' }),
    ...amazon,
    connection({ from: 'vgw', to: 'ncc', tunnels: tunnels(4) }),
  ]),
  'to-azure': made('To Azure', [
    ...belgium,
    ...gateway(),
    ...microsoft,
    connection({ name: 'Belgium to Dublin', from: 'azgw', to: 'ha', tunnels: tunnels(2) }),
  ]),
  referred: made('Referred', [
    ...site('north', { octet: 11 }),
    region('belgium', 'europe-west1'),
    vpc('apps', {
      parent: 'belgium',
      octet: 100,
      existing: { id: 'projects/host-project/global/networks/shared', use: 'refer' },
    } as { parent: string; octet: number }),
    ...gateway({ existing: { id: 'old-gateway', use: 'refer' } }),
    connection(),
    piece('hub', 'ncc', {
      parent: 'belgium',
      existing: { id: 'projects/host-project/locations/global/hubs/all', use: 'refer' },
    }),
    piece('attachment', 'att2', { from: 'ncc', to: 'apps' }),
    piece('vpn-connection', 'vpn2', { from: 'north-gw', to: 'ncc' }),
  ]),
  imported: made('Imported', [
    ...site('north', { octet: 11 }),
    region('belgium', 'europe-west1'),
    piece('vpc', 'apps', {
      parent: 'belgium',
      prefixes: ['10.100.0.0/16'],
      existing: {
        id: 'https://www.googleapis.com/compute/v1/projects/host-project/global/networks/shared',
        use: 'import',
      },
      subnets: [
        {
          id: 'a',
          name: 'a',
          prefix: '10.100.0.0/24',
          cloudId: 'projects/host-project/regions/europe-west1/subnetworks/old',
        },
        { id: 'b', name: 'b', prefix: '10.100.1.0/24' },
      ],
    }),
    ...gateway({
      existing: { id: 'projects/host-project/regions/europe-west1/vpnGateways/old', use: 'import' },
    }),
    connection(),
    piece('hub', 'ncc', {
      parent: 'belgium',
      existing: { id: 'projects/host-project/locations/global/hubs/all', use: 'import' },
    }),
  ]),
};
