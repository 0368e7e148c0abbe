import { excludeCidr } from 'cidr-tools';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSubnet, nthSubnet, subnetCount, usableSubnets } from './pool';
import { contains, overlaps, prefixLength, summarise } from './prefix';
import { crowdedPrefix } from './prefix-arbitraries';

describe('nthSubnet and subnetCount', () => {
  it.each([
    ['169.254.0.0/16', 30, 16384, '169.254.255.252/30'],
    ['10.0.0.0/24', 24, 1, '10.0.0.0/24'],
    ['10.0.0.0/24', 32, 256, '10.0.0.255/32'],
    ['fd00::/62', 64, 4, 'fd00:0:0:3::/64'],
  ])('%s has, of length %i, %i, the last being %s', (pool, bits, count, last) => {
    expect(subnetCount(pool, bits)).toBe(count);
    expect(nthSubnet(pool, bits, count - 1)).toBe(last);
    expect(nthSubnet(pool, bits, count)).toBeUndefined();
    expect(nthSubnet(pool, bits, -1)).toBeUndefined();
    expect(nthSubnet(pool, bits, 0.5)).toBeUndefined();
  });

  it.each([
    ['10.0.0.0/24', 23],
    ['10.0.0.0/24', 33],
    ['10.0.0.0/24', 24.5],
    ['10.0.0.1/24', 30],
    ['fd00::/8', 129],
  ])('%s has none of length %d', (pool, bits) => {
    expect(subnetCount(pool, bits)).toBe(0);
    expect(nthSubnet(pool, bits, 0)).toBeUndefined();
  });

  it('counts more than numbers can count one by one', () => {
    expect(subnetCount('::/0', 128)).toBe(2 ** 128);
    expect(nthSubnet('fd00::/8', 64, 2 ** 40)).toBe('fd00:100::/64');
  });
});

describe('freeSubnet', () => {
  it.each([
    [[], '10.0.0.0/30'],
    [['10.0.0.0/30'], '10.0.0.4/30'],
    [['10.0.0.4/30'], '10.0.0.0/30'],
    [['10.0.0.0/30', '10.0.0.9', 'nonsense', '::/0'], '10.0.0.4/30'],
    [['10.0.0.0/29', '10.0.0.0/30', '10.0.0.8/32'], '10.0.0.12/30'],
    [['10.0.0.0/8'], undefined],
    [['10.0.0.0/29', '10.0.0.8/29'], undefined],
  ])('beside %j it is %s', (taken, free) => {
    expect(freeSubnet({ pool: '10.0.0.0/28', bits: 30, taken })).toBe(free);
  });

  it('is the first one that overlaps nothing taken', () => {
    fc.assert(
      fc.property(
        fc.array(crowdedPrefix, { maxLength: 12 }),
        fc.integer({ min: 24, max: 32 }),
        (taken, bits) => {
          const pool = '10.0.0.0/24';
          const all = Array.from(
            { length: subnetCount(pool, bits) },
            (_, index) => nthSubnet(pool, bits, index) ?? '',
          );
          const expected = all.find((subnet) => !taken.some((other) => overlaps(other, subnet)));
          expect(freeSubnet({ pool, bits, taken })).toBe(expected);
        },
      ),
    );
  });

  it('is quick with thousands taken', () => {
    const taken = Array.from({ length: 16_000 }, (_, index) => nthSubnet('169.254.0.0/16', 30, index) ?? '');
    const started = performance.now();
    expect(freeSubnet({ pool: '169.254.0.0/16', bits: 30, taken })).toBe('169.254.250.0/30');
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('usableSubnets', () => {
  it('numbers around the exceptions, pool by pool', () => {
    const list = usableSubnets({
      pools: ['169.254.10.0/28', 'fd00::/124', '169.254.0.0/28', 'nonsense', '10.0.0.0/31'],
      bits: 30,
      except: ['169.254.10.4/30', '169.254.0.1', '169.254.0.12/30'],
    });
    expect(list.count).toBe(5);
    expect([0, 1, 2, 3, 4].map(list.at)).toEqual([
      '169.254.10.0/30',
      '169.254.10.8/30',
      '169.254.10.12/30',
      '169.254.0.4/30',
      '169.254.0.8/30',
    ]);
    expect(list.at(5)).toBeUndefined();
    expect(list.at(-1)).toBeUndefined();
    expect(list.indexOf('169.254.0.4/30')).toBe(3);
    expect(list.indexOf('169.254.10.4/30')).toBe(-1);
    expect(list.indexOf('169.254.0.4/31')).toBe(-1);
    expect(list.indexOf('169.255.0.4/30')).toBe(-1);
  });

  it('counts a subnet once where pools overlap', () => {
    const list = usableSubnets({
      pools: ['10.0.0.8/29', '10.0.0.0/28', '10.0.0.0/29'],
      bits: 30,
      except: [],
    });
    expect([0, 1, 2, 3, 4].map(list.at)).toEqual([
      '10.0.0.8/30',
      '10.0.0.12/30',
      '10.0.0.0/30',
      '10.0.0.4/30',
      undefined,
    ]);
  });

  it('numbers no further than numbers are exact', () => {
    const list = usableSubnets({ pools: ['fd00::/8'], bits: 126, except: [] });
    expect(list.count).toBe(Number.MAX_SAFE_INTEGER);
    const last = list.at(list.count - 1) ?? '';
    expect(list.indexOf(last)).toBe(list.count - 1);
    expect(list.at(list.count)).toBeUndefined();
    expect(list.indexOf('fdff::/126')).toBe(-1);
  });

  it('lists exactly what the pools hold beside the exceptions, each where indexOf says', () => {
    const prefixes = fc.array(crowdedPrefix, { maxLength: 8 });
    fc.assert(
      fc.property(prefixes, prefixes, fc.integer({ min: 24, max: 32 }), (pools, except, bits) => {
        const list = usableSubnets({ pools, bits, except });
        const subnets = Array.from({ length: list.count }, (_, index) => list.at(index) ?? '');
        expect(subnets.map(list.indexOf)).toEqual(subnets.map((_, index) => index));
        expect(list.at(list.count)).toBeUndefined();

        const fitting = pools.filter((pool) => prefixLength(pool) <= bits);
        const candidates = new Set(
          fitting.flatMap((pool) =>
            Array.from({ length: subnetCount(pool, bits) }, (_, index) => nthSubnet(pool, bits, index) ?? ''),
          ),
        );
        const expected = [...candidates].filter((subnet) => !except.some((other) => overlaps(other, subnet)));
        expect([...subnets].sort()).toEqual(expected.sort());
      }),
    );
  });

  it('of single addresses holds what cidr-tools leaves over', () => {
    fc.assert(
      fc.property(fc.array(crowdedPrefix, { maxLength: 8 }), (except) => {
        const list = usableSubnets({ pools: ['10.0.0.0/24'], bits: 32, except });
        const subnets = Array.from({ length: list.count }, (_, index) => list.at(index) ?? '');
        expect(subnets.every((subnet) => contains('10.0.0.0/24', subnet))).toBe(true);
        expect(summarise(subnets)).toEqual(summarise(excludeCidr(['10.0.0.0/24'], except)));
      }),
    );
  });
});
