import type { Cloud } from '@/lib/clouds/cloud';
import type { Design } from '@/lib/model/design';
import { query } from '@/lib/model/query';
import { compile } from '@/lib/plan/compile';
import { lookup } from '@/lib/plan/lookup';
import type { Plan } from '@/lib/plan/plan';
import type { Vendor } from '@/lib/vendors/vendor';
import type { Finding, Rule, RuleContext, Severity } from './rule';

/** What a run needs from outside: the families by id, the rules, and the date for waivers. */
export type RunInput = {
  design: Design;
  plan?: Plan;
  rules: readonly Rule[];
  cloud: (id: string) => Cloud | undefined;
  vendor: (id: string, version?: string) => Vendor | undefined;
  /** YYYY-MM-DD. */
  today: string;
};

/** A finding with its rule; `waiver` is the id of the waiver that accepts it. */
export type Problem = Finding & {
  /** The same for the same problem in the next run. */
  key: string;
  rule: string;
  severity: Severity;
  title: string;
  waiver?: string;
};

/** Most problems of one rule that are told one by one. */
export const mostPerRule = 500;

/** Runs rules over a design. Problems come sorted by severity, then rule, then place. */
export function runRules(input: RunInput): Problem[] {
  const { design, cloud, vendor, today, rules } = input;
  const plan = input.plan ?? compile(design, { cloud, vendor });
  const ids = new Set(rules.map(({ id }) => id));
  const context: RuleContext = {
    design,
    query: query(design),
    plan,
    lookup: lookup(plan),
    cloud,
    vendor,
    name: (id) => `“${design.objects[id]?.name ?? id}”`,
    isRule: (id) => ids.has(id),
    today,
  };
  const waive = waivers(design, today);
  const problems = rules.flatMap((rule) => problemsOf(rule, context).map((problem) => waive(problem)));
  return problems.sort(
    (a, b) => order[a.severity] - order[b.severity] || compare(a.rule, b.rule) || compare(a.key, b.key),
  );
}

const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
/** Names with numbers in the order people count in: branch-2 before branch-10. */
const { compare } = new Intl.Collator('en', { numeric: true });

function problemsOf(rule: Rule, context: RuleContext): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  for (const finding of rule.check(context)) {
    if (problems.length >= mostPerRule) break;
    const place = `${rule.id} ${finding.at.map(({ id, field }) => (field ? `${id}/${field}` : id)).join(' ')}`;
    const count = seen.get(place) ?? 0;
    seen.set(place, count + 1);
    const key = count === 0 ? place : `${place} ${count + 1}`;
    problems.push({ ...finding, key, rule: rule.id, severity: rule.severity, title: rule.title });
  }
  return problems;
}

/** A waiver in force accepts the problems of its rule whose every object it names. */
function waivers(design: Design, today: string): (problem: Problem) => Problem {
  const inForce = query(design)
    .all('waiver')
    .filter(({ expires }) => expires >= today);
  if (inForce.length === 0) return (problem) => problem;
  return (problem) => {
    const waiver = inForce.find(
      ({ rule, at }) => rule === problem.rule && problem.at.every(({ id }) => at.includes(id)),
    );
    return waiver ? { ...problem, waiver: waiver.id } : problem;
  };
}
