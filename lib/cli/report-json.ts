import { catalog } from '@/lib/catalog';
import type { Checked } from './checked';
import { locator } from './located';
import { countsOf } from './problems';

const ruleById = new Map(catalog.rules.map((rule) => [rule.id, rule]));

/** Problems as JSON; its form is documented and versioned in this folder's README. */
export const jsonReport = (checked: readonly Checked[]): unknown => ({
  format: 'trunkline-check',
  version: 2,
  files: checked.map(({ input, packs, problems }) => {
    const locate = locator(input, problems);
    return {
      file: input.name,
      design: { id: input.design.id, name: input.design.name },
      packs,
      summary: countsOf(problems),
      notes: input.notes,
      problems: problems.map(
        ({ key, rule, severity, title, what, action, at, fix, waiver, refusedWaiver }) => ({
          key,
          rule,
          severity,
          title,
          what,
          why: ruleById.get(rule)?.why ?? '',
          action,
          places: at.map(locate),
          ...(fix ? { fix: { label: fix.label, changes: fix.changes } } : {}),
          ...(waiver ? { waiver } : {}),
          ...(refusedWaiver ? { refusedWaiver } : {}),
        }),
      ),
    };
  }),
});
