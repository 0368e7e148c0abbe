import { designOf, type Piece, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';

// Small designs, one idea each, of what Azure has.

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
    uplinks: addresses.map((address, index) => ({
      id: `u${index + 1}`,
      name: `Line ${index + 1}`,
      isp: `ISP "${index + 1}"`,
      address,
      mtu: 1500,
    })),
  }),
];

const region = (id: string, code: string, cloud = 'azure'): Piece =>
  piece('cloud-region', id, { cloud, region: code });

const subnet = (id: string, prefix: string, more: object = {}) => ({ id, name: id, prefix, ...more });

const vpc = (
  id: string,
  { parent, octet, ...rest }: { parent: string; octet: number; [field: string]: unknown },
): Piece =>
  piece('vpc', id, {
    parent,
    prefixes: [`10.${octet}.0.0/16`],
    subnets: [subnet('web', `10.${octet}.0.0/24`), subnet('data', `10.${octet}.1.0/24`)],
    ...rest,
  });

const north = site('north', { asn: 65_011, addresses: ['203.0.113.11'], octet: 11 });
const south = site('south', { asn: 65_012, addresses: ['198.51.100.12', '203.0.113.12'], octet: 12 });

const gateway = (fields: object = {}): Piece =>
  piece('vpn-gateway', 'gateway', { parent: 'amsterdam', ...fields });

const network = 'Microsoft.Network';
const subscription = '/subscriptions/00000000-0000-0000-0000-000000000000';
const inGroup = (path: string): string =>
  `${subscription}/resourceGroups/old-net/providers/${network}/${path}`;

/** Two sites, the second with two lines; a VNet that lends its gateway to one of another region; flows. */
const hubAndSpoke: readonly Piece[] = [
  ...north,
  ...south,
  region('amsterdam', 'westeurope'),
  region('dublin', 'northeurope'),
  gateway(),
  vpc('shared', { parent: 'amsterdam', octet: 100 }),
  vpc('spoke', { parent: 'dublin', octet: 101 }),
  piece('attachment', 'att', { from: 'gateway', to: 'shared' }),
  piece('peering', 'lent', { from: 'shared', to: 'spoke', lendsGateway: 'from' }),
  piece('vpn-connection', 'vpn-north', { from: 'north-gw', to: 'gateway' }),
  piece('vpn-connection', 'vpn-south', {
    from: 'south-gw',
    to: 'gateway',
    preference: 'backup',
    initiator: 'to',
    tunnels: [
      { id: 't1', uplink: 'u1', role: 'active' },
      { id: 't2', uplink: 'u2', role: 'active' },
      { id: 't3', uplink: 'u1', role: 'active' },
      { id: 't4', uplink: 'u2', role: 'active' },
    ],
  }),
  piece('flow', 'in', { from: 'north-lan', to: 'shared', protocol: 'tcp', ports: '443,8000-8080' }),
  piece('flow', 'out', { from: 'spoke', to: 'south-lan' }),
];

/** An active-standby gateway in a region without zones, routed statically, with a translation and a table that learns nothing. */
const staticAndNat: readonly Piece[] = [
  ...north,
  region('amsterdam', 'ukwest'),
  gateway({ mode: 'active-standby', sku: 'VpnGw3AZ' }),
  vpc('shared', {
    parent: 'amsterdam',
    octet: 100,
    subnets: [
      subnet('web', '10.100.0.0/24', { routeTable: 'quiet' }),
      { id: 'sub-gateway', name: 'GatewaySubnet', prefix: '10.100.255.0/26' },
    ],
    routeTables: [
      {
        id: 'quiet',
        name: 'Quiet',
        propagate: false,
        routes: [{ prefix: '10.11.0.0/16', via: 'gateway' }],
      },
    ],
  }),
  piece('attachment', 'att', { from: 'gateway', to: 'shared' }),
  piece('vpn-connection', 'vpn', {
    from: 'north-gw',
    to: 'gateway',
    routing: 'static',
    tunnels: [{ id: 't1', role: 'active' }],
    nat: [
      { id: 'ours', direction: 'egress', internal: '10.100.0.0/24', external: '192.168.100.0/24' },
      { id: 'theirs', direction: 'ingress', internal: '10.11.0.0/24', external: '192.168.11.0/24' },
    ],
  }),
];

