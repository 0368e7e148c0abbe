'use client';

import { useMemo, useState } from 'react';
import type { Severity } from '@/components/ui/SeverityMark';
import { ruleCount } from '@/lib/editor/families';
import { fixesUnasked } from '@/lib/editor/fix-all';
import { useEditor } from '@/lib/editor/use-editor';
import type { Problem } from '@/lib/rules/run';
import { countProblems, filterProblems, type Grouping, groupProblems, type Waiving } from './group-problems';
import { ProblemList } from './ProblemList';
import { ProblemsBar } from './ProblemsBar';
import { useProblemView } from './view';

const none: readonly Problem[] = [];

/** Everything the rules found, with the ways to look at it and to deal with it. */
export function ProblemsPanel({ onClose }: { onClose?: () => void }) {
  const design = useEditor((state) => state.design);
  const problems = useEditor((state) => state.analysis?.problems ?? none);
  const checking = useEditor((state) => state.checking);
  const analysed = useEditor((state) => state.analysis !== undefined);
  const { within: wanted } = useProblemView();
  const [grouping, setGrouping] = useState<Grouping>('severity');
  const [text, setText] = useState('');
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [asked, setOnly] = useState<Waiving>();
  const counts = useMemo(() => countProblems(problems), [problems]);
  // A filter for what is gone would hide everything without a word.
  const within = wanted !== undefined && design.objects[wanted] ? wanted : undefined;
  const only = asked && counts[asked] > 0 ? asked : undefined;
  const groups = useMemo(() => {
    const severities = new Set((['error', 'warning', 'info'] as const).filter((one) => !hidden.has(one)));
    const shown = filterProblems(problems, { text, severities, within, only }, design);
    return groupProblems(shown, grouping, design);
  }, [problems, text, hidden, within, only, grouping, design]);
  const toggle = (severity: Severity) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    setHidden(next);
  };
  return (
    <section aria-label="Problems" className="flex h-full min-h-0 flex-col bg-surface">
      <ProblemsBar
        counts={counts}
        grouping={grouping}
        onGrouping={setGrouping}
        text={text}
        onText={setText}
        hidden={hidden}
        onToggle={toggle}
        only={only}
        onOnly={setOnly}
        within={within}
        fixable={problems.some((problem) => fixesUnasked(problem, design))}
        onClose={onClose}
      />
      <p role="status" className="sr-only">
        {groups.reduce((sum, group) => sum + group.problems.length, 0)} of {problems.length} problems listed
      </p>
      <div className="min-h-0 flex-1 overflow-auto">
        {checking.state === 'failed' && (
          <p role="alert" className="px-3 py-2 text-danger">
            {checking.message}
          </p>
        )}
        {problems.length === 0 && (
          <p className="px-3 py-4 text-muted">
            {analysed ? `No problems found. ${ruleCount} rules checked.` : 'Checking…'}
          </p>
        )}
        {problems.length > 0 && groups.length === 0 && (
          <p className="px-3 py-4 text-muted">No problem matches the filter.</p>
        )}
        <ProblemList groups={groups} grouping={grouping} />
      </div>
    </section>
  );
}
