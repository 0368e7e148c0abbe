import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressSlot, generateKey, hasMark, keyPattern, keySlot, marked, valueText } from './slots';

/** Bytes of a xorshift generator: even enough to tell a bias, and the same each time. */
function stream(seed: number): (count: number) => Uint8Array {
  let state = seed | 1;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return state >>> 11;
    });
}

describe('a generated key', () => {
  it('is one that every platform takes', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(generateKey(stream(seed))).toMatch(keyPattern);
      }),
    );
  });

  it('uses each sign of its alphabet as often as the others', () => {
    const next = stream(7);
    const counts = new Map<string, number>();
    const total = 32 * 4000;
    for (let made = 0; made < 4000; made++)
      for (const sign of generateKey(next)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    expect(counts.size).toBe(57);
    const expected = total / counts.size;
    const chiSquare = [...counts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    );
    // 56 degrees of freedom: 99.9 % of fair streams stay below 95. Taking bytes modulo 57 without throwing any away gives more than 1,500.
    expect(chiSquare).toBeLessThan(95);
  });

  it('throws the bytes away that would favour some signs', () => {
    const bytes = [255, 228, 227, 0, 57];
    expect(generateKey(() => Uint8Array.from(bytes)).slice(0, 3)).toBe('9AA');
  });
});

describe('slots', () => {
  const key = keySlot('vpn-1/t1');
  const address = addressSlot('vpn-1/t1', 'vgw');

  it('have ids of their own', () =>
    expect([key.id, address.id]).toEqual(['key:vpn-1/t1', 'address:vpn-1/t1/vgw']));

  it('are marked so that a person finds them', () => {
    expect(marked(key)).toBe('<key-vpn-1-t1>');
    expect([hasMark(`psk ${marked(key)}`), hasMark(marked(address)), hasMark('psk aB3<x>')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('give way to what is known', () => {
    expect(valueText({ known: '192.0.2.1' }, marked)).toBe('192.0.2.1');
    expect(valueText({ slot: address }, () => 'filled')).toBe('filled');
  });
});