/** Two hubs of two regions, a site with two lines, one routed statically, VNets, and a circuit. */
const virtualWan: readonly Piece[] = [
  ...north,
  ...south,
  region('amsterdam', 'westeurope'),
  region('virginia', 'eastus'),
  piece('hub', 'hub-ams', { parent: 'amsterdam', routingPreference: 'as-path', sku: 'scale-unit-4' }),
  piece('hub', 'hub-vir', { parent: 'virginia' }),
  piece('peering', 'hubs', { from: 'hub-ams', to: 'hub-vir' }),
  vpc('apps', { parent: 'amsterdam', octet: 100 }),
  vpc('archive', { parent: 'virginia', octet: 101 }),
  piece('attachment', 'att-apps', { from: 'hub-ams', to: 'apps' }),
  piece('attachment', 'att-archive', { from: 'hub-vir', to: 'archive' }),
  piece('vpn-connection', 'vpn-south', {
    from: 'south-gw',
    to: 'hub-ams',
    tunnels: [
      { id: 't1', uplink: 'u1', role: 'active' },
      { id: 't2', uplink: 'u2', role: 'active' },
    ],
  }),
  piece('vpn-connection', 'vpn-north', {
    from: 'north-gw',
    to: 'hub-ams',
    routing: 'static',
    nat: [{ id: 'theirs', direction: 'ingress', internal: '10.11.0.0/24', external: '192.168.11.0/24' }],
  }),
  piece('private-circuit', 'line', {
    from: 'south-gw',
    to: 'hub-ams',
    carrier: 'Equinix',
    location: 'Amsterdam',
    bandwidthMbps: 300,
  }),
];

/** A circuit to a VNet, with a translating VPN as its backup. */
const circuit: readonly Piece[] = [
  ...north,
  region('amsterdam', 'westeurope'),
  gateway(),
  vpc('shared', { parent: 'amsterdam', octet: 100 }),
  piece('attachment', 'att', { from: 'gateway', to: 'shared' }),
  piece('vpn-connection', 'vpn', {
    from: 'north-gw',
    to: 'gateway',
    preference: 'backup',
    routing: 'static',
    nat: [{ id: 'theirs', direction: 'ingress', internal: '10.11.0.0/24', external: '192.168.11.0/24' }],
  }),
  piece('private-circuit', 'line', {
    from: 'north-gw',
    to: 'gateway',
    carrier: 'Equinix',
    location: 'Amsterdam',
    bandwidthMbps: 2000,
  }),
];

/** Two VPN gateways of Azure, and two VNets peered without lending. */
const twoGateways: readonly Piece[] = [
  region('amsterdam', 'westeurope'),
  region('virginia', 'eastus'),
  gateway(),
  piece('vpn-gateway', 'gateway2', { parent: 'virginia' }),
  vpc('shared', { parent: 'amsterdam', octet: 100 }),
  vpc('archive', { parent: 'virginia', octet: 101 }),
  vpc('apps', { parent: 'amsterdam', octet: 102 }),
  piece('attachment', 'att', { from: 'gateway', to: 'shared' }),
  piece('attachment', 'att2', { from: 'gateway2', to: 'archive' }),
  piece('vpn-connection', 'between', { from: 'gateway', to: 'gateway2' }),
  piece('peering', 'near', { from: 'shared', to: 'apps' }),
];

/** A VNet and gateway that are only referred to, a VNet that is taken over, a VNet that gets a gateway, and a hub that exists. */
const existing: readonly Piece[] = [
  ...north,
  region('amsterdam', 'westeurope'),
  gateway({ existing: { id: inGroup('virtualNetworkGateways/old-gateway'), use: 'refer' } }),
  vpc('shared', {
    parent: 'amsterdam',
    octet: 100,
    existing: { id: inGroup('virtualNetworks/old-vnet'), use: 'refer' },
    subnets: [subnet('web', '10.100.0.0/24', { routeTable: 'old' })],
    routeTables: [
      {
        id: 'old',
        name: 'Old',
        propagate: true,
        routes: [{ prefix: '10.11.0.0/16', via: 'gateway' }],
        cloudId: inGroup('routeTables/old-table'),
      },
    ],
  }),
  vpc('taken', {
    parent: 'amsterdam',
    octet: 101,
    existing: { id: inGroup('virtualNetworks/taken-vnet'), use: 'import' },
    subnets: [
      subnet('web', '10.101.0.0/24', { cloudId: inGroup('virtualNetworks/taken-vnet/subnets/web-old') }),
      subnet('new', '10.101.1.0/24'),
    ],
  }),
  vpc('ready', {
    parent: 'amsterdam',
    octet: 102,
    existing: { id: inGroup('virtualNetworks/ready-vnet'), use: 'refer' },
    subnets: [{ id: 'for-gateways', name: 'GatewaySubnet', prefix: '10.102.0.0/27' }],
  }),
  piece('vpn-gateway', 'new-gateway', { parent: 'amsterdam', sku: 'VpnGw1AZ' }),
  piece('attachment', 'att-new', { from: 'new-gateway', to: 'ready' }),
  piece('hub', 'hub', {
    parent: 'amsterdam',
    existing: { id: inGroup('virtualHubs/old-hub'), use: 'refer' },
  }),
  piece('attachment', 'att', { from: 'gateway', to: 'shared' }),
  piece('attachment', 'att-hub', { from: 'hub', to: 'taken' }),
  piece('vpn-connection', 'vpn', { from: 'north-gw', to: 'gateway' }),
  piece('vpn-connection', 'vpn-hub', { from: 'north-gw', to: 'hub' }),
  piece('vpn-connection', 'vpn-new', { from: 'north-gw', to: 'new-gateway' }),
];

