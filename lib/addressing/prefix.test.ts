import { containsCidr, normalizeCidr, overlapCidr } from 'cidr-tools';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalPrefix,
  comparePrefixes,
  contains,
  formatPrefix,
  hostAddress,
  isIPv4,
  isPrefix,
  netmask,
  networkAddress,
  overlaps,
  parsePrefix,
  prefixLength,
  prefixVersion,
  wildcardMask,
} from './prefix';
import { anyAddress, anyPrefix, crowdedPrefix } from './prefix-arbitraries';

describe('parsePrefix', () => {
  it('gives first and last address', () => {
    expect(parsePrefix('10.1.0.0/16')).toEqual({
      version: 4,
      first: 0x0a010000n,
      last: 0x0a01ffffn,
      bits: 16,
    });
    expect(parsePrefix('0.0.0.0/0')).toEqual({ version: 4, first: 0n, last: 2n ** 32n - 1n, bits: 0 });
    expect(parsePrefix('::/0')).toEqual({ version: 6, first: 0n, last: 2n ** 128n - 1n, bits: 0 });
  });

  it.each([
    '',
    '/',
    '/24',
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/08',
    '10.0.0.0/8 ',
    ' 10.0.0.0/8',
    '10.0.0.0/8/8',
    '10.0.0.0/1e1',
    '10.0.0.0/255.0.0.0',
    '10.0.0.1/24',
    '10/8',
    '10.0/16',
    '010.0.0.0/8',
    '10.0.0.00/24',
    '0x0a.0.0.0/8',
    '256.0.0.0/8',
    '1.2.3.4.5/32',
    '1..2.3/32',
    '.1.2.3/32',
    '1.2.3./32',
    '１0.0.0.0/8',
    '10.0.0.0\n/8',
    'fe80::%eth0/64',
    'fd00::1/64',
    'fd00::/129',
    'fd00:::/16',
    '::ffff:10.0.0.01/128',
    'fd00::/8; rm',
  ])('refuses %j', (text) => {
    expect(parsePrefix(text)).toBeUndefined();
    expect(isPrefix(text)).toBe(false);
  });

  it('reads any spelling of IPv6, of which one is canonical', () => {
    for (const text of ['FD00::/8', 'fd00:0:0::/8', 'fd00:0000::0/8']) {
      expect(parsePrefix(text)).toEqual(parsePrefix('fd00::/8'));
      expect(isPrefix(text)).toBe(false);
    }
    expect(isPrefix('fd00::/8')).toBe(true);
  });

  it('round trips', () => {
    fc.assert(
      fc.property(anyPrefix, (prefix) => {
        const range = parsePrefix(prefix);
        expect(range && formatPrefix(range)).toBe(prefix);
        expect(isPrefix(prefix)).toBe(true);
      }),
    );
  });
});

describe('canonicalPrefix', () => {
  it.each([
    ['10.0.0.0/16', '10.0.0.0/16', false],
    [' 10.0.3.4/16\n', '10.0.0.0/16', true],
    ['10.0.3.4', '10.0.3.4/32', true],
    ['FD00:0:0:1:0:0:0:9/64', 'fd00:0:0:1::/64', true],
    ['2001:DB8::1', '2001:db8::1/128', true],
    ['255.255.255.255/0', '0.0.0.0/0', true],
  ])('%j is %j', (text, prefix, changed) => {
    expect(canonicalPrefix(text)).toEqual({ prefix, changed });
  });

  it.each(['', 'ten', '10.0.0.0/', '10.0.0/16', '10.0.0.0/16/8', '010.0.0.0/8', 'fe80::1%eth0/64'])(
    'does not understand %j',
    (text) => {
      expect(canonicalPrefix(text)).toBeUndefined();
    },
  );

  it('agrees with cidr-tools and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyAddress, fc.nat(128), (address, bits) => {
        const text = `${address}/${isIPv4(address) ? bits % 33 : bits}`;
        const prefix = canonicalPrefix(text)?.prefix ?? '';
        expect(prefix).toBe(normalizeCidr(text, { hexify: true }));
        expect(canonicalPrefix(prefix)).toEqual({ prefix, changed: false });
      }),
    );
  });
});

