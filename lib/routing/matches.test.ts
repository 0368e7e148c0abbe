import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalPrefix, contains } from '@/lib/addressing/prefix';
import { lengthOf, longest, matches } from './matches';

const route = (prefix: string) => ({ prefix });

describe('matches', () => {
  const routes = ['0.0.0.0/0', '10.0.0.0/8', '10.1.0.0/16', '10.1.0.0/16', '10.1.2.0/24', 'fd00::/8'].map(
    route,
  );

  it('gives the routes that hold the whole prefix, the longest first', () => {
    expect(matches(routes, '10.1.0.0/20').map(({ prefix }) => prefix)).toEqual([
      '10.1.0.0/16',
      '10.1.0.0/16',
      '10.0.0.0/8',
      '0.0.0.0/0',
    ]);
    expect(matches(routes, 'fd00:1::/48').map(({ prefix }) => prefix)).toEqual(['fd00::/8']);
    expect(longest(matches(routes, '10.1.2.128/25'))).toEqual([route('10.1.2.0/24')]);
  });

  it('agrees with a look at every route', () => {
    const prefix = fc
      .tuple(
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 255 }),
        fc.integer({ min: 1, max: 32 }),
      )
      .map(([a, b, bits]) => canonicalPrefix(`${a}.${b}.0.0/${bits}`)?.prefix ?? '0.0.0.0/0');
    fc.assert(
      fc.property(fc.array(prefix), prefix, (prefixes, wanted) => {
        const found = matches(prefixes.map(route), wanted).map((hit) => hit.prefix);
        const all = prefixes.filter((outer) => contains(outer, wanted));
        expect([...found].sort()).toEqual([...all].sort());
        expect(found.map(lengthOf)).toEqual(found.map(lengthOf).sort((a, b) => b - a));
      }),
    );
  });
});
