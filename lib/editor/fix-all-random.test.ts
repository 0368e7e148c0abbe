import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { applyChanges } from '@/lib/model/edit';
import { type Problem, runRules } from '@/lib/rules/run';
import { merged } from '@/lib/testing/designs/merged';
import { randomDesign, scopes } from '@/lib/testing/designs/random-design';
import { createEditor } from './editor';
import { fixAll, fixesUnasked } from './fix-all';

const today = '2026-11-23';
const problemsOf = (design: Design): Problem[] => runRules({ ...catalog, design, today });

/** Rules whose bad example has a fix that is made unasked, of a size that many fit into one design. */
const fixable = catalog.rules.filter(({ examples, id }) => {
  const design = examples.bad();
  if (Object.keys(design.objects).length > 40) return false;
  return problemsOf(design).some((problem) => problem.rule === id && fixesUnasked(problem, design));
});

/** A random design with the flaws of some rules beside it. */
const flawed = fc
  .record({
    scope: fc.constantFrom(...scopes),
    seed: fc.integer({ min: 1, max: 500 }),
    flaws: fc.subarray(fixable, { minLength: 3, maxLength: 6 }),
  })
  .map(({ scope, seed, flaws }) => ({
    flaws,
    design: flaws.reduce(
      (design, { examples }, index) => merged(design, examples.bad(), `flaw-${index}-`),
      randomDesign(scope, seed),
    ),
  }));

describe('fixAll over random designs with several flaws', () => {
  it('comes to an end, mends each of them, and brings no error', () => {
    fc.assert(
      fc.property(flawed, ({ design, flaws }) => {
        const errors = new Set(keysOf(problemsOf(design)));
        const fixed = fixAll(design, { today });
        const after = problemsOf(fixed.design);
        expect(keysOf(after).filter((key) => !errors.has(key))).toEqual([]);
        expect(after.filter((problem) => fixesUnasked(problem, fixed.design)).map(({ key }) => key)).toEqual(
          [],
        );
        expect(fixAll(fixed.design, { today }).done).toEqual([]);
        flaws.forEach(({ id }, index) => {
          const left = after.filter(({ rule, at }) => rule === id && at[0].id.startsWith(`flaw-${index}-`));
          expect(left.filter((problem) => problem.fix).map(({ what }) => what)).toEqual([]);
        });
      }),
      { numRuns: 12, seed: 5 },
    );
  });
});

describe('a fix', () => {
  it('is one step that undo takes back, whatever it changes', () => {
    for (const { examples, id } of fixable) {
      const design = examples.bad();
      const fix = problemsOf(design).find((problem) => problem.rule === id)?.fix;
      if (!fix) throw new Error(`${id} has no fix`);
      const store = createEditor();
      store.getState().open(design, 'edit');
      store.getState().commit(applyChanges(design, fix.changes), fix.label);
      expect(store.getState().history.past.map(({ label }) => label)).toEqual([fix.label]);
      store.getState().undo();
      expect(store.getState().design).toEqual(design);
    }
  });
});

const keysOf = (problems: readonly Problem[]): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ key }) => key);
