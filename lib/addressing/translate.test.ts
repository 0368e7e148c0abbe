import { describe, expect, it } from 'vitest';
import { translatePrefix } from './translate';

describe('translatePrefix', () => {
  const rule = { internal: '10.0.0.0/16', external: '100.64.0.0/16' };

  it('moves a prefix to the same place in the other block', () => {
    expect(translatePrefix('10.0.4.0/24', rule)).toBe('100.64.4.0/24');
    expect(translatePrefix('10.0.0.0/16', rule)).toBe('100.64.0.0/16');
    expect(translatePrefix('fd00:1:2::/48', { internal: 'fd00:1::/32', external: 'fd00:9::/32' })).toBe(
      'fd00:9:2::/48',
    );
  });

  it('gives nothing for what lies outside, and for blocks of two sizes', () => {
    expect(translatePrefix('10.1.0.0/16', rule)).toBeUndefined();
    expect(translatePrefix('10.0.0.0/8', rule)).toBeUndefined();
    expect(
      translatePrefix('10.0.4.0/24', { internal: '10.0.0.0/16', external: '100.64.0.0/20' }),
    ).toBeUndefined();
    expect(translatePrefix('nonsense', rule)).toBeUndefined();
  });
});
