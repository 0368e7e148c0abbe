import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundle } from './strands';

const size = { width: 200, height: 80 };
const numbersOf = (path: string): number[] => (path.match(/-?[0-9.]+/g) ?? []).map(Number);

describe('bundle', () => {
  it('leaves from the sides that face each other', () => {
    const { strands } = bundle({ x: 0, y: 0, ...size }, { x: 600, y: 0, ...size }, { slot: 0, count: 1 });
    expect(numbersOf(strands[0]?.path ?? '')).toEqual([100, 0, 280, 0, 320, 0, 500, 0]);
    const down = bundle({ x: 0, y: 0, ...size }, { x: 0, y: 400, ...size }, { slot: 0, count: 1 });
    expect(down.direction).toBe('down');
    expect(numbersOf(down.strands[0]?.path ?? '').slice(0, 2)).toEqual([0, 40]);
  });

  it('spreads the lines so that their texts, 14 units high, do not touch', () => {
    const { strands, name } = bundle(
      { x: 0, y: 0, ...size },
      { x: 600, y: 30, ...size },
      { slot: -1.5, count: 4 },
    );
    const heights = [name.y, ...strands.map(({ label }) => label.y)];
    for (const [at, y] of heights.entries())
      if (at > 0) expect(y - (heights[at - 1] ?? 0)).toBeGreaterThan(14);
  });

  it('starts and ends on the cards wherever they lie, with numbers only', () => {
    const spot = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(spot, spot, spot, spot, fc.integer({ min: 1, max: 4 }), (x, y, toX, toY, count) => {
        const { strands } = bundle(
          { x, y, ...size },
          { x: toX, y: toY, ...size },
          { slot: -(count - 1) / 2, count },
        );
        expect(strands).toHaveLength(count);
        for (const { path } of strands) {
          const numbers = numbersOf(path);
          expect(path).not.toMatch(/NaN|Infinity/);
          expect(Math.abs((numbers[0] ?? 0) - x)).toBeLessThanOrEqual(size.width / 2 + 0.1);
          expect(Math.abs((numbers[1] ?? 0) - y)).toBeLessThanOrEqual(size.height / 2 + 0.1);
          expect(Math.abs((numbers[6] ?? 0) - toX)).toBeLessThanOrEqual(size.width / 2 + 0.1);
          expect(Math.abs((numbers[7] ?? 0) - toY)).toBeLessThanOrEqual(size.height / 2 + 0.1);
        }
      }),
    );
  });
});
