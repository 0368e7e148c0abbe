import { describe, expect, it } from 'vitest';
import { facts as aws } from '@/lib/clouds/aws/facts';
import { facts as azure } from '@/lib/clouds/azure/facts';
import { facts as google } from '@/lib/clouds/google/facts';
import { designOf, example, type Piece, piece } from '@/lib/model/build';
import { isAdvertised } from './advertised';
import { compile } from './compile';
import { exampleFacts } from './example-facts';
import { lookup } from './lookup';
import type { Plan, TunnelEnd } from './plan';

const facts = exampleFacts([aws, azure, google]);
const tunnels = (count: number, ...uplinks: string[]) =>
  Array.from({ length: count }, (_, index) => ({
    id: `t${index + 1}`,
    role: 'active' as const,
    ...(uplinks.length > 0 ? { uplink: uplinks[index % uplinks.length] } : {}),
  }));

const lines = ['203.0.113.10', '198.51.100.10'].map((address, index) => ({
  id: `u${index + 1}`,
  address,
  mtu: 1500,
}));

/** A gateway of a cloud with a VPC behind it; ids end in the cloud's. */
const cloudSide = (cloud: string, region: string, block: string): Piece[] => [
  piece('cloud-region', `region-${cloud}`, { cloud, region }),
  piece('vpn-gateway', `gw-${cloud}`, { parent: `region-${cloud}` }),
  piece('vpc', `vpc-${cloud}`, { parent: `region-${cloud}`, prefixes: [block] }),
  piece('attachment', `att-${cloud}`, { from: `gw-${cloud}`, to: `vpc-${cloud}` }),
];
const onAws = cloudSide('aws', 'eu-central-1', '10.1.0.0/16');
const onAzure = cloudSide('azure', 'westeurope', '10.2.0.0/16');
const onGoogle = cloudSide('google', 'europe-west3', '10.3.0.0/16');
const site: Piece[] = [
  piece('site', 'site'),
  piece('network', 'lan', { parent: 'site', prefixes: ['10.50.0.0/16'] }),
  piece('customer-gateway', 'device', { parent: 'site', platform: 'strong', uplinks: lines }),
];

const planOf = (pieces: readonly Piece[]): Plan => {
  const plan = compile(designOf('Clouds', pieces), facts);
  expect(plan.unsettled).toEqual([]);
  return plan;
};
const ends = (plan: Plan): [TunnelEnd, TunnelEnd][] =>
  plan.connections.flatMap((connection) =>
    connection.tunnels.map(({ from, to }): [TunnelEnd, TunnelEnd] => [from, to]),
  );

