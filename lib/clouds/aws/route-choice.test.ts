import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example, piece } from '@/lib/model/build';
import { compile } from '@/lib/plan/compile';
import type { Plan } from '@/lib/plan/plan';
import { tablesAt } from '@/lib/routing/tables';
import { trace } from '@/lib/routing/trace';

// What AWS documents about which route counts: the sources stand beside the facts, in `gateway-types.ts`.

const planOf = (...input: Parameters<typeof example>): Plan => compile(example(...input), catalog);

const lineAt = (plan: Plan, id: string, prefix = '10.10.0.0/16') =>
  tablesAt(plan, id)[0]?.lines.find((line) => line.prefix === prefix);

const links = (plan: Plan, id: string, prefix?: string): string[] => [
  ...new Set(lineAt(plan, id, prefix)?.entry.ways.map(({ link }) => link)),
];

const tunnels = (plan: Plan, id: string): (string | undefined)[] =>
  lineAt(plan, id)?.entry.ways.map(({ session }) => session) ?? [];

const onHub = { vpn: { to: 'hub' }, vpn2: { to: 'hub' }, att: { from: 'hub' }, vgw: null };
const hub = (more: object = {}) =>
  piece('hub', 'hub', { parent: 'region', type: 'transit-gateway', ...more });

describe('a virtual private gateway', () => {
  it('takes Direct Connect before any VPN', () => {
    const plan = planOf({}, [piece('private-circuit', 'line', { from: 'gw2', to: 'vgw' })]);
    expect(links(plan, 'vgw')).toEqual(['line']);
    expect(lineAt(plan, 'vgw')?.others.map(({ link }) => link)).toContain('vpn');
  });

  it('takes a static VPN before one with BGP, however long its path', () => {
    expect(links(planOf({ vpn2: { routing: 'static' } }), 'vgw')).toEqual(['vpn2']);
  });

  it('takes the shorter AS path, and one tunnel for a prefix', () => {
    expect(tunnels(planOf(), 'vgw')).toEqual(['vpn/t1']);
    expect(links(planOf({ vpn: { preference: 'backup' }, vpn2: { preference: 'primary' } }), 'vgw')).toEqual([
      'vpn2',
    ]);
  });

  it('closes a session that brings more than 100 prefixes', () => {
    const prefixes = Array.from({ length: 101 }, (_, index) => `10.20.${index}.0/24`);
    const many = planOf({ lan: { prefixes } });
    expect(lineAt(many, 'vgw', '10.20.0.0/24')).toBeUndefined();
    const fewer = planOf({ lan: { prefixes: prefixes.slice(1) } });
    expect(links(fewer, 'vgw', '10.20.1.0/24')).toEqual(['vpn']);
  });

  it('uses one tunnel of a static connection as well', () => {
    expect(tunnels(planOf({ vpn: { routing: 'static' }, vpn2: null }), 'vgw')).toEqual(['vpn/t1']);
  });

  it('reaches nothing beyond its own VPC: no edge-to-edge routing', () => {
    const plan = planOf({}, [
      piece('vpc', 'vpc2', {
        parent: 'region',
        prefixes: ['10.101.0.0/16'],
        subnets: [{ id: 'a', name: 'a', prefix: '10.101.0.0/24' }],
      }),
      piece('peering', 'peer', { from: 'vpc', to: 'vpc2' }),
    ]);
    expect(trace(plan, { from: 'lan', to: 'vpc2' })[0]?.reached).toBe(false);
    expect(trace(plan, { from: 'vpc', to: 'vpc2' })[0]?.reached).toBe(true);
  });
});

