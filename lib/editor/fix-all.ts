import { catalog } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { applyChanges, type Change } from '@/lib/model/edit';
import { isLink, isPlaced } from '@/lib/model/kinds';
import { type Problem, runRules } from '@/lib/rules/run';

/** Most times the rules run again; each run mends at least one problem. */
const mostRuns = 50;

/**
 * Whether a problem can be fixed with all others: it has a fix, and that removes nothing a person drew. A site that is still empty is to be
 * filled, not taken away.
 */
export function fixesUnasked({ fix, waiver }: Problem, design: Design): boolean {
  if (!fix || waiver !== undefined) return false;
  return !fix.changes.some(
    (change) => change.op === 'remove' && change.ids.some((id) => isDrawn(design, id)),
  );
}

function isDrawn({ objects }: Design, id: string): boolean {
  const object = objects[id];
  return object !== undefined && (isPlaced(object) || isLink(object));
}

/**
 * Applies every safe fix that rules offer, or that the one rule named offers, and runs them again until none is left. Fixes of one run that touch the
 * same objects wait for the next run, so that each is made for what it changes. Gives the labels of what was done.
 */
export function fixAll(
  design: Design,
  { today, rule }: { today: string; rule?: string },
): { design: Design; done: string[] } {
  const { rules, cloud, vendor, pack } = catalog;
  const tried = new Set<string>();
  const done: string[] = [];
  let result = design;
  for (let run = 0; run < mostRuns; run++) {
    const problems = runRules({ design: result, rules, cloud, vendor, pack, today });
    const fixable = problems.filter(
      (problem) =>
        (rule === undefined || problem.rule === rule) &&
        fixesUnasked(problem, result) &&
        !tried.has(problem.key),
    );
    if (fixable.length === 0) break;
    result = fixRound(result, fixable, { tried, done });
  }
  return { design: result, done };
}

function fixRound(
  design: Design,
  problems: readonly Problem[],
  { tried, done }: { tried: Set<string>; done: string[] },
): Design {
  const touched = new Set<string>();
  let result = design;
  for (const { fix, key, at } of problems) {
    if (!fix) continue;
    const ids = [...fix.changes.flatMap(idsOf), ...at.map(({ id }) => id)];
    if (ids.some((id) => touched.has(id))) continue;
    for (const id of ids) touched.add(id);
    tried.add(key);
    const fixed = tryChanges(result, fix.changes);
    if (!fixed) continue;
    result = fixed;
    done.push(fix.label);
  }
  return result;
}

const idsOf = (change: Change): string[] => {
  if (change.op === 'remove') return change.ids;
  return change.op === 'add' ? [change.object.id] : [change.id];
};

/** The design with the changes, or undefined when one no longer fits. */
function tryChanges(design: Design, changes: readonly Change[]): Design | undefined {
  try {
    return applyChanges(design, changes);
  } catch {
    return undefined;
  }
}
