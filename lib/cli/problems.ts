import { catalog } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { type Problem, runRules } from '@/lib/rules/run';

/** Severities from the gravest. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** The problems of a design by all rules, as of today. */
export function problemsOf(design: Design): Problem[] {
  const today = new Date().toISOString().slice(0, 10);
  const { rules, cloud, vendor, pack } = catalog;
  return runRules({ design, rules, cloud, vendor, pack, today });
}

/** How many of each severity there are, and how many are accepted by a waiver. */
export function countsOf(problems: readonly Problem[]): Record<Severity | 'waived', number> {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const { severity, waiver } of problems) counts[waiver ? 'waived' : severity]++;
  return counts;
}
