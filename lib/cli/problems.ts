import type { Problem } from '@/lib/rules/run';

/** Severities from the gravest. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Whether a severity is as grave as another, or graver. */
export const atLeast = (severity: Severity, floor: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(floor);

/** How many of each severity there are, and how many are accepted by a waiver. */
export function countsOf(problems: readonly Problem[]): Record<Severity | 'waived', number> {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const { severity, waiver } of problems) counts[waiver ? 'waived' : severity]++;
  return counts;
}
