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
    const fixed = fixAll(design, today);
    const after = runRules({ design: fixed.design, rules, cloud, vendor, pack, today });
    expect(fixed.done.length).toBeGreaterThan(0);
    expect(after.length).toBeLessThan(before.length);
    const known = new Set(before.map(({ rule }) => rule));
    expect(after.filter(({ severity, rule }) => severity === 'error' && !known.has(rule))).toEqual([]);
    expect(fixAll(fixed.design, today).done).toEqual([]);
  });

  it('leaves what was drawn, even if it is still empty', () => {
    const design = example({}, [piece('site', 'new-site', { name: 'New site' })]);
    const empty = runRules({ design, rules, cloud, vendor, pack, today }).find(
      ({ rule, at }) => rule === 'design/no-empty-site' && at[0].id === 'new-site',
    );
    if (!empty) throw new Error('the rule found nothing');
    expect(empty.fix).toBeDefined();
    expect(fixesUnasked(empty, design)).toBe(false);
    expect(fixAll(design, today).design.objects['new-site']).toEqual(design.objects['new-site']);
  });

  it('does nothing to a design without problems that have a fix', () => {
    const design = sampleOf('consumer-to-vpc')?.design();
    expect(design && fixAll(design, today).design).toEqual(design);
  });
});