describe('tunnels between two clouds', () => {
  it.each([
    ['azure', onAzure, '169.254.21.1', '169.254.21.2'],
    ['google', onGoogle, '169.254.8.1', '169.254.8.2'],
  ])(
    'joins AWS and %s with four tunnels, two to each outside address, AWS first',
    (cloud, other, first, second) => {
      const plan = planOf([
        ...onAws,
        ...other,
        piece('vpn-connection', 'vpn', { from: `gw-${cloud}`, to: 'gw-aws', tunnels: tunnels(4) }),
      ]);
      const pairs = ends(plan);
      expect(pairs.map(([far]) => far.instance)).toEqual([0, 0, 1, 1]);
      expect(pairs.map(([, near]) => near.instance)).toEqual([undefined, undefined, undefined, undefined]);
      expect(pairs[0]?.map(({ insideAddress }) => insideAddress)).toEqual([second, first]);
      expect(plan.connections[0]?.tunnels.map(({ numbering }) => numbering)).toEqual(Array(4).fill('link'));
      // AWS starts only when asked to, so the other cloud does.
      expect(pairs.every(([far, near]) => far.initiates && !near.initiates)).toBe(true);
    },
  );

  it('joins Azure and Google with one tunnel for each pair of instances, from Azure’s addresses', () => {
    const plan = planOf([
      ...onAzure,
      ...onGoogle,
      piece('vpn-connection', 'vpn', { from: 'gw-azure', to: 'gw-google', tunnels: tunnels(2) }),
    ]);
    expect(ends(plan).map((pair) => pair.map(({ instance }) => instance))).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(plan.connections[0]?.tunnels.map(({ inside }) => inside?.prefix)).toEqual([
      '169.254.21.0/30',
      '169.254.21.4/30',
    ]);
  });

  it('takes the shorter lifetime as far as each end can, and the smallest documented sizes', () => {
    const plan = planOf([
      ...onAws,
      ...onGoogle,
      piece('vpn-connection', 'vpn', { from: 'gw-google', to: 'gw-aws', tunnels: tunnels(4) }),
    ]);
    const [pair] = ends(plan);
    expect(pair?.map(({ ikeLifetimeSeconds }) => ikeLifetimeSeconds)).toEqual([36_000, 28_800]);
    expect(pair?.map(({ espLifetimeSeconds }) => espLifetimeSeconds)).toEqual([10_800, 3600]);
    // Google Cloud, “MTU considerations”: 1406 bytes for AEAD on a gateway MTU of 1460.
    expect(plan.connections[0]?.tunnels[0]).toMatchObject({ mtu: 1406, mss: 1366 });
  });

  it('passes on what each knows, and nothing twice', () => {
    const plan = planOf([
      ...site,
      ...onAws,
      ...onAzure,
      piece('vpn-connection', 'cross', { from: 'gw-azure', to: 'gw-aws', tunnels: tunnels(4) }),
      piece('vpn-connection', 'vpn', { from: 'device', to: 'gw-aws', tunnels: tunnels(2) }),
    ]);
    const [azureTable] = lookup(plan).tablesOf('gw-azure');
    expect(azureTable?.routes.map(({ prefix, via, place }) => [prefix, via, place])).toEqual([
      ['10.2.0.0/16', 'att-azure', 'vpc-azure'],
      ['10.50.0.0/16', 'cross', 'site'],
      ['10.1.0.0/16', 'cross', 'vpc-aws'],
    ]);
    const [view] = lookup(plan).tunnelsOf('device');
    expect(view && lookup(plan).expectedAt(view)).toEqual(['10.1.0.0/16', '10.2.0.0/16']);
  });
});

describe('a device and Azure', () => {
  it('has one inside address for all tunnels of an uplink, and each of Azure’s instances its own', () => {
    const plan = planOf([
      ...site,
      ...onAzure,
      piece('vpn-connection', 'vpn', {
        from: 'device',
        to: 'gw-azure',
        tunnels: [...tunnels(2, 'u1'), ...tunnels(2, 'u2').map((each) => ({ ...each, id: `${each.id}b` }))],
      }),
    ]);
    expect(ends(plan).map((pair) => pair.map(({ insideAddress }) => insideAddress))).toEqual([
      ['169.254.21.2', '169.254.21.1'],
      ['169.254.21.2', '169.254.21.5'],
      ['169.254.21.10', '169.254.21.9'],
      ['169.254.21.10', '169.254.21.13'],
    ]);
    expect(ends(plan).map(([, cloud]) => cloud.instance)).toEqual([0, 1, 0, 1]);
    expect(plan.connections[0]?.tunnels.map(({ numbering }) => numbering)).toEqual(Array(4).fill('host'));
    expect(plan.connections[0]?.tunnels[0]).toMatchObject({ mtu: 1400, mss: 1350 });
    // One connection of Azure's has one key for both of its instances.
    expect(plan.connections[0]?.tunnels.map(({ key }) => key.id)).toEqual([
      'key:vpn/t1',
      'key:vpn/t1',
      'key:vpn/t1b',
      'key:vpn/t1b',
    ]);
  });

  it('spreads two tunnels of two uplinks over both instances', () => {
    const plan = planOf([
      ...site,
      ...onAzure,
      piece('vpn-connection', 'vpn', { from: 'device', to: 'gw-azure', tunnels: tunnels(2, 'u1', 'u2') }),
    ]);
    expect(ends(plan).map(([device, cloud]) => [device.uplink, cloud.instance])).toEqual([
      ['u1', 0],
      ['u2', 1],
    ]);
  });

  it('says which tunnel finds no instance free', () => {
    const pieces = [
      ...site,
      ...onAzure,
      piece('vpn-connection', 'vpn', { from: 'device', to: 'gw-azure', tunnels: tunnels(3, 'u1') }),
    ];
    const { unsettled } = compile(designOf('Clouds', pieces), facts);
    expect(unsettled).toEqual([
      expect.objectContaining({
        at: 'vpn',
        field: 'tunnels/2',
        what: 'tunnel 3 finds no free outside address at gw-azure, which has 2',
      }),
    ]);
  });
});

