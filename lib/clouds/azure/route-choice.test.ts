import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { designOf, type Piece, piece } from '@/lib/model/build';
import { compile } from '@/lib/plan/compile';
import type { Plan } from '@/lib/plan/plan';
import { tablesAt } from '@/lib/routing/tables';
import { trace } from '@/lib/routing/trace';

// What Azure documents about which route counts: the sources stand beside the facts, in `gateway-types.ts`.

const site = (id: string, prefix: string, more: object = {}): Piece[] => [
  piece('site', `site-${id}`),
  piece('network', `net-${id}`, { parent: `site-${id}`, prefixes: [prefix] }),
  piece('customer-gateway', id, {
    parent: `site-${id}`,
    platform: 'cisco-ios-xe',
    uplinks: [{ id: 'u1', address: `203.0.113.${id.length + 10}`, mtu: 1500 }],
    ...more,
  }),
];
const region = piece('cloud-region', 'europe', { cloud: 'azure', region: 'westeurope' });
const planOf = (...pieces: readonly Piece[]): Plan =>
  compile(designOf('Azure', [region, ...pieces]), catalog);
const shared = '10.50.0.0/16';
const links = (plan: Plan, id: string, prefix = shared): string[] => [
  ...new Set(
    tablesAt(plan, id)[0]
      ?.lines.find((line) => line.prefix === prefix)
      ?.entry.ways.map(({ link }) => link),
  ),
];

const wan = (id: string, more: object = {}) =>
  piece('hub', id, { parent: 'europe', type: 'virtual-wan-hub', ...more });
const vpn = (id: string, from: string, to: string, more: object = {}) =>
  piece('vpn-connection', id, { from, to, ...more });
const line = (id: string, from: string, to: string) =>
  piece('private-circuit', id, { from, to, carrier: 'Carrier', location: 'Frankfurt' });

describe('a VPN gateway', () => {
  const gateway: Piece[] = [
    piece('vpn-gateway', 'gateway', { parent: 'europe' }),
    piece('vpc', 'hub', { parent: 'europe', prefixes: ['10.2.0.0/16'] }),
    piece('attachment', 'gateway-hub', { from: 'gateway', to: 'hub' }),
  ];

  it('takes ExpressRoute before VPN', () => {
    const plan = planOf(
      ...gateway,
      ...site('a', shared),
      vpn('vpn', 'a', 'gateway'),
      line('line', 'a', 'gateway'),
    );
    expect(links(plan, 'gateway')).toEqual(['line']);
  });

  it('passes nothing on between VPN and ExpressRoute', () => {
    const plan = planOf(
      ...gateway,
      ...site('a', shared),
      ...site('bb', '10.60.0.0/16'),
      vpn('vpn', 'a', 'gateway'),
      line('line', 'bb', 'gateway'),
    );
    expect(trace(plan, { from: 'net-a', to: 'net-bb' })[0]?.reached).toBe(false);
    expect(trace(plan, { from: 'net-bb', to: 'hub' })[0]?.reached).toBe(true);
  });
});

describe('a Virtual WAN hub', () => {
  const both = (more: object, connection: object = {}) =>
    planOf(
      wan('hub', more),
      ...site('a', shared),
      vpn('vpn', 'a', 'hub', connection),
      line('line', 'a', 'hub'),
    );

  it('takes ExpressRoute, VPN or the shorter path first, as it is told', () => {
    expect(links(both({}), 'hub')).toEqual(['line']);
    expect(links(both({ routingPreference: 'express-route' }), 'hub')).toEqual(['line']);
    expect(links(both({ routingPreference: 'vpn' }), 'hub')).toEqual(['vpn']);
    // Of one length ExpressRoute counts.
    expect(links(both({ routingPreference: 'as-path' }), 'hub')).toEqual(['line']);
    const longer = planOf(
      wan('hub', { routingPreference: 'as-path' }),
      ...site('a', shared),
      ...site('bb', shared),
      vpn('vpn', 'a', 'hub', { preference: 'backup' }),
      vpn('direct', 'bb', 'hub'),
    );
    expect(links(longer, 'hub')).toEqual(['direct']);
  });

  it('takes a static connection before BGP', () => {
    expect(links(both({}, { routing: 'static' }), 'hub')).toEqual(['vpn']);
  });

  it('takes its own connections before those of another hub, but not before a shorter path where that counts first', () => {
    const hubs = (preference: string) =>
      planOf(
        wan('hub', { routingPreference: preference }),
        wan('far'),
        piece('peering', 'hubs', { from: 'hub', to: 'far' }),
        ...site('a', shared),
        ...site('bb', shared),
        vpn('vpn', 'a', 'hub', { preference: 'backup' }),
        vpn('remote', 'bb', 'far'),
      );
    expect(links(hubs('express-route'), 'hub')).toEqual(['vpn']);
    expect(links(hubs('as-path'), 'hub')).toEqual(['hubs']);
  });

  it('reaches the other hubs of its Virtual WAN, drawn as peered or not', () => {
    const plan = planOf(
      wan('hub'),
      wan('far'),
      ...site('a', shared),
      ...site('bb', '10.60.0.0/16'),
      vpn('one', 'a', 'hub'),
      vpn('two', 'bb', 'far'),
    );
    expect(plan.peerings).toMatchObject([{ from: 'hub', to: 'far', implied: true }]);
    expect(trace(plan, { from: 'net-a', to: 'net-bb' })[0]?.reached).toBe(true);
    const drawn = planOf(wan('hub'), wan('far'), piece('peering', 'peer', { from: 'far', to: 'hub' }));
    expect(drawn.peerings.map(({ id }) => id)).toEqual(['peer']);
  });

  it('takes the VPN of another hub before ExpressRoute of another, but not before a shorter path where that counts first', () => {
    const hubs = (preference: string, connection: object = {}) =>
      planOf(
        wan('hub', { routingPreference: preference }),
        wan('lines'),
        wan('tunnels'),
        piece('peering', 'one', { from: 'hub', to: 'lines' }),
        piece('peering', 'two', { from: 'hub', to: 'tunnels' }),
        ...site('a', shared),
        ...site('bb', shared),
        line('line', 'a', 'lines'),
        vpn('vpn', 'bb', 'tunnels', connection),
      );
    for (const preference of ['express-route', 'vpn', 'as-path'])
      expect(links(hubs(preference), 'hub')).toEqual(['two']);
    expect(links(hubs('express-route', { preference: 'backup' }), 'hub')).toEqual(['two']);
    expect(links(hubs('as-path', { preference: 'backup' }), 'hub')).toEqual(['one']);
  });

  it('joins circuits to VPN through another hub, but not to circuits', () => {
    const plan = planOf(
      wan('hub'),
      wan('far'),
      piece('peering', 'hubs', { from: 'hub', to: 'far' }),
      ...site('a', shared),
      ...site('bb', '10.60.0.0/16'),
      ...site('ccc', '10.61.0.0/16'),
      line('one', 'a', 'hub'),
      line('two', 'bb', 'far'),
      vpn('three', 'ccc', 'far'),
    );
    expect(links(plan, 'far')).toEqual(['hubs']);
    expect(links(plan, 'bb')).toEqual([]);
    expect(links(plan, 'ccc')).toEqual(['three']);
  });

  it('spreads over what is equal, whatever the AS', () => {
    const plan = planOf(
      wan('hub'),
      ...site('a', shared),
      ...site('bb', shared),
      vpn('one', 'a', 'hub'),
      vpn('two', 'bb', 'hub'),
    );
    expect(links(plan, 'hub').sort()).toEqual(['one', 'two']);
  });
});

