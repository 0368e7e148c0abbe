import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { removeObjects } from '@/lib/model/edit';
import { compile } from '@/lib/plan/compile';
import type { Plan } from '@/lib/plan/plan';
import { samples } from '@/lib/samples/all';
import { scopes } from '@/lib/testing/designs/random-design';
import { randomCases } from '@/lib/testing/proof/cases';
import { type Need, needOf } from './need';
import { stateOf } from './state';

/** How each flow fares, hop by hop, with the entry of each table. */
const told = (needs: readonly Need[]): unknown =>
  needs.map(({ flow, met, there, back }) => [
    flow.id,
    met,
    ...[...there, ...back].map(({ prefix, paths }) => [
      prefix,
      paths.map(({ hops, end, share }) => [
        end,
        share,
        hops.map(({ id, table, via, session, entry }) =>
          [id, table, via, session, entry?.prefix, entry?.source, entry?.route?.path.join(' ')].join(' '),
        ),
      ]),
    ]),
  ]);

const needsOf = (plan: Plan): Need[] => plan.flows.map((flow) => needOf(stateOf(plan), flow));

/** Links that no flow rests on: not its ways, nor what they were chosen from. */
function unusedLinks(plan: Plan, needs: readonly Need[]): string[] {
  const used = new Set(needs.flatMap(({ support }) => [...support()]));
  // What a peer lends is there by the lender's own attachment.
  for (const { id, through } of plan.attachments)
    if (through !== undefined && used.has(id)) used.add(id.slice(through.length + 1));
  return [
    ...plan.connections,
    ...plan.circuits,
    ...plan.peerings,
    ...plan.attachments.filter(({ through }) => through === undefined),
  ]
    .filter((link) => !('tunnels' in link && link.tunnels.some(({ id }) => used.has(id))))
    .flatMap(({ id }) => (used.has(id) ? [] : [id]));
}

const cases: { name: string; design: () => Design }[] = [
  ...samples.map(({ id, design }) => ({ name: id, design })),
  ...scopes.flatMap((scope) => randomCases(scope, { first: 1_400, count: 8 })),
];

describe('a link that no flow rests on', () => {
  let removed = 0;

  it.each(cases)('changes nothing by being removed: $name', ({ design: drawn }) => {
    const design = drawn();
    const plan = compile(design, catalog);
    const needs = needsOf(plan);
    const before = told(needs);
    for (const id of unusedLinks(plan, needs)) {
      removed++;
      expect([id, told(needsOf(compile(removeObjects(design, [id]), catalog)))]).toEqual([id, before]);
    }
  });

  it('was found often enough to tell', () => {
    expect(removed).toBeGreaterThan(20);
  });
});

describe('the order in which a design lists its objects', () => {
  it.each(cases)('changes nothing: $name', ({ design: drawn }) => {
    const design = drawn();
    const turned = { ...design, objects: Object.fromEntries(Object.entries(design.objects).reverse()) };
    const byId = (needs: readonly Need[]): Need[] =>
      [...needs].sort((a, b) => (a.flow.id < b.flow.id ? -1 : 1));
    expect(told(byId(needsOf(compile(turned, catalog))))).toEqual(
      told(byId(needsOf(compile(design, catalog)))),
    );
  });
});