describe('a transit gateway', () => {
  it('spreads over equal tunnels with BGP, unless that is off', () => {
    expect(tunnels(planOf(onHub, [hub()]), 'hub')).toEqual(['vpn/t1', 'vpn/t2']);
    expect(tunnels(planOf(onHub, [hub({ ecmp: false })]), 'hub')).toEqual(['vpn/t1']);
  });

  it('spreads over no static connection', () => {
    const connection = { to: 'hub', routing: 'static' };
    expect(tunnels(planOf({ ...onHub, vpn: connection, vpn2: null }, [hub()]), 'hub')).toEqual(['vpn/t1']);
  });

  it('closes a Direct Connect session at 100 prefixes, where a VPN takes 1,000', () => {
    const prefixes = Array.from({ length: 101 }, (_, index) => `10.20.${index}.0/24`);
    const line = piece('private-circuit', 'line', { from: 'gw', to: 'hub' });
    const plan = (count: number) =>
      planOf({ ...onHub, lan: { prefixes: prefixes.slice(0, count) } }, [hub(), line]);
    expect(links(plan(100), 'hub', '10.20.0.0/24')).toEqual(['line']);
    expect(links(plan(101), 'hub', '10.20.0.0/24')).toEqual(['vpn']);
  });

  it('hears no IPv6 on a circuit’s session over IPv4', () => {
    const line = piece('private-circuit', 'line', { from: 'gw', to: 'hub' });
    const plan = planOf({ ...onHub, lan: { prefixes: ['10.10.0.0/16', '2001:db8:1::/48'] } }, [hub(), line]);
    expect(links(plan, 'hub')).toEqual(['line']);
    expect(links(plan, 'hub', '2001:db8:1::/48')).toEqual([]);
  });

  it('takes a static route before Direct Connect, and that before a VPN', () => {
    const line = piece('private-circuit', 'line', { from: 'gw2', to: 'hub' });
    expect(links(planOf(onHub, [hub(), line]), 'hub')).toEqual(['line']);
    const all = ['vpn', 'vpn2', 'line', 'att'];
    const table = {
      id: 'main',
      name: 'main',
      associated: all,
      propagated: all,
      routes: [{ prefix: '10.10.0.0/16', via: 'vpn2' }],
    };
    expect(links(planOf(onHub, [hub({ routeTables: [table] }), line]), 'hub')).toEqual(['vpn2']);
  });
});

describe('a VPC', () => {
  const withRoute = (prefix: string) =>
    planOf({
      vpc: { routeTables: [{ id: 'main', name: 'main', propagate: true, routes: [{ prefix, via: 'vgw' }] }] },
    });

  it('takes a written route before a propagated one of the same length', () => {
    expect(lineAt(withRoute('10.10.0.0/16'), 'vpc')?.entry.source).toBe('written');
    expect(lineAt(planOf(), 'vpc')?.entry.source).toBe('propagated');
  });

  it('takes the longer prefix first', () => {
    const [there] = trace(withRoute('10.0.0.0/8'), { from: 'vpc', to: 'lan' });
    expect(there?.paths[0]?.hops[0]?.entry).toMatchObject({ prefix: '10.10.0.0/16', source: 'propagated' });
  });

  it('keeps its own blocks inside, however specific another route is', () => {
    const plan = planOf({ lan: { prefixes: ['10.100.128.0/24'] } });
    expect(trace(plan, { from: 'vpc', to: 'lan' })[0]?.paths[0]?.end).toBe('own-addresses');
  });
});

describe('VPN CloudHub', () => {
  const branch = (index: number, more: object = {}) => [
    piece('site', `site${index}`),
    piece('network', `net${index}`, { parent: `site${index}`, prefixes: [`10.2${index}.0.0/16`] }),
    piece('customer-gateway', `edge${index}`, {
      parent: `site${index}`,
      platform: 'cisco-ios-xe',
      uplinks: [{ id: 'u1', address: `192.0.2.${index}`, mtu: 1500 }],
    }),
    piece('vpn-connection', `spoke${index}`, { from: `edge${index}`, to: 'hub', ...more }),
  ];
  const cloudHub = piece('hub', 'hub', { parent: 'region', type: 'vpn-cloudhub' });

  it('tells each site of the others, with its own AS between theirs', () => {
    const plan = planOf({}, [cloudHub, ...branch(1), ...branch(2)]);
    const [first, second] = plan.gateways.filter(({ id }) => id.startsWith('edge'));
    const asn = plan.cloudGateways.find(({ id }) => id === 'hub')?.asn ?? 0;
    expect(lineAt(plan, 'edge2', '10.21.0.0/16')?.entry.route?.path).toEqual([asn, first?.asn]);
    expect(second?.asn).not.toBe(first?.asn);
  });

  it('passes on what came by BGP only', () => {
    const plan = planOf({}, [cloudHub, ...branch(1, { routing: 'static' }), ...branch(2)]);
    expect(trace(plan, { from: 'net2', to: 'net1' })[0]?.reached).toBe(false);
  });
});
