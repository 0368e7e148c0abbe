import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { runRules } from '@/lib/rules/run';
import { sampleOf } from '@/lib/samples/all';
import { fixAll } from './fix-all';

const today = '2026-11-23';
const { rules, cloud, vendor } = catalog;

describe('fixAll', () => {
  it('leaves fewer problems and no new error, and is done when run again', () => {
    const design = sampleOf('with-problems')?.design();
    if (!design) throw new Error('no sample');
    const before = runRules({ design, rules, cloud, vendor, today });
    const fixed = fixAll(design, today);
    const after = runRules({ design: fixed.design, rules, cloud, vendor, today });
    expect(fixed.done.length).toBeGreaterThan(0);
    expect(after.length).toBeLessThan(before.length);
    const known = new Set(before.map(({ rule }) => rule));
    expect(after.filter(({ severity, rule }) => severity === 'error' && !known.has(rule))).toEqual([]);
    expect(fixAll(fixed.design, today).done).toEqual([]);
  });

  it('does nothing to a design without problems that have a fix', () => {
    const design = sampleOf('consumer-to-vpc')?.design();
    expect(design && fixAll(design, today).design).toEqual(design);
  });
});