describe('what Azure sends on', () => {
  const behind = (prefix: string): Piece[] => [
    piece('vpn-gateway', 'gateway', { parent: 'europe' }),
    piece('vpc', 'hub', { parent: 'europe', prefixes: ['10.2.0.0/16'] }),
    piece('attachment', 'gateway-hub', { from: 'gateway', to: 'hub' }),
    ...site('a', prefix),
    ...site('bb', '10.60.0.0/16'),
    vpn('one', 'a', 'gateway'),
    vpn('two', 'bb', 'gateway'),
  ];

  it('is neither a default route nor what overlaps a VNet', () => {
    expect(links(planOf(...behind('10.70.0.0/16')), 'bb', '10.70.0.0/16')).toEqual(['two']);
    for (const prefix of ['0.0.0.0/0', '10.0.0.0/8']) {
      const plan = planOf(...behind(prefix));
      expect(links(plan, 'bb', prefix)).toEqual([]);
      expect(links(plan, 'gateway', prefix)).toEqual(['one']);
    }
  });

  it('from a hub is no default route either', () => {
    const hub = (prefix: string) =>
      planOf(
        wan('hub'),
        ...site('a', prefix),
        ...site('bb', '10.60.0.0/16'),
        vpn('one', 'a', 'hub'),
        vpn('two', 'bb', 'hub'),
      );
    expect(links(hub('10.0.0.0/8'), 'bb', '10.0.0.0/8')).toEqual(['two']);
    expect(links(hub('0.0.0.0/0'), 'bb', '0.0.0.0/0')).toEqual([]);
  });
});

describe('VNets', () => {
  it('go to a peer directly, however specific a learned route is', () => {
    const plan = planOf(
      piece('vpn-gateway', 'gateway', { parent: 'europe' }),
      piece('vpc', 'hub', { parent: 'europe', prefixes: ['10.2.0.0/16'] }),
      piece('vpc', 'one', { parent: 'europe', prefixes: ['10.3.0.0/16'] }),
      piece('attachment', 'gateway-hub', { from: 'gateway', to: 'hub' }),
      piece('peering', 'p1', { from: 'hub', to: 'one' }),
      ...site('a', '10.3.128.0/17'),
      vpn('vpn', 'a', 'gateway'),
    );
    const first = trace(plan, { from: 'hub', to: 'net-a' })[0]?.paths[0]?.hops[0];
    expect([first?.entry?.prefix, first?.via]).toEqual(['10.3.0.0/16', 'p1']);
    const line = tablesAt(plan, 'hub')[0]?.lines.find(({ prefix }) => prefix === '10.3.128.0/17');
    expect(line?.why).toBe('not followed: 10.3.0.0/16 comes before all that is more specific');
  });

  it('are no transit for one another, but lend their gateway', () => {
    const vnets: Piece[] = [
      piece('vpn-gateway', 'gateway', { parent: 'europe' }),
      piece('vpc', 'hub', { parent: 'europe', prefixes: ['10.2.0.0/16'] }),
      piece('vpc', 'one', { parent: 'europe', prefixes: ['10.3.0.0/16'] }),
      piece('vpc', 'two', { parent: 'europe', prefixes: ['10.4.0.0/16'] }),
      piece('attachment', 'gateway-hub', { from: 'gateway', to: 'hub' }),
      piece('peering', 'p1', { from: 'hub', to: 'one', lendsGateway: 'from' }),
      piece('peering', 'p2', { from: 'hub', to: 'two' }),
    ];
    const plan = planOf(...vnets, ...site('a', shared), vpn('vpn', 'a', 'gateway'));
    const reached = (from: string, to: string) => trace(plan, { from, to })[0]?.reached;
    expect([
      reached('one', 'two'),
      reached('one', 'net-a'),
      reached('two', 'net-a'),
      reached('hub', 'two'),
    ]).toEqual([false, true, false, true]);
  });
});
