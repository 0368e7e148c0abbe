import { describe, expect, it } from 'vitest';
import { keyPattern } from '@/lib/plan/slots';
import { complaintOf, freshKey } from './slot-values';

describe('complaintOf', () => {
  it('takes what every platform takes, and what is left open', () => {
    expect(complaintOf('key', '')).toBeUndefined();
    expect(complaintOf('key', 'abc._DEF123')).toBeUndefined();
    expect(complaintOf('address', '203.0.113.10')).toBeUndefined();
    expect(complaintOf('address', '2001:db8::1')).toBeUndefined();
  });

  it.each([
    ['short', 'Too short: 5 of at least 8 characters.'],
    ['a'.repeat(65), 'Too long: 65 of at most 64 characters.'],
    ['0abcdefgh', 'A key must not start with 0: AWS refuses it.'],
    [
      'pass word!',
      'Only letters, digits, full stops and underscores: other characters break on some platform.',
    ],
    [
      'abcdefgh\n',
      'Only letters, digits, full stops and underscores: other characters break on some platform.',
    ],
  ])('says what is wrong with the key %j', (key, message) => {
    expect(complaintOf('key', key)).toBe(message);
  });

  it('refuses what is no address', () => {
    expect(complaintOf('address', '203.0.113.10; reboot')).toMatch('Not an address');
  });
});

describe('freshKey', () => {
  it('gives a fit key, another each time', () => {
    const keys = Array.from({ length: 20 }, freshKey);
    expect(keys.every((key) => keyPattern.test(key))).toBe(true);
    expect(new Set(keys).size).toBe(20);
  });
});
