import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildOverlapIndex } from './overlap-index';
import { comparePrefixes, overlaps } from './prefix';
import { anyPrefix, crowdedPrefix } from './prefix-arbitraries';

const someEntries = fc
  .array(fc.oneof(crowdedPrefix, crowdedPrefix, anyPrefix), { maxLength: 60 })
  .map((prefixes) => prefixes.map((prefix, value) => ({ prefix, value })));

describe('buildOverlapIndex', () => {
  const index = buildOverlapIndex(
    ['10.1.0.0/16', '10.0.0.0/8', 'nonsense', '192.168.0.0/16', '10.1.2.0/24', 'a00::/8', '10.1.0.0/16'].map(
      (prefix, value) => ({ prefix, value }),
    ),
  );
  const values = (prefix: string) => index.overlapping(prefix).map(({ value }) => value);

  it('finds what contains a prefix, then what it contains', () => {
    expect(values('10.1.0.0/16')).toEqual([1, 0, 6, 4]);
    expect(values('10.1.2.3/32')).toEqual([1, 0, 6, 4]);
    expect(values('10.2.0.0/16')).toEqual([1]);
    expect(values('0.0.0.0/0')).toEqual([1, 0, 6, 4, 3]);
    expect(values('::/0')).toEqual([5]);
    expect(values('11.0.0.0/8')).toEqual([]);
    expect(values('nonsense')).toEqual([]);
  });

  it('finds single addresses, the last of a prefix too', () => {
    const hosts = buildOverlapIndex([
      { prefix: '10.0.0.255/32', value: 'last' },
      { prefix: '10.0.1.0/32', value: 'beyond' },
    ]);
    expect(hosts.overlapping('10.0.0.0/24').map(({ value }) => value)).toEqual(['last']);
    expect(hosts.overlapping('10.0.0.255/32').map(({ value }) => value)).toEqual(['last']);
  });

  it('lists each pair once, the containing one first, as often as asked', () => {
    const pairs = index.pairs();
    const expected = ['1-0', '1-6', '0-6', '0-4', '6-4', '1-4'];
    for (const round of ['first', 'second']) {
      const found = [...pairs].map(([a, b]) => `${a.value}-${b.value}`);
      expect(found.sort(), round).toEqual([...expected].sort());
    }
  });

  it('hands back the entries themselves', () => {
    const entry = { prefix: '10.0.0.0/8', value: 'x', extra: true };
    expect(buildOverlapIndex([entry]).overlapping('10.0.0.0/9')[0]).toBe(entry);
  });

  it('finds what pairwise comparison finds', () => {
    fc.assert(
      fc.property(someEntries, fc.oneof(crowdedPrefix, anyPrefix), (entries, query) => {
        const found = buildOverlapIndex(entries);
        const expected = entries
          .filter(({ prefix }) => overlaps(prefix, query))
          .sort((a, b) => comparePrefixes(a.prefix, b.prefix) || a.value - b.value);
        expect(found.overlapping(query)).toEqual(expected);

        const key = (a: number, b: number) => `${Math.min(a, b)}-${Math.max(a, b)}`;
        const pairs = entries.flatMap((a, at) =>
          entries.slice(at + 1).flatMap((b) => (overlaps(a.prefix, b.prefix) ? [key(a.value, b.value)] : [])),
        );
        const foundPairs = [...found.pairs()].map(([a, b]) => key(a.value, b.value));
        expect(foundPairs.sort()).toEqual(pairs.sort());
      }),
      { numRuns: 300 },
    );
  });

  // Pairwise, this would be some 200 million comparisons, which the runner's own time limit ends.
  it('takes thousands of equal and of disjoint prefixes', () => {
    const many = Array.from({ length: 20_000 }, (_, value) => ({
      prefix:
        value % 2 === 0
          ? '10.0.0.0/24'
          : `172.${16 + (value >> 12)}.${(value >> 4) & 255}.${(value & 15) * 16}/28`,
      value,
    }));
    const found = buildOverlapIndex(many);
    let others = 0;
    for (let query = 0; query < 10_000; query++) others += found.overlapping('10.0.1.0/24').length;
    expect(others).toBe(0);
    expect(found.overlapping('10.0.0.128/25')).toHaveLength(10_000);
  });
});
