import { describe, expect, it } from 'vitest';
import type { Design } from '@/lib/model/design';
import { applyChanges } from '@/lib/model/edit';
import { compactDesign } from '@/lib/model/serialise';
import { merged } from '@/lib/testing/designs/merged';
import { randomDesign, scopes } from '@/lib/testing/designs/random-design';
import { problemsOf } from '@/lib/testing/rule-tester';
import { rules } from './all';
import { designItself, type Rule } from './rule';
import type { Problem } from './run';

// Every rule’s bad example is a flaw that can be sown into any design: it is drawn beside a random one that is right.

/** Rules whose flaw is no flaw any more beside another design, and why. */
const onlyAlone: Readonly<Record<string, string>> = {
  'design/prefer-stated-flows': 'It speaks of the whole design, and the other one states flows.',
};

const flawed = 'flaw-';

/** A random design for a rule: the clouds and pairs of clouds take turns. */
function beside(rule: Rule, design: Design): Design {
  const number = rules.indexOf(rule);
  const scope = scopes[number % scopes.length];
  if (!scope) throw new Error('no scope');
  return merged(randomDesign(scope, 100 + number), design, flawed);
}

const isSown = ({ at }: Problem): boolean =>
  at[0].id === designItself || at.some(({ id }) => id.startsWith(flawed));

const sownIn = (design: Design, only: readonly Rule[]): Problem[] => problemsOf(design, only).filter(isSown);

const errorsOf = (design: Design): string[] =>
  problemsOf(design)
    .filter(({ severity }) => severity === 'error')
    .map(({ key }) => key);

const sowable = rules.filter(({ id }) => !Object.hasOwn(onlyAlone, id));

describe('a flaw beside a random design', () => {
  it.each(sowable.map((rule) => [rule.id, rule] as const))('is told, once: %s', (_, rule) => {
    expect(sownIn(beside(rule, rule.examples.bad()), [rule]).map(({ what }) => what)).toHaveLength(1);
    expect(sownIn(beside(rule, rule.examples.good()), [rule]).map(({ what }) => what)).toEqual([]);
  });

  it('is told by all rules but those that say why not', () => {
    const known = new Set(rules.map(({ id }) => id));
    for (const id of Object.keys(onlyAlone)) expect(known).toContain(id);
    expect(Object.keys(onlyAlone).length).toBeLessThanOrEqual(5);
  });
});

const fixable = sowable.flatMap((rule) => {
  const [found] = problemsOf(rule.examples.bad(), [rule]);
  return found?.fix ? [rule] : [];
});

describe('a fix beside a random design', () => {
  it('is there for most rules that can have one', () => expect(fixable.length).toBeGreaterThan(110));

  it.each(fixable.map((rule) => [rule.id, rule] as const))(
    'mends its flaw, brings no error, and twice is like once: %s',
    (_, rule) => {
      const design = beside(rule, rule.examples.bad());
      const [found] = sownIn(design, [rule]);
      if (!found?.fix) throw new Error('no fix');
      const mended = applyChanges(design, found.fix.changes);
      expect(sownIn(mended, [rule])).toEqual([]);
      const before = new Set(errorsOf(design));
      expect(errorsOf(mended).filter((key) => !before.has(key))).toEqual([]);
      expect(compactDesign(applyChanges(mended, found.fix.changes))).toBe(compactDesign(mended));
    },
  );
});
