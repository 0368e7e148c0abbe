import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asnClass, isPrivateAsn, parseAsn } from './asn';

describe('asnClass', () => {
  it.each([
    [0, 'reserved'],
    [1, 'public'],
    [23455, 'public'],
    [23456, 'as-trans'],
    [64495, 'public'],
    [64496, 'documentation'],
    [64511, 'documentation'],
    [64512, 'private-16'],
    [65534, 'private-16'],
    [65535, 'reserved'],
    [65536, 'documentation'],
    [65551, 'documentation'],
    [65552, 'reserved'],
    [131071, 'reserved'],
    [131072, 'public'],
    [4199999999, 'public'],
    [4200000000, 'private-32'],
    [4294967294, 'private-32'],
    [4294967295, 'reserved'],
    [4294967296, 'invalid'],
    [-1, 'invalid'],
    [1.5, 'invalid'],
    [Number.NaN, 'invalid'],
  ])('%d is %s', (asn, expected) => {
    expect(asnClass(asn)).toBe(expected);
    expect(isPrivateAsn(asn)).toBe(expected.startsWith('private'));
  });
});

describe('parseAsn', () => {
  it.each([
    ['65001', 65001],
    ['1.10', 65546],
    ['0.65001', 65001],
    ['65535.65535', 4294967295],
    ['4294967295', 4294967295],
  ])('%s is %i', (text, asn) => {
    expect(parseAsn(text)).toBe(asn);
  });

  it.each([
    '',
    '0',
    '0.0',
    '065001',
    '1.010',
    '1.65536',
    '65536.1',
    '4294967296',
    '1.2.3',
    'AS65001',
    ' 1',
    '1\n',
    '-1',
    '1e3',
  ])('%j is none', (text) => {
    expect(parseAsn(text)).toBeUndefined();
  });

  it('round trips both notations', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4294967295 }), (asn) => {
        expect(parseAsn(String(asn))).toBe(asn);
        expect(parseAsn(`${Math.floor(asn / 65536)}.${asn % 65536}`)).toBe(asn);
      }),
    );
  });
});