describe('what a gateway needs in its VPC', () => {
  it('takes the last free block for the gateway subnet, or the drawn one', () => {
    const plan = planOf(onAzure);
    expect(plan.vpcs[0]?.gatewaySubnet).toEqual({ name: 'GatewaySubnet', prefix: '10.2.255.224/27' });
    const drawn = designOf('Clouds', [
      ...onAzure.filter(({ kind }) => kind !== 'vpc'),
      piece('vpc', 'vpc-azure', {
        parent: 'region-azure',
        prefixes: ['10.2.0.0/16'],
        subnets: [{ id: 's', name: 'GatewaySubnet', prefix: '10.2.7.0/26' }],
      }),
    ]);
    expect(compile(drawn, facts).vpcs[0]?.gatewaySubnet).toEqual({
      name: 'GatewaySubnet',
      prefix: '10.2.7.0/26',
    });
  });

  it('lets a VPC use the gateway of its peer', () => {
    const plan = planOf([
      ...site,
      ...onAzure,
      piece('vpc', 'spoke', { parent: 'region-azure', prefixes: ['10.9.0.0/16'] }),
      piece('peering', 'peer', { from: 'vpc-azure', to: 'spoke', lendsGateway: 'from' }),
      piece('vpn-connection', 'vpn', { from: 'device', to: 'gw-azure', tunnels: tunnels(2) }),
    ]);
    expect(plan.peerings[0]?.lender).toBe('vpc-azure');
    expect(plan.attachments.map(({ id, vpc, through }) => [id, vpc, through])).toEqual([
      ['att-azure', 'vpc-azure', undefined],
      ['peer/att-azure', 'spoke', 'peer'],
    ]);
    const [view] = lookup(plan).tunnelsOf('device');
    expect(view && lookup(plan).expectedAt(view)).toEqual(['10.2.0.0/16', '10.9.0.0/16']);
    expect(plan.vpcs.find(({ id }) => id === 'spoke')?.routeTables[0]?.propagatedFrom).toEqual(['gw-azure']);
  });
});

describe('translation of addresses', () => {
  it('shows each side the translated prefixes', () => {
    const plan = planOf([
      piece('site', 'site'),
      piece('network', 'lan', { parent: 'site', prefixes: ['10.2.0.0/16'] }),
      piece('customer-gateway', 'device', { parent: 'site', platform: 'strong', uplinks: lines }),
      ...onAzure,
      piece('vpn-connection', 'vpn', {
        from: 'device',
        to: 'gw-azure',
        tunnels: tunnels(2),
        nat: [
          { id: 'n1', direction: 'egress', internal: '10.2.0.0/16', external: '100.64.0.0/16' },
          { id: 'n2', direction: 'ingress', internal: '10.2.0.0/16', external: '100.65.0.0/16' },
        ],
      }),
    ]);
    const look = lookup(plan);
    const [view] = look.tunnelsOf('device');
    expect(view && look.expectedAt(view)).toEqual(['100.64.0.0/16']);
    expect(look.tablesOf('gw-azure')[0]?.routes).toContainEqual(
      expect.objectContaining({ prefix: '100.65.0.0/16', real: '10.2.0.0/16', via: 'vpn' }),
    );
  });
});

