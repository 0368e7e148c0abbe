import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId } from '@/lib/model/fields';
import { allKinds } from '@/lib/model/kinds';
import { idMaker } from './new-id';

describe('idMaker', () => {
  it('gives an id that a design takes, for every kind and any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (first) => {
        let turn = 0;
        const newId = idMaker((count) => (turn++ === 0 ? first : new Uint8Array(count).fill(turn % 36)));
        for (const { kind } of allKinds) expect(isId(newId(kind))).toBe(true);
      }),
    );
  });

  it('draws again instead of favouring letters', () => {
    let turn = 0;
    const newId = idMaker((count) => new Uint8Array(count).fill(turn++ === 0 ? 255 : 1));
    expect(newId('customer-gateway')).toBe('gw-bbbbbb');
  });
});
