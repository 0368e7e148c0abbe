import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example, piece } from '@/lib/model/build';
import { problemsOf, today } from '@/lib/testing/rule-tester';
import { defineRule, type Severity } from './rule';
import { mostPerRule, runRules } from './run';

const made = (id: string, severity: Severity, count: number) =>
  defineRule({
    id,
    severity,
    title: 'A rule for this test.',
    why: 'It counts.',
    sources: [{ name: 'None', checked: today }],
    examples: { bad: () => example(), good: () => example() },
    *check() {
      for (let index = 0; index < count; index++)
        yield { what: `${index}`, action: 'Wait.', at: [{ id: 'gw' }] };
    },
  });

const waiver = (changes: Record<string, unknown>) =>
  piece('waiver', 'waiver', {
    name: 'Accepted',
    rule: 'redundancy/prefer-two-uplinks',
    at: ['gw', 'vgw'],
    owner: 'Network team',
    reason: 'A second line is ordered.',
    expires: today,
    ...changes,
  });

const uplinkProblem = (changes: Record<string, unknown>) =>
  problemsOf(example({ gw2: null, vpn2: null }, [waiver(changes)])).find(
    ({ rule }) => rule === 'redundancy/prefer-two-uplinks',
  );

describe('runRules', () => {
  it('sorts by severity, then rule, and gives each problem a key of its own', () => {
    const found = problemsOf(example(), [
      made('b/info', 'info', 1),
      made('c/error', 'error', 2),
      made('a/warning', 'warning', 1),
    ]);
    expect(found.map(({ key }) => key)).toEqual(['c/error gw', 'c/error gw 2', 'a/warning gw', 'b/info gw']);
  });

  it('stops a rule that finds no end', () => {
    expect(problemsOf(example(), [made('a/many', 'info', mostPerRule * 2)])).toHaveLength(mostPerRule);
  });

  it('never throws on an empty or half-drawn design', () => {
    const { objects } = example();
    for (const id of Object.keys(objects)) {
      const { [id]: _, ...rest } = objects;
      const design = { ...example(), objects: rest };
      const { rules, cloud, vendor, pack } = catalog;
      const input = { rules, cloud, vendor, pack, today };
      expect(() => runRules({ design, ...input })).not.toThrow();
    }
    expect(problemsOf({ ...example(), objects: {} })).toEqual([]);
  });
});

describe('a waiver', () => {
  it('accepts a problem to its last day', () => {
    expect(uplinkProblem({})?.waiver).toBe('waiver');
    expect(uplinkProblem({ expires: '2026-11-22' })?.waiver).toBeUndefined();
  });

  it('accepts only its rule, and only where it names every object', () => {
    expect(uplinkProblem({ rule: 'redundancy/prefer-two-devices' })?.waiver).toBeUndefined();
    expect(uplinkProblem({ at: ['gw'] })?.waiver).toBeUndefined();
    expect(uplinkProblem({ at: ['gw', 'vgw', 'site'] })?.waiver).toBe('waiver');
  });
});
