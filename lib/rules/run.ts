import type { Cloud } from '@/lib/clouds/cloud';
import type { Design } from '@/lib/model/design';
import { query } from '@/lib/model/query';
import type { Pack } from '@/lib/packs/pack';
import { compile } from '@/lib/plan/compile';
import { lookup } from '@/lib/plan/lookup';
import type { Plan } from '@/lib/plan/plan';
import type { Vendor } from '@/lib/vendors/vendor';
import { type Policy, policyOf } from './policy';
import type { Finding, Rule, RuleContext, Severity } from './rule';
import { waiving } from './waiving';

export { type Policy, policyOf } from './policy';

/** What a run needs from outside: the families by id, the rules, and the date for waivers. */
export type RunInput = {
  design: Design;
  plan?: Plan;
  rules: readonly Rule[];
  cloud: (id: string) => Cloud | undefined;
  vendor: (id: string, version?: string) => Vendor | undefined;
  pack: (id: string) => Pack | undefined;
  /** YYYY-MM-DD. */
  today: string;
};

/** A finding with its rule, as grave as the policy has it. */
export type Problem = Finding & {
  /** The same for the same problem in the next run. */
  key: string;
  rule: string;
  severity: Severity;
  title: string;
  /** The id of the waiver that accepts it. */
  waiver?: string;
  /** Why a waiver for it does not accept it: it has expired, or the policy lets none. */
  refusedWaiver?: { id: string; because: string };
};

/** Most problems of one rule that are told one by one. */
export const mostPerRule = 500;

/** Runs rules over a design. Problems come sorted by severity, then rule, then place. */
export function runRules(input: RunInput): Problem[] {
  const { design, cloud, vendor } = input;
  const plan = input.plan ?? compile(design, { cloud, vendor });
  const context: RuleContext = {
    ...settingOf(input),
    design,
    query: query(design),
    plan,
    lookup: lookup(plan),
  };
  return inOrder(input, context.policy, (rule) => problemsOf(rule, context));
}

/** What rules see beyond the design and its plan. */
export function settingOf({
  design,
  rules,
  cloud,
  vendor,
  pack,
  today,
}: RunInput): Omit<RuleContext, 'design' | 'query' | 'plan' | 'lookup'> {
  const ids = new Set(rules.map(({ id }) => id));
  return {
    cloud,
    vendor,
    policy: policyOf(design, pack),
    name: (id) => nameIn(design, id),
    isRule: (id) => ids.has(id),
    today,
  };
}

/** An object's name in quotes, for messages; its id where it has none. */
export const nameIn = ({ objects }: Design, id: string): string => `“${objects[id]?.name ?? id}”`;

/** The problems of all rules, waived ones marked, in the order in which they are told. Those of one rule are in order already. */
export function inOrder(
  { design, rules, today }: RunInput,
  policy: Policy,
  problemsBy: (rule: Rule) => readonly Problem[],
): Problem[] {
  const waive = waiving(design, { today, policy });
  const byRule = [...rules].sort((a, b) => compare(a.id, b.id)).map(problemsBy);
  return severities.flatMap((severity) =>
    byRule.flatMap((problems) => problems.filter((problem) => problem.severity === severity).map(waive)),
  );
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];
/** Names with numbers in the order people count in: branch-2 before branch-10. */
const { compare } = new Intl.Collator('en', { numeric: true });

/** What one rule finds, by place. */
export function problemsOf(rule: Rule, context: RuleContext): Problem[] {
  const severity = context.policy.severity(rule);
  if (severity === undefined) return [];
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  for (const finding of rule.check(context)) {
    if (problems.length >= mostPerRule) break;
    const place = `${rule.id} ${finding.at.map(({ id, field }) => (field ? `${id}/${field}` : id)).join(' ')}`;
    const count = seen.get(place) ?? 0;
    seen.set(place, count + 1);
    const key = count === 0 ? place : `${place} ${count + 1}`;
    const told = finding.notYet ? 'info' : severity;
    problems.push({ ...finding, key, rule: rule.id, severity: told, title: rule.title });
  }
  return problems.length < 2 ? problems : problems.sort((a, b) => compare(a.key, b.key));
}
