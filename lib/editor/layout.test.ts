import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSpotInside, freeSpotNear, overlap } from './layout';
import { framePadding, grid } from './sizes';

const size = { width: 180, height: 60 };

describe('free spots', () => {
  it('are free, on the grid, and as near as asked when nothing is in the way', () => {
    expect(freeSpotNear([], size, { x: 403, y: 201 })).toEqual({ x: 310, y: 170 });
    const rect = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
      width: fc.integer({ min: 20, max: 500 }),
      height: fc.integer({ min: 20, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 30 }), (taken) => {
        const spot = freeSpotNear(taken, size, { x: 0, y: 0 });
        expect(spot.x % grid).toBeCloseTo(0);
        expect(spot.y % grid).toBeCloseTo(0);
        expect(taken.filter((other) => overlap({ ...spot, ...size }, other))).toEqual([]);
      }),
    );
  });

  it('fill a column of a frame from the top, gaps first', () => {
    const at = (y: number) => ({ x: 20, y, ...size });
    expect(freeSpotInside([], size, 20)).toEqual({ x: 20, y: framePadding.top });
    expect(freeSpotInside([at(50), at(130)], size, 20)).toEqual({ x: 20, y: 210 });
    expect(freeSpotInside([at(50), at(210)], size, 20)).toEqual({ x: 20, y: 130 });
  });
});
