import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesign } from '@/lib/model/arbitrary';
import type { Design } from '@/lib/model/design';
import { exampleWords } from '@/lib/plan/example-facts';
import { analyser } from './analyse';
import {
  designPatch,
  type Findings,
  findingsPatch,
  listPatch,
  patchedDesign,
  patchedFindings,
  patchedList,
} from './patches';

/** As between the screen and the worker: a copy that shares nothing. */
const sent = <Value>(value: Value): Value => structuredClone(value);

describe('patches', () => {
  it('make the list, and keep what both lists have', () => {
    const items = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), value: fc.nat(2) }), {
      selector: ({ id }) => id,
    });
    const idOf = ({ id }: { id: string }) => id;
    fc.assert(
      fc.property(items, items, fc.nat(255), (before, other, kept) => {
        const after = [...before.filter((_, at) => (kept >> at) & 1), ...other].filter(
          ({ id }, at, all) => all.findIndex((item) => item.id === id) === at,
        );
        const made = patchedList(before, sent(listPatch(before, after, idOf)), idOf);
        expect(made).toEqual(after);
        for (const item of after) if (before.includes(item)) expect(made).toContain(item);
      }),
    );
  });

  it('carry designs and findings of edits that follow one another, order of objects included', () => {
    const words = { ...exampleWords, platforms: ['cisco-ios-xe', 'unknown'] };
    fc.assert(
      fc.property(fc.array(anyDesign(words), { minLength: 1, maxLength: 4 }), (designs) => {
        const analyse = analyser();
        let shown: { design: Design; found: Findings } | undefined;
        let held: { design: Design; found: Findings } | undefined;
        for (const design of designs) {
          const there = patchedDesign(held?.design, sent(designPatch(shown?.design, design)));
          expect(there).toEqual(design);
          expect(Object.keys(there.objects)).toEqual(Object.keys(design.objects));
          const found = analyse(there, '2026-11-23');
          const back = patchedFindings(shown?.found, sent(findingsPatch(held?.found, found)));
          expect(back).toEqual(found);
          held = { design: there, found };
          shown = { design, found: back };
        }
      }),
      { numRuns: 20 },
    );
  });
});
