import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design } from '@/lib/model/design';
import { applyChanges } from '@/lib/model/edit';
import { readDesign } from '@/lib/model/parse';
import { serialiseDesign } from '@/lib/model/serialise';
import { randomDesign, scopes } from '@/lib/testing/designs/random-design';
import { problemsOf } from '@/lib/testing/rule-tester';
import { designItself } from './rule';

// Half-drawn designs: right ones of which objects and fields were lost, as when a person has just begun, or a file was edited by hand.

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One loss: which object and which field of it, as fractions of how many there are. */
const loss = fc.record({
  how: fc.constantFrom('object', 'field', 'field', 'entry', 'end'),
  object: fc.double({ min: 0, max: 0.999, noNaN: true }),
  field: fc.double({ min: 0, max: 0.999, noNaN: true }),
});
type Loss = typeof loss extends fc.Arbitrary<infer Value> ? Value : never;

function lose(objects: Record<string, Record<string, Json>>, { how, object, field }: Loss): void {
  const ids = Object.keys(objects);
  const id = ids[Math.floor(object * ids.length)];
  const target = id === undefined ? undefined : objects[id];
  if (id === undefined || !target) return;
  if (how === 'object') {
    delete objects[id];
    return;
  }
  if (how === 'end' && 'to' in target) {
    target.to = 'gone';
    return;
  }
  const keys = Object.keys(target).filter((key) => key !== 'kind');
  const key = keys[Math.floor(field * keys.length)];
  if (key === undefined) return;
  const value = target[key];
  if (how === 'entry' && Array.isArray(value)) value.pop();
  else delete target[key];
}

const broken = fc
  .record({
    scope: fc.constantFrom(...scopes),
    seed: fc.integer({ min: 1, max: 500 }),
    losses: fc.array(loss, { minLength: 1, maxLength: 12 }),
  })
  .map(({ scope, seed, losses }): Design => {
    const file = JSON.parse(serialiseDesign(randomDesign(scope, seed)));
    for (const each of losses) lose(file.objects, each);
    return readDesign(file).design;
  });

describe('the rules over a half-drawn design', () => {
  it('never throw, name only what is there, and leave no gap in a sentence', () => {
    fc.assert(
      fc.property(broken, (design) => {
        for (const { rule, what, action, at, fix } of problemsOf(design)) {
          expect(`${rule}: ${what} ${action} ${fix?.label ?? ''}`).not.toMatch(/undefined|NaN|\[object/);
          for (const { id } of at)
            if (id !== designItself) expect(design.objects, `${rule} names ${id}`).toHaveProperty([id]);
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it('propose fixes that mend their problem and bring no error', () => {
    fc.assert(
      fc.property(broken, (design) => {
        const problems = problemsOf(design);
        const keys = new Set(problems.map(({ key }) => key));
        for (const { rule, fix, key, what } of problems.filter((problem) => problem.fix).slice(0, 6)) {
          const after = problemsOf(applyChanges(design, fix?.changes ?? []));
          const told = (list: readonly { rule: string; what: string }[]): number =>
            list.filter((other) => other.rule === rule && other.what === what).length;
          expect(told(after), `${key}: ${what} ${fix?.label}`).toBeLessThan(told(problems));
          const fresh = after.filter(
            (other) => other.severity === 'error' && !keys.has(other.key) && other.rule !== rule,
          );
          expect(fresh.map((other) => `${rule} (${fix?.label}) → ${other.rule}: ${other.what}`)).toEqual([]);
        }
      }),
      { numRuns: 25, seed: 12 },
    );
  });
});