describe('contains and overlaps', () => {
  it('tells nesting', () => {
    expect(contains('10.0.0.0/8', '10.9.0.0/16')).toBe(true);
    expect(contains('10.0.0.0/8', '10.0.0.0/8')).toBe(true);
    expect(contains('10.0.0.0/8', '10.255.255.255')).toBe(true);
    expect(contains('10.9.0.0/16', '10.0.0.0/8')).toBe(false);
    expect(contains('10.0.0.1', '10.0.0.1')).toBe(false);
    expect(contains('0.0.0.0/0', '::1')).toBe(false);
    expect(overlaps('10.9.0.0/16', '10.0.0.0/8')).toBe(true);
    expect(overlaps('10.0.0.0/9', '10.128.0.0/9')).toBe(false);
    expect(overlaps('10.0.0.0/8', 'nonsense')).toBe(false);
  });

  it('agrees with cidr-tools', () => {
    fc.assert(
      fc.property(crowdedPrefix, crowdedPrefix, (a, b) => {
        expect(overlaps(a, b)).toBe(overlapCidr(a, b));
        expect(overlaps(b, a)).toBe(overlaps(a, b));
        expect(contains(a, b)).toBe(containsCidr(a, b));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('hostAddress', () => {
  it.each([
    ['169.254.10.0/30', 1, '169.254.10.1'],
    ['169.254.10.0/30', 2, '169.254.10.2'],
    ['10.0.0.0/31', 0, '10.0.0.0'],
    ['10.0.0.0/31', 1, '10.0.0.1'],
    ['10.0.0.7/32', 0, '10.0.0.7'],
    ['fd00::/64', 1, 'fd00::1'],
    ['fd00::/126', 3, 'fd00::3'],
    ['fd00::2/127', 0, 'fd00::2'],
  ])('%s host %i is %s', (prefix, index, address) => {
    expect(hostAddress(prefix, index)).toBe(address);
  });

  it.each([
    ['169.254.10.0/30', 0],
    ['169.254.10.0/30', 3],
    ['10.0.0.0/31', 2],
    ['10.0.0.0/32', 1],
    ['10.0.0.0/24', 1.5],
    ['10.0.0.0/24', -1],
    ['10.0.0.0/24', Number.NaN],
    ['fd00::/64', 0],
    ['fd00::/126', 4],
    ['10.0.0.1/24', 1],
  ])('%s has no host %d', (prefix, index) => {
    expect(() => hostAddress(prefix, index)).toThrow(RangeError);
  });
});

describe('parts of a prefix', () => {
  it.each([
    ['10.0.0.0/8', '255.0.0.0', '0.255.255.255'],
    ['10.0.0.0/30', '255.255.255.252', '0.0.0.3'],
    ['10.0.0.1/32', '255.255.255.255', '0.0.0.0'],
    ['0.0.0.0/0', '0.0.0.0', '255.255.255.255'],
  ])('%s has mask %s and wildcard %s', (prefix, mask, wildcard) => {
    expect(netmask(prefix)).toBe(mask);
    expect(wildcardMask(prefix)).toBe(wildcard);
  });

  it('has no dotted mask in IPv6', () => {
    expect(() => netmask('fd00::/8')).toThrow(RangeError);
    expect(() => wildcardMask('fd00::/8')).toThrow(RangeError);
  });

  it('gives network address, length and version', () => {
    expect(networkAddress('10.1.0.0/16')).toBe('10.1.0.0');
    expect(networkAddress('fd00::/8')).toBe('fd00::');
    expect(prefixLength('fd00::/8')).toBe(8);
    expect(prefixVersion('fd00::/8')).toBe(6);
    expect(prefixVersion('10.1.0.0/16')).toBe(4);
    expect(() => prefixLength('10.1.0.0')).toThrow('"10.1.0.0" is not a prefix');
  });
});

describe('comparePrefixes', () => {
  it('sorts by version, address, length, and what is not understood last', () => {
    const sorted = [
      '9.0.0.0/8',
      '10.0.0.0/8',
      '10.0.0.0/16',
      '10.0.0.0',
      '10.1.0.0/16',
      '::/0',
      'fd00::/8',
      'x',
      'y',
    ];
    expect([...sorted].reverse().sort(comparePrefixes)).toEqual(sorted);
  });

  it('is a total order', () => {
    const text = fc.oneof(
      crowdedPrefix,
      anyAddress,
      fc.constantFrom('x', 'FD00::/8', 'fd00::/8', '10.0.0.1', ''),
    );
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(comparePrefixes(a, b) === 0).toBe(a === b);
        expect(Math.sign(comparePrefixes(a, b)) + Math.sign(comparePrefixes(b, a))).toBe(0);
        const [x = '', y = '', z = ''] = [a, b, c].sort(comparePrefixes);
        expect(
          [comparePrefixes(x, y), comparePrefixes(y, z), comparePrefixes(x, z)].every((n) => n <= 0),
        ).toBe(true);
      }),
    );
  });
});
