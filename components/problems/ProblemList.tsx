'use client';

import { type KeyboardEvent, useState } from 'react';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { editor } from '@/lib/editor/use-editor';
import type { Problem } from '@/lib/rules/run';
import { applyFix, showProblem } from './apply-fix';
import type { ProblemGroup } from './group-problems';
import { ProblemCard } from './ProblemCard';

/** So many problems of a group are drawn before one asks for the rest. */
const firstShown = 60;

/** Problems in groups. Up and Down walk through them, Enter goes to the object and field, F fixes. */
export function ProblemList({ groups }: { groups: readonly ProblemGroup[] }) {
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string>();
  const first = groups[0]?.problems[0]?.key;
  const known =
    current !== undefined && groups.some((group) => group.problems.some(({ key }) => key === current));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, problem: Problem) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [
      ...(event.currentTarget.closest('[data-problems]')?.querySelectorAll<HTMLElement>('[data-problem]') ??
        []),
    ];
    const at = rows.indexOf(event.currentTarget);
    const goTo = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (goTo !== undefined) rows[goTo]?.focus();
    else if (event.key === 'Enter') showProblem(problem);
    else if (event.key.toLowerCase() === 'f' && problem.fix && editor.getState().access === 'edit')
      applyFix(problem);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div data-problems>
      {groups.map(({ key, title, problems }) => {
        const waived = problems.filter(({ waiver }) => waiver !== undefined).length;
        const shown = whole.has(key) ? problems : problems.slice(0, firstShown);
        return (
          <section key={key} aria-label={title}>
            <h3 className="sticky top-0 z-10 flex items-center gap-2 border-line border-b bg-bg px-3 py-1 font-semibold text-xs">
              {title} <Badge>{problems.length - waived}</Badge>
              {waived > 0 && <span className="font-normal text-muted">{waived} waived</span>}
            </h3>
            <ul className="divide-y divide-line border-line border-b">
              {shown.map((problem) => (
                <li key={problem.key}>
                  {/* biome-ignore lint/a11y/useSemanticElements: a row of several controls that takes part in a walk by arrow keys */}
                  <div
                    role="group"
                    aria-label={problem.what}
                    data-problem
                    tabIndex={problem.key === (known ? current : first) ? 0 : -1}
                    onFocus={() => setCurrent(problem.key)}
                    onKeyDown={(event) => onKeyDown(event, problem)}
                    onDoubleClick={() => showProblem(problem)}
                    className="px-3 py-2 outline-offset-[-2px] hover:bg-hover/50 focus-visible:bg-hover/60"
                  >
                    <ProblemCard problem={problem} />
                  </div>
                </li>
              ))}
            </ul>
            {shown.length < problems.length && (
              <div className="px-3 py-1.5">
                <Button size="small" onClick={() => setWhole(new Set([...whole, key]))}>
                  Show {problems.length - shown.length} more
                </Button>
              </div>
            )}
          </section>
        );
      })}
    </div>
  );
}
