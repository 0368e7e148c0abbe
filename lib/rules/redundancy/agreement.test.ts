import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { compile } from '@/lib/plan/compile';
import { type Matrix, matrixOf } from '@/lib/routing/matrix';
import { failureKinds as kinds } from '@/lib/routing/part';
import { samples } from '@/lib/samples/all';
import { scopes } from '@/lib/testing/designs/random-design';
import { randomCases } from '@/lib/testing/proof/cases';
import { runRules } from '../run';
import { rule } from './require-surviving-flow';

/** The design, with every flow asked to survive everything. */
const asked = (design: Design): Design => ({
  ...design,
  objects: Object.fromEntries(
    Object.entries(design.objects).map(([id, object]) => [
      id,
      object.kind === 'flow' ? { ...object, survives: [...kinds] } : object,
    ]),
  ),
});

function finished(run: ReturnType<typeof matrixOf>): Matrix {
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

const cases: { name: string; design: () => Design }[] = [
  ...samples.map(({ id, design }) => ({ name: id, design })),
  ...scopes.flatMap((scope) => randomCases(scope, { first: 1_200, count: 4 })),
];

describe('the rule that a flow survives, and the matrix of failures', () => {
  it.each(cases)('say the same: $name', ({ design: drawn }) => {
    const design = asked(drawn());
    const plan = compile(design, catalog);
    const { cells, parts } = finished(matrixOf(plan));
    const kindOf = new Map<string, string>(parts.map(({ id, kind }) => [id, kind]));
    const byMatrix = new Set(
      cells
        .filter(({ effect }) => effect === 'cut' || effect === 'partly')
        .map(({ flow, parts: [part = ''] }) => `${flow} ${kindOf.get(part)}`)
        .filter((text) => kinds.some((kind) => text.endsWith(` ${kind}`))),
    );
    const problems = runRules({ ...catalog, rules: [rule], design, plan, today: '2026-01-01' });
    const told = new Map(parts.map(({ what, kind }) => [what, kind]));
    const byRule = new Set(
      problems.map(({ at, what }) => {
        const lost = /does not survive the loss of (.*)\.$/s.exec(what)?.[1] ?? '';
        return `${at[0]?.id} ${told.get(lost)}`;
      }),
    );
    expect([...byRule].sort()).toEqual([...byMatrix].sort());
  });
});
