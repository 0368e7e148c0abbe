import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { anyDesign } from '@/lib/model/arbitrary';
import type { Design } from '@/lib/model/design';
import { applyChanges } from '@/lib/model/edit';
import { compile } from '@/lib/plan/compile';
import { exampleWords } from '@/lib/plan/example-facts';
import { problemsOf } from '@/lib/testing/rule-tester';

const words = { ...exampleWords, platforms: ['cisco-ios-xe', 'strongswan-frr', 'unknown'] };
const designs = anyDesign(words);
const settings = { numRuns: 30, seed: 3 };

describe('the rules over any design', () => {
  it('never throw, name only what is there, and leave no gap in a sentence', () => {
    fc.assert(
      fc.property(designs, (design) => {
        for (const { rule, what, action, at } of problemsOf(design)) {
          expect(`${rule}: ${what} ${action}`).not.toMatch(/undefined|NaN|\[object/);
          // A dangling end is told by the name it has.
          for (const { id } of at) expect(design.objects, `${rule} names ${id}`).toHaveProperty(id);
        }
      }),
      settings,
    );
  });

  it('tell everything that the plan leaves open', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const { unsettled } = compile(design, catalog);
        const told = new Set(problemsOf(design).flatMap(({ at }) => at.map(({ id }) => id)));
        for (const { at, what } of unsettled) expect(told.has(at), `${at}: ${what}`).toBe(true);
      }),
      settings,
    );
  });

  it('propose fixes that mend their problem', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const problems = problemsOf(design);
        for (const { rule, fix, key, what } of problems) {
          if (!fix) continue;
          const before = problems.filter((other) => other.rule === rule && other.what === what);
          const again = toldBy(applyChanges(design, fix.changes), rule).filter((text) => text === what);
          expect(again.length, `${key}: ${what} ${fix.label}`).toBeLessThan(before.length);
        }
      }),
      settings,
    );
  });
});

const toldBy = (design: Design, rule: string): string[] =>
  problemsOf(
    design,
    catalog.rules.filter(({ id }) => id === rule),
  ).map(({ what }) => what);
