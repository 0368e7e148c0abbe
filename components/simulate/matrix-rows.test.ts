import { describe, expect, it } from 'vitest';
import type { CellView, MatrixView } from '@/lib/simulation/matrix';
import { countsOf, type Filtered, filteredMatrix, matrixRows, rowKey } from './matrix-rows';

const end = (id: string) => ({ id, name: id });
const cell = (flow: string, parts: string, effect: CellView['effect'], most?: number): CellView => ({
  flow,
  parts: parts.split('+'),
  effect,
  why: '',
  ...(most === undefined ? {} : { seconds: { least: 0, most } }),
});
const view: MatrixView = {
  flows: ['orders', 'mail', 'backup'].map((id) => ({
    ...end(id),
    from: end('lan'),
    to: end('vpc'),
    met: id !== 'backup',
    survives: id === 'mail' ? ['device'] : [],
    ...(id === 'mail' ? { within: 30 } : {}),
  })),
  parts: [
    { id: 'device:a', kind: 'device', what: 'device “a”', at: ['a'] },
    { id: 'device:b', kind: 'device', what: 'device “b”', at: ['b'] },
    { id: 'hub:h', kind: 'hub', what: 'hub “h”', at: ['h'] },
    { id: 'site:s', kind: 'site', what: 'site “s”', at: ['s'] },
  ],
  cells: [
    cell('orders', 'device:a', 'moved', 20),
    cell('mail', 'device:a', 'moved', 40),
    cell('orders', 'hub:h', 'cut'),
    cell('mail', 'site:s', 'gone'),
  ],
  pairs: { cells: [cell('mail', 'device:a+device:b', 'cut')], tried: 1, all: 1 },
};
const whole: Filtered = { rows: matrixRows(view), flows: view.flows };
const left = (shown: 'all' | 'what-hurts', text = '') => {
  const { rows, flows } = filteredMatrix(whole, { shown, text });
  return [rows.map(({ what }) => what), flows.map(({ id }) => id)];
};

describe('the lines of a matrix', () => {
  it('are every single failure, and the pairs that do anything', () => {
    expect(whole.rows.map(({ parts }) => parts.join('+'))).toEqual([
      'device:a',
      'device:b',
      'hub:h',
      'site:s',
      'device:a+device:b',
    ]);
    expect(whole.rows.at(-1)?.key).toBe(rowKey(['device:b', 'device:a']));
    expect(countsOf(whole.rows)).toEqual({ failures: 4, cutting: 1, breaches: 1 });
  });

  it('know which cell breaks what its flow must survive: cut, or too slow', () => {
    expect([...(whole.rows[0]?.cells.values() ?? [])].map(({ breach }) => breach)).toEqual([false, true]);
  });
});

describe('a filter', () => {
  it('leaves what hurts, with flows that are not met as drawn', () => {
    expect(left('what-hurts')).toEqual([
      ['device “a”', 'hub “h”', 'device “a” and device “b”'],
      ['orders', 'mail', 'backup'],
    ]);
  });

  it('leaves failures of that name with the flows they touch, and flows of that name with what touches them', () => {
    expect(left('all', 'HUB')).toEqual([['hub “h”'], ['orders']]);
    expect(left('all', 'orders')).toEqual([['device “a”', 'hub “h”'], ['orders']]);
    expect(left('what-hurts', 'mail')).toEqual([['device “a”', 'device “a” and device “b”'], ['mail']]);
    expect(left('all', 'device “b”')).toEqual([['device “b”', 'device “a” and device “b”'], ['mail']]);
  });

  it('leaves a flow that nothing touches, and nothing where nothing is called so', () => {
    expect(left('all', 'backup')[1]).toEqual(['backup']);
    expect(left('all', 'backup')[0]).toHaveLength(5);
    expect(left('all', 'nothing')).toEqual([[], []]);
  });
});
