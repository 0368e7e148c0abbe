import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { designOf, type Piece, piece } from '@/lib/model/build';
import { compile } from '@/lib/plan/compile';
import type { Plan } from '@/lib/plan/plan';
import { tablesAt } from '@/lib/routing/tables';
import { trace } from '@/lib/routing/trace';

// What Google Cloud documents about which route counts: the sources stand beside the facts, in `gateway-types.ts`.

const site = (id: string, prefix: string): Piece[] => [
  piece('site', `site-${id}`),
  piece('network', `net-${id}`, { parent: `site-${id}`, prefixes: [prefix] }),
  piece('customer-gateway', id, {
    parent: `site-${id}`,
    platform: 'cisco-ios-xe',
    uplinks: [{ id: 'u1', address: `203.0.113.${id.length + 10}`, mtu: 1500 }],
  }),
];
const planOf = (...pieces: readonly Piece[]): Plan =>
  compile(
    designOf('Google', [
      piece('cloud-region', 'frankfurt', { cloud: 'google', region: 'europe-west3' }),
      piece('cloud-region', 'london', { cloud: 'google', region: 'europe-west2' }),
      ...pieces,
    ]),
    catalog,
  );
const shared = '10.50.0.0/16';
const links = (plan: Plan, id: string): string[] =>
  [
    ...new Set(
      tablesAt(plan, id)[0]
        ?.lines.find((line) => line.prefix === shared)
        ?.entry.ways.map(({ link }) => link),
    ),
  ].sort();
const vpn = (id: string, from: string, to: string, more: object = {}) =>
  piece('vpn-connection', id, { from, to, ...more });
const vpc = (more: object = {}) =>
  piece('vpc', 'vpc', { parent: 'frankfurt', prefixes: ['10.128.0.0/20'], ...more });
const haVpn = (parent: string): Piece[] => [
  piece('vpn-gateway', 'ha', { parent }),
  piece('attachment', 'ha-vpc', { from: 'ha', to: 'vpc' }),
];

describe('HA VPN', () => {
  it('takes the shorter AS path, and spreads over equal ones of one AS', () => {
    const two = (more: object) =>
      planOf(
        vpc(),
        ...haVpn('frankfurt'),
        ...site('a', shared),
        ...site('bb', shared),
        vpn('one', 'a', 'ha', more),
        vpn('two', 'bb', 'ha'),
      );
    expect(links(two({ preference: 'backup' }), 'ha')).toEqual(['two']);
    const plan = planOf(vpc(), ...haVpn('frankfurt'), ...site('a', shared), vpn('one', 'a', 'ha'));
    expect(
      tablesAt(plan, 'ha')[0]
        ?.lines.find(({ prefix }) => prefix === shared)
        ?.entry.ways.map(({ session }) => session),
    ).toEqual(['one/t1', 'one/t2']);
  });

  it('holds 250 different prefixes of all sessions together', () => {
    const prefixes = Array.from({ length: 251 }, (_, index) => `10.50.${index}.0/24`);
    const [place, network, device] = site('a', shared);
    const many = { ...network, fields: { ...network?.fields, prefixes } } as Piece;
    if (!place || !device) throw new Error('no site');
    const plan = planOf(vpc(), ...haVpn('frankfurt'), place, many, device, vpn('one', 'a', 'ha'));
    const known = tablesAt(plan, 'ha')[0]?.lines.filter(({ prefix }) => prefix.startsWith('10.50.'));
    expect(known?.length).toBe(250);
    expect(known?.some(({ prefix }) => prefix === '10.50.250.0/24')).toBe(false);
  });

  it('prefers no circuit to a VPN: equal routes share the traffic', () => {
    const line = piece('private-circuit', 'line', {
      from: 'a',
      to: 'ha',
      carrier: 'Carrier',
      location: 'Frankfurt',
    });
    const plan = planOf(vpc(), ...haVpn('frankfurt'), ...site('a', shared), vpn('one', 'a', 'ha'), line);
    expect(links(plan, 'ha')).toEqual(['line', 'one']);
  });

  it('passes nothing on from site to site, which a Network Connectivity Center hub does', () => {
    const sites = [...site('a', shared), ...site('bb', '10.60.0.0/16')];
    const apart = planOf(
      vpc(),
      ...haVpn('frankfurt'),
      ...sites,
      vpn('one', 'a', 'ha'),
      vpn('two', 'bb', 'ha'),
    );
    expect(trace(apart, { from: 'net-a', to: 'net-bb' })[0]?.reached).toBe(false);
    const hub = piece('hub', 'ncc', { parent: 'frankfurt', type: 'ncc-hub' });
    const joined = planOf(hub, ...sites, vpn('one', 'a', 'ncc'), vpn('two', 'bb', 'ncc'));
    expect(trace(joined, { from: 'net-a', to: 'net-bb' })[0]?.reached).toBe(true);
  });
});

describe('a VPC', () => {
  const far = (more: object) =>
    planOf(vpc(more), ...haVpn('london'), ...site('a', shared), vpn('one', 'a', 'ha'));

  it('takes the gateway of its own region where all else is equal', () => {
    const both = (more: object) =>
      planOf(
        vpc({ routingMode: 'GLOBAL' }),
        ...haVpn('frankfurt'),
        piece('vpn-gateway', 'far', { parent: 'london' }),
        piece('attachment', 'far-vpc', { from: 'far', to: 'vpc' }),
        ...site('a', shared),
        vpn('near', 'a', 'ha', more),
        vpn('away', 'a', 'far'),
      );
    const via = (plan: Plan) => links(plan, 'vpc');
    expect(via(both({}))).toEqual(['ha-vpc']);
    expect(via(both({ preference: 'backup' }))).toEqual(['far-vpc']);
  });

  it('learns from a gateway of another region with global routing only', () => {
    expect(trace(far({ routingMode: 'GLOBAL' }), { from: 'vpc', to: 'net-a' })[0]?.reached).toBe(true);
    expect(trace(far({ routingMode: 'REGIONAL' }), { from: 'vpc', to: 'net-a' })[0]?.reached).toBe(false);
  });
});
