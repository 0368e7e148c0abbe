import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { applyChanges } from '@/lib/model/edit';
import { compactDesign } from '@/lib/model/serialise';
import { designItself, type Rule } from '@/lib/rules/rule';
import { type Problem, runRules } from '@/lib/rules/run';

/** The day on which tests take place, for waivers. */
export const today = '2026-11-23';

/** The problems that the rules find in a design, with the real clouds and vendors. */
export const problemsOf = (design: Design, rules: readonly Rule[] = catalog.rules): Problem[] =>
  runRules({ ...catalog, design, rules, today });

/** What a rule says about its bad example, as a section of the golden file. */
export function messagesOf(rule: Rule): string {
  const [found] = problemsOf(rule.examples.bad(), [rule]);
  const fix = found?.fix ? `\n- Fix: ${found.fix.label}` : '';
  return `## ${rule.id} (${rule.severity})\n\n${rule.title}\n\n- What: ${found?.what}\n- Action: ${found?.action}\n- At: ${(
    found?.at ?? []
  )
    .map(({ id, field, label }) => `${id}${field ? `/${field}` : ''}${label ? ` (${label})` : ''}`)
    .join(', ')}${fix}\n`;
}

/** A capital or a name first, a full stop or the like last, more than a word. */
const sentence = /^[A-Z“0-9:].*\s.*[.!?]$/s;

/** Tests that a rule keeps its promises: examples, words, sources, places and fix. */
export function testRule(rule: Rule): void {
  describe(rule.id, () => {
    const bad = rule.examples.bad();
    const [found, ...others] = problemsOf(bad, [rule]);

    it('finds its bad example once and its good one never', () => {
      expect(found).toBeDefined();
      expect(others).toEqual([]);
      expect(problemsOf(rule.examples.good(), [rule])).toEqual([]);
    });

    it('speaks in sentences, with dated sources', () => {
      for (const text of [rule.title, rule.why, found?.what, found?.action]) expect(text).toMatch(sentence);
      expect(`${found?.what} ${found?.action}`).not.toMatch(/undefined|NaN|\[object|\.\./);
      for (const source of rule.sources) {
        expect(source.name).toMatch(/\S/);
        expect(source.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        if (source.url) expect(new URL(source.url).protocol).toBe('https:');
      }
    });

    it('points at what is in the design', () => {
      const ids = [designItself, ...Object.keys(bad.objects)];
      for (const { id } of found?.at ?? []) expect(ids).toContain(id);
    });

    const fix = found?.fix;
    if (!fix) return;
    it('mends it without a new error, and twice is like once', () => {
      const mended = applyChanges(bad, fix.changes);
      expect(problemsOf(mended, [rule])).toEqual([]);
      const before = new Set(errorsOf(bad));
      expect(errorsOf(mended).filter((key) => !before.has(key))).toEqual([]);
      expect(compactDesign(applyChanges(mended, fix.changes))).toBe(compactDesign(mended));
    });
  });
}

const errorsOf = (design: Design): string[] =>
  problemsOf(design)
    .filter(({ severity }) => severity === 'error')
    .map(({ key }) => key);
