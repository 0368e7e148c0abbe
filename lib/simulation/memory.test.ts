import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { removeObjects, setField } from '@/lib/model/edit';
import { compile } from '@/lib/plan/compile';
import type { Plan } from '@/lib/plan/plan';
import { samples } from '@/lib/samples/all';
import { randomDesign, scopes } from '@/lib/testing/designs/random-design';
import { findingViews } from './findings';
import { flowViews } from './flows';
import { wholeMatrix } from './matrix';
import { type Memory, memoryOf } from './memory';
import { failedOf, partViews } from './parts';
import { allWeakPoints } from './weak-points';

/** All that a simulation tells of a plan, with a few things failed. */
function toldOf(plan: Plan, memory?: Memory) {
  const parts = partViews(plan).map(({ id }) => id);
  const failures = [[], parts.slice(0, 1), parts.slice(-1), parts.slice(2, 4)];
  const shared = { facts: catalog, ...(memory ? { memory } : {}) };
  return {
    states: failures.map((ids) => {
      const failed = failedOf(plan, ids);
      return {
        flows: flowViews(plan, {
          ...shared,
          failed,
          detailOf: ({ id }) => (id === plan.flows[0]?.id ? 'full' : 'short'),
        }),
        findings: findingViews(plan, { ...shared, failed }),
      };
    }),
    singles: wholeMatrix(plan, { ...shared, mostPairs: 0 }),
    weak: allWeakPoints(plan, { ...shared, size: 2 }),
    pairs: wholeMatrix(plan, { ...shared, mostPairs: 200 }),
  };
}

/** Renames, another ASN, bandwidths and prefixes, and things that go, one after another. */
function editsOf(design: Design): ((design: Design) => Design)[] {
  const objects = Object.values(design.objects);
  const step = Math.max(1, Math.floor(objects.length / 10));
  return objects
    .filter((_, at) => at % step === 0)
    .map(({ id, kind, name }, nth) => {
      if (nth % 4 === 3)
        return (edited: Design) => (edited.objects[id] ? removeObjects(edited, [id]) : edited);
      const set = (path: string[], value: unknown) => (edited: Design) =>
        edited.objects[id] ? setField(edited, { id, path, value }) : edited;
      if (kind === 'customer-gateway') return set(['asn'], 64_990 + nth);
      if (kind === 'flow') return set(['bandwidthMbps'], 100 + nth);
      if (kind === 'network') return set(['prefixes'], [`10.${200 + nth}.0.0/24`]);
      return set(['name'], `${name} 2`);
    });
}

/** What is told after each edit, with the memory of what was told before, is what is told from nothing. */
function holds(design: Design): void {
  let edited = design;
  let plan = compile(edited, catalog);
  let memory = memoryOf(plan);
  toldOf(plan, memory);
  for (const edit of editsOf(design)) {
    edited = edit(edited);
    plan = compile(edited, catalog, plan);
    memory = memoryOf(plan, memory);
    expect(toldOf(plan, memory)).toEqual(toldOf(compile(structuredClone(edited), catalog)));
  }
}

describe('what is kept from one plan to the next', () => {
  it.each(samples.filter(({ id }) => !id.startsWith('large')).map((sample) => [sample.id, sample] as const))(
    'is what would be found anew in %s',
    (_, { design }) => holds(design()),
  );

  it.each(scopes)('is what would be found anew in random designs of $id', (scope) => {
    for (let seed = 40; seed < 44; seed++) holds(randomDesign(scope, seed));
  });

  it('is all of it but for the flows of the site that changes', () => {
    const design = samples.find(({ id }) => id === 'cloud-hub')?.design();
    if (!design) throw new Error('no cloud hub');
    const before = compile(design, catalog);
    const memory = memoryOf(before);
    wholeMatrix(before, { facts: catalog, mostPairs: 0, memory });
    const [gateway] = before.gateways;
    if (!gateway) throw new Error('no gateway');
    const after = compile(
      setField(design, { id: gateway.id, path: ['asn'], value: 64_999 }),
      catalog,
      before,
    );
    const kept = memoryOf(after, memory).flows('matrix 0');
    const own = new Set(gateway.networks.map(({ id }) => id));
    const isOwn = after.flows.map(({ from, to }) => own.has(from) || own.has(to));
    expect(isOwn).toContain(true);
    expect(isOwn).toContain(false);
    expect(after.flows.map((flow) => kept.get(flow) === undefined)).toEqual(isOwn);
  });

  it('is no more than a few failures', () => {
    const design = samples.find(({ id }) => id === 'cloud-hub')?.design();
    if (!design) throw new Error('no cloud hub');
    const plan = compile(design, catalog);
    const memory = memoryOf(plan);
    const [flow] = plan.flows;
    if (!flow) throw new Error('no flow');
    for (let nth = 0; nth < 20; nth++) memory.flows<number>(`subject ${nth}`).set(flow, nth);
    expect(memory.flows('subject 19').get(flow)).toBe(19);
    expect(memory.flows('subject 0').get(flow)).toBeUndefined();
  });
});
