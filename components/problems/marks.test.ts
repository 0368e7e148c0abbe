import { describe, expect, it } from 'vitest';
import { designOf, piece } from '@/lib/model/build';
import type { Problem } from '@/lib/rules/run';
import { holdersOf, marksOf, markText } from './marks';

const design = designOf('One site', [
  piece('site', 's', { name: 'Berlin' }),
  piece('customer-gateway', 'gw', { parent: 's' }),
  piece('network', 'lan', { parent: 's' }),
]);

const problem = (
  key: string,
  severity: Problem['severity'],
  id: string,
  more: Partial<Problem> = {},
): Problem => ({
  key,
  severity,
  rule: 'bgp/no-duplicate-asn',
  title: 'ASNs are unique',
  what: key,
  action: 'change it',
  at: [{ id }, { id: 'lan' }],
  ...more,
});

describe('marksOf', () => {
  const marks = marksOf({
    of: design,
    problems: [
      problem('a', 'error', 'gw'),
      problem('b', 'warning', 'gw', { waiver: 'w' }),
      problem('c', 'warning', 's'),
      problem('d', 'info', 'link/t1'),
    ],
  });

  it('counts a problem where it is shown and at the frame around, waived ones nowhere', () => {
    expect(marks.get('gw')).toEqual({ severity: 'error', count: 1, inside: 0, messages: ['a'] });
    expect(marks.get('s')).toEqual({ severity: 'error', count: 2, inside: 1, messages: ['a', 'c'] });
    expect(marks.has('lan')).toBe(false);
  });

  it('counts a tunnel’s problem at its connection', () => {
    expect(marks.get('link')?.count).toBe(1);
    expect(holdersOf(design, 'gw')).toEqual(['gw', 's']);
  });

  it('says in words what is inside', () => {
    const told = (id: string) =>
      markText(marks.get(id) ?? { severity: 'info', count: 0, inside: 0, messages: [] });
    expect(told('gw')).toBe('1 problem: error');
    expect(told('s')).toBe('2 problems, 1 inside, the worst: error');
    const inner = marksOf({ of: design, problems: [problem('x', 'info', 'gw')] }).get('s');
    expect(inner && markText(inner)).toBe('1 problem inside: info');
  });
});
