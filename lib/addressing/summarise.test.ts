import { mergeCidr } from 'cidr-tools';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePrefixes, contains, summarise } from './prefix';
import { crowdedPrefix } from './prefix-arbitraries';

const crowd = fc.array(crowdedPrefix, { maxLength: 40 });

describe('summarise', () => {
  it.each([
    [[], []],
    [['10.0.1.0/24', '10.0.0.0/24'], ['10.0.0.0/23']],
    [
      ['10.0.1.0/24', '10.0.2.0/24'],
      ['10.0.1.0/24', '10.0.2.0/24'],
    ],
    [['10.0.0.0/8', '10.1.0.0/16', '10.0.0.0/8'], ['10.0.0.0/8']],
    [['0.0.0.0/1', '128.0.0.0/1'], ['0.0.0.0/0']],
    [
      ['255.255.255.255/32', '::/128'],
      ['255.255.255.255/32', '::/128'],
    ],
    [['fd00::/9', 'fd80::/9', 'bad', '10.0.0.1/24'], ['fd00::/8']],
  ])('%j is %j', (prefixes, summary) => {
    expect(summarise(prefixes)).toEqual(summary);
  });

  it('is as short as, and the same as, that of cidr-tools', () => {
    fc.assert(
      fc.property(crowd, (prefixes) => {
        expect(summarise(prefixes)).toEqual([...mergeCidr(prefixes)].sort(comparePrefixes));
      }),
    );
  });

  it('covers what was given, is idempotent and leaves its argument alone', () => {
    fc.assert(
      fc.property(crowd, (prefixes) => {
        const given = [...prefixes];
        const summary = summarise(prefixes);
        expect(prefixes).toEqual(given);
        expect(prefixes.every((prefix) => summary.some((outer) => contains(outer, prefix)))).toBe(true);
        expect(summarise(summary)).toEqual(summary);
      }),
    );
  });
});
