import { catalog } from '@/lib/catalog';
import type { Plan } from '@/lib/plan/plan';
import { type Policy, type Problem, policyOf, runRules } from '@/lib/rules/run';
import type { Input } from './input';

/** A design with what the rules found: the packs that judged it, the rules in force, and the problems. */
export type Checked = {
  input: Input;
  packs: Policy['packs'];
  rules: ReadonlySet<string>;
  problems: readonly Problem[];
};

/** Runs the rules over a design as of today, and over its plan, if there is one already; with `only`, the problems of these rules alone. */
export function checked(input: Input, { only, plan }: { only?: ReadonlySet<string>; plan?: Plan }): Checked {
  const today = new Date().toISOString().slice(0, 10);
  const policy = policyOf(input.design, catalog.pack);
  const inForce = catalog.rules.filter(
    (rule) => policy.severity(rule) !== undefined && (only?.has(rule.id) ?? true),
  );
  const rules = new Set(inForce.map(({ id }) => id));
  const problems = runRules({ ...catalog, design: input.design, today, ...(plan ? { plan } : {}) }).filter(
    ({ rule }) => rules.has(rule),
  );
  return { input, packs: policy.packs, rules, problems };
}
