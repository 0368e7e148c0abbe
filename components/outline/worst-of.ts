import type { Severity } from '@/lib/rules/rule';
import type { Problem } from '@/lib/rules/run';

const known = new WeakMap<readonly Problem[], ReadonlyMap<string, Severity>>();

/** The gravest severity, waived problems left out, that shows at an object. */
export function worstOf(
  problems: readonly Problem[] | undefined,
  id: string | undefined,
): Severity | undefined {
  if (!problems || id === undefined) return undefined;
  const made = known.get(problems) ?? collect(problems);
  known.set(problems, made);
  return made.get(id);
}

/** Problems come sorted by severity, so the first at an object is its gravest. */
function collect(problems: readonly Problem[]): ReadonlyMap<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const { waiver, severity, at } of problems) {
    if (waiver !== undefined) continue;
    for (const { id } of at) if (!worst.has(id)) worst.set(id, severity);
  }
  return worst;
}