describe('what carries the tunnels', () => {
  it('counts the UDP header of an accelerated connection', () => {
    const hub: Piece[] = [
      piece('cloud-region', 'region', { cloud: 'aws', region: 'eu-central-1' }),
      piece('hub', 'tgw', { parent: 'region' }),
    ];
    const sizeOver = (underlay: string) =>
      planOf([
        ...site,
        ...hub,
        piece('vpn-connection', 'vpn', { from: 'device', to: 'tgw', underlay, tunnels: tunnels(2) }),
      ]).connections[0]?.tunnels[0]?.mtu;
    // AWS Site-to-Site VPN User Guide, “Your customer gateway device”: AES-GCM without and with NAT-T.
    expect([sizeOver('internet'), sizeOver('accelerated')]).toEqual([1446, 1438]);
  });
});

describe('circuits and flows', () => {
  it('passes routes on between circuits and connections as the type does, and between circuits only where it does that', () => {
    const two = example({}, [
      piece('private-circuit', 'line', { from: 'gw', to: 'vgw' }),
      piece('private-circuit', 'line2', { from: 'gw2', to: 'vgw' }),
    ]);
    const plan = compile(two, facts);
    const [gateway] = plan.cloudGateways;
    const route = (via: string) =>
      ({ prefix: '10.10.0.0/16', via, place: 'elsewhere', origin: 'bgp' }) as const;
    const lines = new Set(['line', 'line2']);
    const told = (via: string, link: string, joins: boolean): boolean =>
      gateway !== undefined &&
      isAdvertised(
        route(via),
        { ...gateway, type: { ...gateway.type, joinsCircuits: joins } },
        { link, isCircuit: lines.has(link), table: { routes: [] } },
        lines,
      );
    expect(told('line', 'vpn', true)).toBe(true);
    expect(told('vpn', 'line', true)).toBe(true);
    expect(told('line', 'vpn', false)).toBe(false);
    expect(told('vpn2', 'vpn', false)).toBe(true);
    expect(told('line', 'line2', true)).toBe(false);
    expect(told('line', 'line', true)).toBe(false);
  });

  it('settles a circuit and brings its site’s networks to the cloud', () => {
    const plan = compile(
      example({}, [
        piece('private-circuit', 'line', { from: 'gw', to: 'vgw', carrier: 'Carrier', bandwidthMbps: 500 }),
      ]),
      facts,
    );
    expect(plan.circuits).toEqual([
      expect.objectContaining({ id: 'line', gateway: 'gw', cloudGateway: 'vgw', bandwidthMbps: 500 }),
    ]);
    expect(plan.circuits[0]?.insides).toHaveLength(2);
    expect(lookup(plan).tablesOf('vgw')[0]?.routes).toContainEqual(
      expect.objectContaining({ prefix: '10.10.0.0/16', via: 'line', place: 'site' }),
    );
  });

  it('reads ports of TCP and UDP flows, and ignores them elsewhere', () => {
    const flow = (fields: Record<string, unknown>) => compile(example({ flow: fields }), facts).flows[0];
    expect(flow({ protocol: 'tcp', ports: '443, 8080-8000' })).toMatchObject({
      protocol: 'tcp',
      ports: [
        [443, 443],
        [8000, 8080],
      ],
      fromPrefixes: ['10.10.0.0/16'],
      toPrefixes: ['10.100.0.0/16'],
    });
    expect(flow({ protocol: 'icmp', ports: '443' })).toMatchObject({ protocol: 'icmp', ports: [] });
    expect(flow({})).toMatchObject({ protocol: 'any', ports: [] });
  });
});
