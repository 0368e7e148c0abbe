import { describe, expect, it } from 'vitest';
import { designOf, piece } from '@/lib/model/build';
import type { Problem } from '@/lib/rules/run';
import { countProblems, filterProblems, groupProblems, isWaivable } from './group-problems';

const design = designOf('Two sites', [
  piece('site', 'a', { name: 'Berlin' }),
  piece('site', 'b', { name: 'Munich' }),
  piece('network', 'lan', { parent: 'b' }),
]);

const problem = (fields: Partial<Problem> & Pick<Problem, 'key' | 'severity'>): Problem => ({
  rule: 'bgp/no-duplicate-asn',
  title: 'ASNs are unique',
  what: 'ASN 65000 is used twice',
  action: 'use 65001',
  at: [{ id: 'a' }],
  ...fields,
});

const problems = [
  problem({ key: '1', severity: 'error', waiver: 'w' }),
  problem({ key: '2', severity: 'error' }),
  problem({
    key: '3',
    severity: 'warning',
    rule: 'redundancy/single',
    title: 'Two of each',
    at: [{ id: 'b' }],
    refusedWaiver: { id: 'w', because: 'it expired' },
  }),
];
const all = new Set(['error', 'warning', 'info'] as const);

describe('problems for the dock', () => {
  it('counts open ones by severity and waived ones apart', () => {
    expect(countProblems(problems)).toEqual({ error: 1, warning: 1, info: 0, waived: 1, refused: 1 });
  });

  it('groups by severity with waived ones last', () => {
    const groups = groupProblems(problems, 'severity', design);
    expect(groups.map(({ title }) => title)).toEqual(['Errors', 'Warnings']);
    expect(groups[0]?.problems.map(({ key }) => key)).toEqual(['2', '1']);
  });

  it('groups by object under its name, and by rule under its title', () => {
    expect(groupProblems(problems, 'object', design).map(({ title }) => title)).toEqual(['Berlin', 'Munich']);
    expect(groupProblems(problems, 'rule', design).map(({ key }) => key)).toEqual([
      'bgp/no-duplicate-asn',
      'redundancy/single',
    ]);
  });

  it('filters by words in message, rule or object name, and by severity', () => {
    const keys = (text: string, severities: ReadonlySet<'error' | 'warning' | 'info'> = all) =>
      filterProblems(problems, { text, severities }, design).map(({ key }) => key);
    expect(keys('munich')).toEqual(['3']);
    expect(keys('65000 twice')).toEqual(['1', '2', '3']);
    expect(keys('duplicate BERLIN')).toEqual(['1', '2']);
    expect(keys('nowhere')).toEqual([]);
    expect(keys('', new Set(['warning']))).toEqual(['3']);
  });

  it('filters by what is waived, and by the object that a problem lies in', () => {
    const keys = (filter: Partial<Parameters<typeof filterProblems>[1]>) =>
      filterProblems(
        [...problems, problem({ key: '4', severity: 'info', at: [{ id: 'lan' }] })],
        { text: '', severities: all, ...filter },
        design,
      ).map(({ key }) => key);
    expect(keys({ only: 'waived' })).toEqual(['1']);
    expect(keys({ only: 'refused' })).toEqual(['3']);
    expect(keys({ within: 'b' })).toEqual(['3', '4']);
    expect(keys({ within: 'lan' })).toEqual(['4']);
  });

  it('lets a problem be waived that is at objects and has no waiver', () => {
    expect(problems.map(isWaivable)).toEqual([false, true, false]);
    expect(isWaivable(problem({ key: '5', severity: 'info', at: [{ id: '@design' }] }))).toBe(false);
  });
});
