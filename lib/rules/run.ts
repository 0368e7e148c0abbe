import type { Cloud } from '@/lib/clouds/cloud';
import type { Design } from '@/lib/model/design';
import { query } from '@/lib/model/query';
import type { Pack } from '@/lib/packs/pack';
import { compile } from '@/lib/plan/compile';
import { lookup } from '@/lib/plan/lookup';
import type { Plan } from '@/lib/plan/plan';
import type { Vendor } from '@/lib/vendors/vendor';
import { policyOf } from './policy';
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
  const { design, cloud, vendor, pack, today, rules } = input;
  const policy = policyOf(design, pack);
  const plan = input.plan ?? compile(design, { cloud, vendor });
  const ids = new Set(rules.map(({ id }) => id));
  const context: RuleContext = {
    design,
    query: query(design),
    plan,
    lookup: lookup(plan),
    cloud,
    vendor,
    policy,
    name: (id) => `“${design.objects[id]?.name ?? id}”`,
    isRule: (id) => ids.has(id),
    today,
  };
  const waive = waiving(design, { today, policy });
  const problems = rules.flatMap((rule) => problemsOf(rule, context).map((problem) => waive(problem)));
  return problems.sort(
    (a, b) => order[a.severity] - order[b.severity] || compare(a.rule, b.rule) || compare(a.key, b.key),
  );
}

const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
/** Names with numbers in the order people count in: branch-2 before branch-10. */
const { compare } = new Intl.Collator('en', { numeric: true });

function problemsOf(rule: Rule, context: RuleContext): Problem[] {
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
  return problems;
}
