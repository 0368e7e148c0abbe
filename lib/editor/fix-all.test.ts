import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example, piece } from '@/lib/model/build';
import { runRules } from '@/lib/rules/run';
import { sampleOf } from '@/lib/samples/all';
import { fixAll, fixesUnasked } from './fix-all';

const today = '2026-11-23';
const { rules, cloud, vendor, pack } = catalog;

describe('fixAll', () => {
  it('leaves fewer problems and no new error, and is done when run again', () => {
    const design = sampleOf('with-problems')?.design();
    if (!design) throw new Error('no sample');
    const before = runRules({ design, rules, cloud, vendor, pack, today });
    const fixed = fixAll(design, { today });
    const after = runRules({ design: fixed.design, rules, cloud, vendor, pack, today });
    expect(fixed.done.length).toBeGreaterThan(0);
    expect(after.length).toBeLessThan(before.length);
    const known = new Set(before.map(({ rule }) => rule));
    expect(after.filter(({ severity, rule }) => severity === 'error' && !known.has(rule))).toEqual([]);
    expect(fixAll(fixed.design, { today }).done).toEqual([]);
  });

  it('leaves what was drawn, even if it is still empty', () => {
    const design = example({}, [piece('site', 'new-site', { name: 'New site' })]);
    const empty = runRules({ design, rules, cloud, vendor, pack, today }).find(
      ({ rule, at }) => rule === 'design/no-empty-site' && at[0].id === 'new-site',
    );
    if (!empty) throw new Error('the rule found nothing');
    expect(empty.fix).toBeDefined();
    expect(fixesUnasked(empty, design)).toBe(false);
    expect(fixAll(design, { today }).design.objects['new-site']).toEqual(design.objects['new-site']);
  });

  it('of one rule mends its problems and no others', () => {
    const design = sampleOf('with-problems')?.design();
    if (!design) throw new Error('no sample');
    const fixableIn = (one: typeof design) =>
      runRules({ design: one, rules, cloud, vendor, pack, today }).filter((problem) =>
        fixesUnasked(problem, one),
      );
    const [first] = fixableIn(design);
    if (!first) throw new Error('nothing to fix');
    const ofOthers = fixableIn(design).filter(({ rule }) => rule !== first.rule);
    expect(ofOthers.length).toBeGreaterThan(0);
    const fixed = fixAll(design, { today, rule: first.rule });
    expect(fixed.done).toContain(first.fix?.label);
    const left = fixableIn(fixed.design);
    expect(left.filter(({ rule }) => rule === first.rule)).toEqual([]);
    expect(left.map(({ key }) => key)).toEqual(expect.arrayContaining(ofOthers.map(({ key }) => key)));
  });

  it('does nothing to a design without problems that have a fix', () => {
    const design = sampleOf('consumer-to-vpc')?.design();
    expect(design && fixAll(design, { today }).design).toEqual(design);
  });
});
