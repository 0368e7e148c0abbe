import fc from 'fast-check';
import { expect, it } from 'vitest';
import { difference } from './difference';

it('turns the first text into the second', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { from, to, insert } = difference(before, after);
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
    }),
  );
});

it('replaces no more than it must', () => {
  expect(difference('one two three', 'one 2 three')).toEqual({ from: 4, to: 7, insert: '2' });
  expect(difference('same', 'same')).toEqual({ from: 4, to: 4, insert: '' });
});
