import { describe, expect, it } from 'vitest';
import { example, piece } from '@/lib/model/build';
import { problemsOf } from '@/lib/testing/rule-tester';
import { rule } from './no-ipv6-without-support';

const dual = { lan: { prefixes: ['10.10.0.0/16', 'fd10:10::/48'] }, flow: null };
const hub = piece('hub', 'hub', { parent: 'region', name: 'Hub' });
const six = piece('vpn-connection', 'six', {
  from: 'gw',
  to: 'hub',
  tunnels: [
    { id: 't1', role: 'active', inside: 'fd00::/126' },
    { id: 't2', role: 'active', inside: 'fd00::4/126' },
  ],
});

describe('IPv6 networks', () => {
  it('are told once for a gateway, however many connections lead there', () => {
    expect(problemsOf(example(dual), [rule]).map(({ what }) => what)).toEqual([
      '“Office LAN” has IPv6 prefixes, but “Virtual private gateway” carries IPv4 only.',
    ]);
  });

  it('need IPv6 inside a tunnel also where the gateway is able', () => {
    const moved = { ...dual, vpn: { to: 'hub' }, vpn2: { to: 'hub' } };
    expect(problemsOf(example(moved, [hub]), [rule]).map(({ what }) => what)).toEqual([
      '“Office LAN” has IPv6 prefixes, but all tunnels of its site to “Hub” are IPv4 inside.',
    ]);
    expect(problemsOf(example(moved, [hub, six]), [rule])).toEqual([]);
  });
});
