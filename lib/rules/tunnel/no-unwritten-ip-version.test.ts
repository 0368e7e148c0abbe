import { describe, expect, it } from 'vitest';
import { example } from '@/lib/model/build';
import { problemsOf } from '@/lib/testing/rule-tester';
import { rule } from './no-unwritten-ip-version';

const lineWith = (address: string) => ({
  uplinks: [{ id: 'u1', name: 'Line A', isp: 'ISP A', address, mtu: 1500 }],
});

describe('no-unwritten-ip-version', () => {
  it('speaks of each tunnel over a line that has only IPv6', () => {
    const found = problemsOf(example({ gw: lineWith('2001:db8::10') }), [rule]);
    expect(found.map(({ what }) => what.slice(0, 55))).toEqual([
      'Tunnel 1 of “Office to Frankfurt” runs over IPv6, but t',
      'Tunnel 2 of “Office to Frankfurt” runs over IPv6, but t',
    ]);
    expect(found.every(({ fix }) => fix === undefined)).toBe(true);
  });

  it('has nothing against IPv4 lines', () => {
    expect(problemsOf(example({ gw: lineWith('203.0.113.10') }), [rule])).toEqual([]);
  });
});
