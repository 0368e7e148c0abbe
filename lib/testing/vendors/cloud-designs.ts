import { designOf, type Piece, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';

const lineA = {
  id: 'u1',
  name: 'Fibre',
  isp: 'ISP A',
  address: '203.0.113.10',
  nextHop: '203.0.113.9',
  mtu: 1500,
};
const lineB = {
  id: 'u2',
  name: 'Cable',
  isp: 'ISP B',
  address: '198.51.100.10',
  nextHop: '198.51.100.9',
  mtu: 1500,
};

const office = (uplinks: readonly (typeof lineA)[]): Piece[] => [
  piece('site', 'site', { name: 'Head office' }),
  piece('network', 'lan', { parent: 'site', name: 'Office LAN', prefixes: ['10.10.0.0/16'] }),
  piece('customer-gateway', 'gw', {
    parent: 'site',
    name: 'edge-1',
    platform: 'cisco-ios-xe',
    uplinks: [...uplinks],
  }),
];

type Place = { id: string; name: string; cloud: string; region: string; gateway: string; prefix: string };

const azure: Place = {
  id: 'azure',
  name: 'Azure Frankfurt',
  cloud: 'azure',
  region: 'germanywestcentral',
  gateway: 'azure-vpn-gateway',
  prefix: '10.101.0.0/16',
};
const google: Place = {
  id: 'google',
  name: 'Google Frankfurt',
  cloud: 'google',
  region: 'europe-west3',
  gateway: 'ha-vpn',
  prefix: '10.102.0.0/16',
};
const amazon: Place = {
  id: 'aws',
  name: 'AWS Frankfurt',
  cloud: 'aws',
  region: 'eu-central-1',
  gateway: 'virtual-private-gateway',
  prefix: '10.100.0.0/16',
};

type Tunnels = readonly { id: string; role: 'active' | 'backup'; uplink?: string }[];

const pair: Tunnels = [
  { id: 't1', role: 'active' },
  { id: 't2', role: 'active' },
];

const fourOverTwo: Tunnels = [
  { id: 't1', role: 'active', uplink: 'u1' },
  { id: 't2', role: 'active', uplink: 'u1' },
  { id: 't3', role: 'backup', uplink: 'u2' },
  { id: 't4', role: 'backup', uplink: 'u2' },
];

const connected = (
  { id, name, cloud, region, gateway, prefix }: Place,
  { tunnels, routing = 'bgp' }: { tunnels: Tunnels; routing?: 'bgp' | 'static' },
): Piece[] => [
  piece('cloud-region', `${id}-region`, { name, cloud, region }),
  piece('vpc', `${id}-vpc`, { parent: `${id}-region`, name: `${name} network`, prefixes: [prefix] }),
  piece('vpn-gateway', `${id}-vpn`, { parent: `${id}-region`, name: `${name} gateway`, type: gateway }),
  piece('attachment', `${id}-attachment`, { from: `${id}-vpn`, to: `${id}-vpc` }),
  piece('vpn-connection', `to-${id}`, {
    name: `Office to ${name}`,
    from: 'gw',
    to: `${id}-vpn`,
    routing,
    tunnels: [...tunnels],
  }),
];

/** A device and clouds whose tunnels share outside addresses at the far end, or an inside address at the near one. */
export const cloudCases: readonly Design[] = [
  designOf('Azure, one uplink', [...office([lineA]), ...connected(azure, { tunnels: pair })]),
  designOf('Azure, two uplinks', [...office([lineA, lineB]), ...connected(azure, { tunnels: fourOverTwo })]),
  designOf('Azure, static', [...office([lineA]), ...connected(azure, { tunnels: pair, routing: 'static' })]),
  designOf('Google', [...office([lineA]), ...connected(google, { tunnels: pair })]),
  designOf('Three clouds', [
    ...office([lineA]),
    ...[amazon, azure, google].flatMap((place) => connected(place, { tunnels: pair })),
  ]),
];
