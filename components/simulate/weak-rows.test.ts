import { describe, expect, it } from 'vitest';
import type { CutView, WeakFlow, WeakPoints } from '@/lib/simulation/weak-points';
import { chosenOf, cutsBySize, groupsOf, isCutOf, partsAlone, weakFlows } from './weak-rows';

const flow = (id: string, more: Partial<WeakFlow> = {}): WeakFlow => ({
  id,
  name: `Flow ${id}`,
  from: { id: 'lan', name: 'Office LAN' },
  to: { id: 'vpc', name: 'Orders' },
  met: true,
  complete: 2,
  cuts: [],
  ...more,
});

const pair: CutView = [
  ['uplink:a', 'device:a'],
  ['uplink:b', 'device:b'],
];

const view: WeakPoints = {
  size: 2,
  parts: [],
  flows: [
    flow('strong'),
    flow('weak', { fewest: 1, cuts: [[['hub:h', 'device:a']], pair] }),
    flow('middle', { fewest: 2, cuts: [pair], to: { id: 'v', name: 'Ledger' } }),
    flow('broken', { met: false }),
    flow('other', { fewest: 1, cuts: [[['hub:h']]] }),
  ],
  groups: [
    { parts: ['hub:h'], ways: [], of: 4, where: 'out of “Office”', cuts: true, flows: ['weak', 'other'] },
    { parts: ['device:a'], ways: [], of: 4, where: 'out of “Office”', cuts: false, flows: ['middle'] },
  ],
};

describe('weak points as rows', () => {
  it('list the flows that least cuts first, and those that words are about', () => {
    const ids = (text: string) => weakFlows(view, text).map(({ id }) => id);
    expect(ids('')).toEqual(['broken', 'weak', 'other', 'middle', 'strong']);
    expect(ids(' LEDGER ')).toEqual(['middle']);
    expect(ids('nothing')).toEqual([]);
  });

  it('tell cuts by size, and what cuts most flows alone', () => {
    expect(cutsBySize(view.flows[1] as WeakFlow).map(({ size, cuts }) => [size, cuts.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(partsAlone(view.flows)).toEqual([
      { part: 'hub:h', flows: 2 },
      { part: 'device:a', flows: 1 },
    ]);
    expect(groupsOf(view, weakFlows(view, 'ledger')).map(({ parts }) => parts)).toEqual([['device:a']]);
  });

  it('fail the part that is chosen with one of every other list', () => {
    expect(chosenOf(pair, 'device:b', [])).toEqual(['uplink:a', 'device:b']);
    expect(chosenOf(pair, 'device:b', ['device:a', 'uplink:b'])).toEqual(['device:a', 'device:b']);
    expect(chosenOf(pair, 'device:b', ['device:a', 'hub:h'])).toEqual(['uplink:a', 'device:b']);
    expect(isCutOf(pair, ['device:b', 'uplink:a'])).toBe(true);
    expect(isCutOf(pair, ['device:b', 'uplink:b'])).toBe(false);
  });
});
