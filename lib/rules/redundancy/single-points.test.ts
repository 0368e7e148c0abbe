import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { compile } from '@/lib/plan/compile';
import { cutsOf, type FlowCuts } from '@/lib/routing/cuts';
import type { Part } from '@/lib/routing/part';
import { samples } from '@/lib/samples/all';
import { scopes } from '@/lib/testing/designs/random-design';
import { randomCases } from '@/lib/testing/proof/cases';
import { runRules } from '../run';

function finished(run: Generator<unknown, FlowCuts[]>): FlowCuts[] {
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

/** What a site can have two of. A zone, hub, gateway or region is told of where a flow is stated to survive it. */
const kinds = new Set<Part['kind']>(['device', 'uplink', 'isp']);

const cases: { name: string; design: () => Design }[] = [
  ...samples.map(({ id, design }) => ({ name: id, design })),
  // Two of the designs of Azure have a second device that does not take over.
  ...scopes.flatMap((scope) => randomCases(scope, { first: 5_030, count: 10 })),
];

describe('a device, line or provider whose loss cuts a flow', () => {
  it.each(cases)('is told of by a rule about redundancy: $name', ({ design: drawn }) => {
    const design = drawn();
    const plan = compile(design, catalog);
    const problems = runRules({ ...catalog, design, plan, today: '2026-01-01' }).filter(({ rule }) =>
      rule.startsWith('redundancy/'),
    );
    const about = new Set(problems.flatMap(({ at }) => at.map(({ id }) => id)));
    for (const { flow, sets } of finished(cutsOf(plan, { most: 1 })))
      for (const [part] of sets)
        if (part && kinds.has(part.kind))
          expect([flow.id, part.id, part.at.some((id) => about.has(id))]).toEqual([flow.id, part.id, true]);
  });
});
