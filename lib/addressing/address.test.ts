import { isIPv4 as isNodeIPv4, isIPv6 as isNodeIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressValue, formatAddress, isAddress, isIPv4, isIPv6 } from './prefix';
import { anyAddress } from './prefix-arbitraries';

describe('addresses', () => {
  it.each(['10.0.0.1', '0.0.0.0', '255.255.255.255', '::', '::1', 'fe80::1', '2001:db8:0:1:1:1:1:1'])(
    '%s is canonical',
    (text) => {
      expect(isAddress(text)).toBe(true);
      expect(isIPv4(text)).toBe(!text.includes(':'));
      expect(isIPv6(text)).toBe(text.includes(':'));
    },
  );

  it.each(['', '1.2.3', '01.2.3.4', '1.2.3.4/32', '::1%lo', 'FE80::1', '2001:db8::1:1:1:1:1', '0::1', '1'])(
    '%j is not',
    (text) => {
      expect(isAddress(text)).toBe(false);
    },
  );

  it('round trips', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const found = addressValue(address);
        expect(found && formatAddress(found.version, found.value)).toBe(address);
        expect(isAddress(address)).toBe(true);
      }),
    );
  });

  it('understands exactly what Node does, zone ids apart', () => {
    const part = fc.constantFrom(
      '0',
      '00',
      '1',
      '9',
      '25',
      '255',
      '256',
      'f',
      'ffff',
      '12345',
      '.',
      ':',
      '::',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 16 }), (parts) => {
        const text = parts.join('');
        expect(addressValue(text) !== undefined).toBe(isNodeIPv4(text) || isNodeIPv6(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not format a value that does not fit', () => {
    expect(() => formatAddress(4, 2n ** 32n)).toThrow(RangeError);
    expect(() => formatAddress(6, 2n ** 128n)).toThrow(RangeError);
    expect(() => formatAddress(4, -1n)).toThrow(RangeError);
  });
});
