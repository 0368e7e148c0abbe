'use client';

import { useMemo, useState } from 'react';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { severityWord } from '@/components/ui/SeverityMark';
import { judging } from '@/lib/editor/families';
import { fixesUnasked } from '@/lib/editor/fix-all';
import { useEditor } from '@/lib/editor/use-editor';
import type { Problem } from '@/lib/rules/run';
import { applyFixesOf, showProblem } from './apply-fix';
import type { Grouping, ProblemGroup } from './group-problems';
import { ProblemCard } from './ProblemCard';
import { useWalk, type Walk } from './use-walk';

/** So many problems of a group, and so many groups, are drawn before one asks for the rest. */
const firstShown = 60;

/** Problems in groups, to be walked through by keys (see `useWalk`). */
export function ProblemList({ groups, grouping }: { groups: readonly ProblemGroup[]; grouping: Grouping }) {
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set());
  const [allGroups, setAllGroups] = useState(false);
  const design = useEditor((state) => state.design);
  const { setBy } = useMemo(() => judging(design), [design]);
  const walk = useWalk();
  const first = groups[0]?.problems[0]?.key;
  const known = groups.some((group) => group.problems.some(({ key }) => key === walk.current));
  const drawn = allGroups ? groups : groups.slice(0, firstShown);
  return (
    <div ref={walk.box}>
      {drawn.map((group) => {
        const { key, title, problems } = group;
        const shown = whole.has(key) ? problems : problems.slice(0, firstShown);
        return (
          <section key={key} aria-label={title}>
            <GroupHead group={group} grouping={grouping} />
            <ul className="divide-y divide-line border-line border-b">
              {shown.map((problem) => (
                <Row
                  key={problem.key}
                  problem={problem}
                  walk={walk}
                  stops={problem.key === (known ? walk.current : first) ? 'here' : 'elsewhere'}
                  setBy={setBy(problem.rule)}
                />
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
      {drawn.length < groups.length && (
        <div className="px-3 py-2">
          <Button size="small" onClick={() => setAllGroups(true)}>
            Show {groups.length - drawn.length} more groups
          </Button>
        </div>
      )}
    </div>
  );
}

function Row({
  problem,
  walk,
  stops,
  setBy,
}: {
  problem: Problem;
  walk: Walk;
  stops: 'here' | 'elsewhere';
  setBy: string | undefined;
}) {
  return (
    <li className="[contain-intrinsic-size:auto_56px] [content-visibility:auto]">
      {/* biome-ignore lint/a11y/useSemanticElements: a row of several controls that takes part in a walk by arrow keys */}
      <div
        role="group"
        aria-label={`${problem.waiver ? 'Waived, ' : ''}${severityWord(problem.severity)}: ${problem.what}`}
        aria-keyshortcuts={problem.fix ? 'Enter F C W Y' : 'Enter W Y'}
        data-problem
        tabIndex={stops === 'here' ? 0 : -1}
        onFocus={() => walk.onFocus(problem)}
        onBlur={walk.onBlur}
        onKeyDown={(event) => walk.onKeyDown(event, problem)}
        onDoubleClick={() => showProblem(problem)}
        className="px-3 py-2 outline-offset-[-2px] hover:bg-hover/50 focus-visible:bg-hover/60"
      >
        <ProblemCard problem={problem} setBy={setBy} />
      </div>
    </li>
  );
}

function GroupHead({ group: { title, problems }, grouping }: { group: ProblemGroup; grouping: Grouping }) {
  const design = useEditor((state) => state.design);
  const readOnly = useEditor((state) => state.access === 'read');
  const waived = problems.filter(({ waiver }) => waiver !== undefined).length;
  const fixable = grouping === 'rule' ? problems.filter((one) => fixesUnasked(one, design)) : [];
  const [first] = fixable;
  return (
    <div className="sticky top-0 z-10 flex min-h-7 items-center gap-2 border-line border-b bg-bg px-3 py-0.5 text-xs">
      <h3 className="min-w-0 truncate font-semibold" title={title}>
        {title}
      </h3>
      <Badge>{problems.length - waived}</Badge>
      {waived > 0 && <span className="shrink-0 text-muted">{waived} waived</span>}
      {first && fixable.length > 1 && !readOnly && (
        <Button
          size="small"
          className="ml-auto"
          title="Makes every fix of this rule that removes nothing you drew, as one step"
          aria-label={`Fix all ${fixable.length}: ${title}`}
          onClick={() => applyFixesOf(first)}
        >
          <Icon name="wrench" size={13} />
          Fix all {fixable.length}
        </Button>
      )}
    </div>
  );
}
