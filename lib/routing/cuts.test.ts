import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example } from '@/lib/model/build';
import { compile } from '@/lib/plan/compile';
import type { FlowPlan, Plan } from '@/lib/plan/plan';
import { samples } from '@/lib/samples/all';
import { scopes } from '@/lib/testing/designs/random-design';
import { randomCases } from '@/lib/testing/proof/cases';
import { type CutInput, type CutProgress, cutsOf, type FlowCuts } from './cuts';
import { familiesOf, setsIn } from './families';
import { needOf } from './need';
import { outageOf, type Part, partsOf, takesEnd } from './parts';
import { stateOf } from './state';

const plan = compile(example(), catalog);

function finished(of: Plan, input: CutInput): FlowCuts[] {
  const run = cutsOf(of, input);
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

const idsOf = (set: readonly Part[]): string => set.map(({ id }) => id).join(' + ');
const told = ({ sets }: FlowCuts): string[] => sets.map(idsOf).sort();

const isCut = (of: Plan, flow: FlowPlan, set: readonly Part[]): boolean =>
  !needOf(stateOf(of, outageOf(set)), flow).met;

/** Every minimal set, by trying all there are. */
function byForce(of: Plan, flow: FlowPlan, most: number): string[] {
  const parts = partsOf(of)
    .filter((part) => !takesEnd(of, flow, part))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const found: (readonly Part[])[] = [];
  if (!needOf(stateOf(of), flow).met) return [];
  let smaller: (readonly Part[])[] = [[]];
  for (let size = 1; size <= most; size++) {
    const next: (readonly Part[])[] = [];
    for (const set of smaller)
      for (const part of parts.slice(set.length === 0 ? 0 : parts.indexOf(set.at(-1) as Part) + 1)) {
        const wider = [...set, part];
        if (found.some((cut) => cut.every((each) => wider.includes(each)))) continue;
        if (isCut(of, flow, wider)) found.push(wider);
        else next.push(wider);
      }
    smaller = next;
  }
  return found.map(idsOf).sort();
}

/** Every set with one part left out. */
const without = (set: readonly Part[]): (readonly Part[])[] =>
  set.map((left) => set.filter((part) => part !== left));

describe('cutsOf', () => {
  it('finds all minimal sets, also beside a single part that cuts', () => {
    const [cuts] = finished(plan, { most: 2 });
    if (!cuts) throw new Error('no flow');
    const [first = [], second = []] = [
      ['isp:isp a', 'uplink:gw/u1', 'connection:vpn', 'device:gw'],
      ['isp:isp b', 'uplink:gw2/u1', 'connection:vpn2', 'device:gw2'],
    ];
    expect(told(cuts)).toEqual(
      [
        'gateway:vgw',
        'zone:aws/eu-central-1a + zone:aws/eu-central-1b',
        ...first.flatMap((a) => second.map((b) => [a, b].sort().join(' + '))),
      ].sort(),
    );
    expect(cuts.complete).toBe(2);
    expect([...cuts.ways].sort()).toEqual(['vpn/t1', 'vpn/t2', 'vpn2/t1', 'vpn2/t2']);
  });

  it('says up to which size nothing is missing where it gives up', () => {
    const [some] = finished(plan, { most: 3, mostTries: 20 });
    expect(some?.complete).toBe(1);
    expect(told(some as FlowCuts)).toContain('gateway:vgw');
    expect(finished(plan, { most: 3, mostTries: 3 })[0]).toMatchObject({ complete: 0 });
  });

  it('finds nothing for a flow that is not met to begin with', () => {
    const broken = compile(example({ att: null }), catalog);
    expect(finished(broken, { most: 2 })).toMatchObject([{ sets: [], complete: 2, ways: [] }]);
  });

  it('tells how far it is, and can be left at any time', () => {
    const run = cutsOf(plan, { most: 2 });
    const steps: CutProgress[] = [];
    for (const step of run) {
      steps.push(step);
      if (steps.length === 5) break;
    }
    expect(steps[0]).toEqual({ size: 0, done: 1, of: 1 });
    expect(steps[1]).toMatchObject({ size: 1, done: 1 });
  });
});

describe.each(samples.filter(({ id }) => id !== 'large').map(({ id, design }) => ({ id, design })))(
  'what cuts the flows of $id',
  ({ design }) => {
    const sample = compile(design(), catalog);

    it('is what trying all pairs finds', () => {
      for (const cuts of finished(sample, { most: 2 }))
        expect([cuts.flow.id, told(cuts)]).toEqual([cuts.flow.id, byForce(sample, cuts.flow, 2)]);
    });

    it('cuts by all of its parts together alone, up to three', () => {
      for (const { flow, sets } of finished(sample, { most: 3 }))
        for (const set of sets) {
          expect([idsOf(set), isCut(sample, flow, set)]).toEqual([idsOf(set), true]);
          for (const part of without(set))
            expect([idsOf(set), idsOf(part), isCut(sample, flow, part)]).toEqual([
              idsOf(set),
              idsOf(part),
              false,
            ]);
        }
    });

    it('is told exactly by its families', () => {
      for (const { sets } of finished(sample, { most: 3 })) {
        const again = familiesOf(sets).flatMap((family) => [...setsIn(family)]);
        const keyed = (set: readonly Part[]): string =>
          set
            .map(({ id }) => id)
            .sort()
            .join(' + ');
        expect(again.map(keyed).sort()).toEqual(sets.map(keyed).sort());
      }
    });
  },
);

describe.each(scopes)('what cuts the flows of random designs of $id', (scope) => {
  it.each(randomCases(scope, { first: 1_300, count: 3 }))(
    'is what trying all of them finds: $name',
    ({ design }) => {
      const random = compile(design(), catalog);
      const few = random.flows.slice(0, 2);
      const parts = partsOf(random).length;
      const most = parts > 40 ? 1 : parts > 16 ? 2 : 3;
      for (const cuts of finished(random, { flows: few, most }))
        expect([cuts.flow.id, most, told(cuts)]).toEqual([
          cuts.flow.id,
          most,
          byForce(random, cuts.flow, most),
        ]);
    },
  );
});
