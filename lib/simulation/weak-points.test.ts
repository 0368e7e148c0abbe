import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example } from '@/lib/model/build';
import { compile } from '@/lib/plan/compile';
import type { Plan } from '@/lib/plan/plan';
import { samples } from '@/lib/samples/all';
import { wholeMatrix } from './matrix';
import { allWeakPoints, type WeakFlow } from './weak-points';
import { fateText, fewestText, missingText, setCount, setsOf, weakestText } from './weak-words';

const found = (plan: Plan, size = 2) => allWeakPoints(plan, { facts: catalog, size });

const planOf = (id: string): Plan => {
  const sample = samples.find((one) => one.id === id);
  if (!sample) throw new Error(`no sample ${id}`);
  return compile(sample.design(), catalog);
};

describe('weak points', () => {
  it('tell what cuts a flow, parts that do the same as one choice, the smaller ones first', () => {
    const { flows } = found(compile(example(), catalog));
    expect(flows).toMatchObject([{ id: 'flow', met: true, fewest: 1, complete: 2 }]);
    expect(flows[0]?.cuts).toEqual([
      [['gateway:vgw']],
      [
        ['uplink:gw/u1', 'connection:vpn', 'device:gw', 'isp:isp a'],
        ['uplink:gw2/u1', 'connection:vpn2', 'device:gw2', 'isp:isp b'],
      ],
      [['zone:aws/eu-central-1a'], ['zone:aws/eu-central-1b']],
    ]);
    expect(flows[0]?.cuts.map(setCount)).toEqual([1, 16, 1]);
    expect(setsOf(flows[0]?.cuts[1] ?? [], 2)).toEqual([
      ['uplink:gw/u1', 'uplink:gw2/u1'],
      ['uplink:gw/u1', 'connection:vpn2'],
    ]);
  });

  it('tell what shares its fate, and where', () => {
    const { groups } = found(compile(example(), catalog));
    expect(groups.map(fateText)).toEqual([
      'takes all 4 of its ways out of “Head office”, which cuts it',
      'each takes 2 of its 4 ways out of “Head office”',
      'each takes 2 of its 4 ways out of “Head office”',
    ]);
    expect(groups[1]?.ways).toEqual([
      { id: 'vpn/t1', name: 'Office to Frankfurt, tunnel 1' },
      { id: 'vpn/t2', name: 'Office to Frankfurt, tunnel 2' },
    ]);
    const between = found(planOf('aws-and-google')).groups.filter(({ where }) => where.startsWith('between'));
    expect(between.map(({ where }) => where)).toContain('between AWS and Google Cloud');
  });

  it('have words for what is known and what is not', () => {
    const flow: WeakFlow = {
      id: 'f',
      name: 'f',
      from: { id: 'a', name: 'a' },
      to: { id: 'b', name: 'b' },
      met: true,
      complete: 2,
      cuts: [],
    };
    expect(fewestText(flow)).toBe('survives any 2 failures');
    expect(fewestText({ ...flow, complete: 1 })).toBe('survives any one failure');
    expect(fewestText({ ...flow, fewest: 2 })).toBe('cut by 2 failures together');
    expect(fewestText({ ...flow, met: false })).toBe('not met as drawn');
    const named = (part: string): string => part.toUpperCase();
    expect(weakestText({ ...flow, fewest: 1, cuts: [[['a', 'b', 'c']]] }, named)).toBe(
      'one failure: A, B or C',
    );
    expect(
      weakestText(
        {
          ...flow,
          fewest: 2,
          cuts: [
            [['a', 'b'], ['c']],
            [['d'], ['e']],
          ],
        },
        named,
      ),
    ).toBe('2 failures together: A with C, and 2 other sets');
    expect(weakestText(flow, named)).toBe('survives any 2 failures');
    expect(weakestText({ ...flow, met: false }, named)).toBe('');
    expect(missingText(flow, 2)).toBeUndefined();
    expect(missingText({ ...flow, complete: 1 }, 3)).toBe(
      'There were too many sets to try them all: of 2 failures and more together, some may be missing.',
    );
  });
});

describe.each(samples.filter(({ id }) => id !== 'large').map(({ id }) => id))(
  'the weak points of %s',
  (id) => {
    const plan = planOf(id);
    const { flows } = found(plan);
    const matrix = wholeMatrix(plan, { facts: catalog, mostPairs: 100_000 });

    it('are the cells of the matrix that cut', () => {
      for (const { id: flow, cuts } of flows) {
        const inMatrix = [...matrix.cells, ...matrix.pairs.cells].filter(
          (cell) => cell.flow === flow && (cell.effect === 'cut' || cell.effect === 'partly'),
        );
        const key = (parts: readonly string[]): string => [...parts].sort().join(' + ');
        const sets = cuts.flatMap((cut) => setsOf(cut, 10_000)).map(key);
        expect(inMatrix.filter(({ parts }) => !sets.includes(key(parts))).map(({ parts }) => parts)).toEqual(
          [],
        );
        expect(sets.filter((set) => !inMatrix.some(({ parts }) => key(parts) === set))).toEqual([]);
      }
    });
  },
);
