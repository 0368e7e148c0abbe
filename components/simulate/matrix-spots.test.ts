import { describe, expect, it } from 'vitest';
import { type Spot, spotAfter } from './matrix-spots';

const counts = { rows: 30, columns: 5 };
const led = (key: string, from: Spot, ctrlKey = false): Spot | undefined =>
  spotAfter({ key, ctrlKey, metaKey: false }, from, counts);

describe('a key in the matrix', () => {
  it.each([
    ['ArrowDown', { row: 1, column: 1 }],
    ['ArrowUp', { row: 0, column: 1 }],
    ['ArrowRight', { row: 0, column: 2 }],
    ['ArrowLeft', { row: 0, column: 0 }],
    ['PageDown', { row: 10, column: 1 }],
    ['PageUp', { row: 0, column: 1 }],
    ['Home', { row: 0, column: -1 }],
    ['End', { row: 0, column: 4 }],
  ])('%s leads on, and never out', (key, to) => expect(led(key, { row: 0, column: 1 })).toEqual(to));

  it('reaches the heads of the lines, and with Control the ends of the matrix', () => {
    expect(led('ArrowLeft', { row: 3, column: 0 })).toEqual({ row: 3, column: -1 });
    expect(led('ArrowLeft', { row: 3, column: -1 })).toEqual({ row: 3, column: -1 });
    expect(led('PageDown', { row: 25, column: 4 })).toEqual({ row: 29, column: 4 });
    expect(led('End', { row: 3, column: 0 }, true)).toEqual({ row: 29, column: 4 });
    expect(led('Home', { row: 3, column: 2 }, true)).toEqual({ row: 0, column: -1 });
    expect(led('a', { row: 3, column: 2 })).toBeUndefined();
  });
});
