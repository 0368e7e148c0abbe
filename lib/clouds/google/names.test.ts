import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { googleName } from './names';

const rfc1035 = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/;

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,63}$/);
const ids = fc.array(id, { minLength: 1, maxLength: 4 });

describe('googleName', () => {
  it('joins short ids', () => {
    expect(googleName('vpc')).toBe('vpc');
    expect(googleName('vpn-k3x9ab', 't1')).toBe('vpn-k3x9ab--t1');
  });

  it('is a name that Google takes', () => {
    fc.assert(fc.property(ids, (list) => rfc1035.test(googleName(...list))));
  });

  it('differs for different lists', () => {
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        return googleName(...one) !== googleName(...other);
      }),
    );
  });

  it('keeps lists apart that read alike', () => {
    const alike = [
      ['a', 'b', 'c'],
      ['a--b', 'c'],
      ['a', 'b--c'],
      ['a-', 'b-c'],
      [`${'a'.repeat(63)}`, 'b'],
      [`${'a'.repeat(64)}`],
    ];
    expect(new Set(alike.map((list) => googleName(...list))).size).toBe(alike.length);
  });
});