const amazonVpc = vpc('amazon-vpc', {
  parent: 'frankfurt',
  octet: 50,
  subnets: [subnet('a', '10.50.0.0/24', { zone: 'a' })],
});

const four = ['t1', 't2', 't3', 't4'].map((id) => ({ id, role: 'active' as const }));

/** AWS: four tunnels, two to each instance. */
const withAws: readonly Piece[] = [
  region('frankfurt', 'eu-central-1', 'aws'),
  region('amsterdam', 'westeurope'),
  gateway(),
  vpc('shared', { parent: 'amsterdam', octet: 100 }),
  piece('attachment', 'att', { from: 'gateway', to: 'shared' }),
  piece('hub', 'tgw', { parent: 'frankfurt' }),
  amazonVpc,
  piece('attachment', 'att-aws', { from: 'tgw', to: 'amazon-vpc' }),
  piece('vpn-connection', 'cross', { from: 'gateway', to: 'tgw', tunnels: four }),
];

/** Google: an instance of Azure's for each interface. */
const withGoogle: readonly Piece[] = [
  region('belgium', 'europe-west1', 'google'),
  region('amsterdam', 'westeurope'),
  gateway(),
  vpc('shared', { parent: 'amsterdam', octet: 100 }),
  piece('attachment', 'att', { from: 'gateway', to: 'shared' }),
  piece('vpn-gateway', 'ha', { parent: 'belgium' }),
  piece('vpc', 'google-vpc', {
    parent: 'belgium',
    prefixes: ['10.60.0.0/16'],
    subnets: [subnet('a', '10.60.0.0/24')],
  }),
  piece('attachment', 'att-google', { from: 'ha', to: 'google-vpc' }),
  piece('vpn-connection', 'cross', { from: 'gateway', to: 'ha' }),
];

/** A hub of Virtual WAN and a virtual private gateway of AWS. */
const wanWithAws: readonly Piece[] = [
  region('frankfurt', 'eu-central-1', 'aws'),
  region('amsterdam', 'westeurope'),
  piece('hub', 'hub', { parent: 'amsterdam' }),
  vpc('shared', { parent: 'amsterdam', octet: 100 }),
  piece('attachment', 'att', { from: 'hub', to: 'shared' }),
  piece('vpn-gateway', 'vgw', { parent: 'frankfurt' }),
  amazonVpc,
  piece('attachment', 'att-aws', { from: 'vgw', to: 'amazon-vpc' }),
  piece('vpn-connection', 'cross', { from: 'vgw', to: 'hub', tunnels: four }),
];

/** Each design by name. */
export const azureDesigns = {
  'hub-and-spoke': () =>
    designOf('Hub and spoke', hubAndSpoke, { settings: { tags: { Team: 'net"work', 'azure-x': '1' } } }),
  'static-and-nat': () => designOf('Static and NAT', staticAndNat),
  'virtual-wan': () => designOf('Virtual WAN', virtualWan),
  circuit: () => designOf('Circuit', circuit),
  'two-gateways': () => designOf('Two gateways', twoGateways),
  existing: () => designOf('Existing', existing),
  'with-aws': () => designOf('With AWS', withAws),
  'with-google': () => designOf('With Google', withGoogle),
  'wan-with-aws': () => designOf('WAN with AWS', wanWithAws),
} as const satisfies Record<string, () => Design>;

export type AzureDesign = keyof typeof azureDesigns;
