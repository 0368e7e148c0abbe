import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressClass, isPublic, specialRanges } from './classes';
import { contains, isPrefix, networkAddress } from './prefix';
import { anyAddress } from './prefix-arbitraries';

describe('addressClass', () => {
  it.each([
    ['8.8.8.8', 'public'],
    ['10.0.0.0/8', 'private'],
    ['172.15.255.255', 'public'],
    ['172.16.0.0', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.0', 'public'],
    ['192.168.4.0/24', 'private'],
    ['100.64.0.1', 'shared'],
    ['100.128.0.0', 'public'],
    ['169.254.10.0/30', 'link-local'],
    ['127.0.0.1', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['0.0.0.0/0', 'unspecified'],
    ['0.0.0.1', 'reserved'],
    ['192.0.0.1', 'reserved'],
    ['192.0.0.9', 'public'],
    ['192.0.2.1', 'documentation'],
    ['198.51.100.7', 'documentation'],
    ['203.0.113.0/24', 'documentation'],
    ['198.19.0.0/16', 'benchmark'],
    ['224.0.0.5', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'reserved'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::2', 'reserved'],
    ['::ffff:a00:1', 'reserved'],
    ['2606:4700::1111', 'public'],
    ['2001:db8::/32', 'documentation'],
    ['3fff:abc::1', 'documentation'],
    ['3fff:1000::', 'public'],
    ['2001:2::1', 'benchmark'],
    ['2001:3::1', 'public'],
    ['2001:4860:4860::8888', 'public'],
    ['2002:a00:1::', 'reserved'],
    ['fc00::/7', 'unique-local'],
    ['fd12:3456:789a::1', 'unique-local'],
    ['fe80::1', 'link-local'],
    ['fec0::1', 'reserved'],
    ['ff02::5', 'multicast'],
    ['4000::', 'reserved'],
    ['bfff::', 'reserved'],
    ['fbff::', 'reserved'],
  ])('%s is %s', (text, expected) => {
    expect(addressClass(text)).toBe(expected);
    expect(isPublic(text)).toBe(expected === 'public');
  });

  it('refuses what is neither address nor prefix', () => {
    for (const text of ['', '10.0.0', '10.0.0.1/24', 'fe80::1%eth0']) {
      expect(() => addressClass(text)).toThrow(RangeError);
      expect(isPublic(text)).toBe(false);
    }
  });

  it('gives IPv6 outside 2000::/3 never to the public', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        fc.pre(address.includes(':') && !contains('2000::/3', address));
        expect(isPublic(address)).toBe(false);
      }),
    );
  });
});

describe('specialRanges', () => {
  it('are canonical, distinct, and of the class that addressClass gives their first address or a part of it', () => {
    const prefixes = specialRanges.map(({ prefix }) => prefix);
    expect(prefixes.every(isPrefix)).toBe(true);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const { prefix, class: expected } of specialRanges) {
      const network = networkAddress(prefix);
      const inner = specialRanges.filter(
        (range) => contains(prefix, range.prefix) && contains(range.prefix, network),
      );
      expect([expected, ...inner.map((range) => range.class)]).toContain(addressClass(prefix));
      if (inner.length === 1) expect(addressClass(prefix)).toBe(expected);
    }
  });

  it('name a source each', () => {
    for (const { source } of specialRanges) expect(source).toMatch(/^RFC \d{3,4}( section [\d.]+)?$/);
  });
});
