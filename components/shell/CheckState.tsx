'use client';

import { useMemo } from 'react';
import { countProblems } from '@/components/problems/group-problems';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/Icon';
import { SeverityMark } from '@/components/ui/SeverityMark';
import { runCommand } from '@/lib/editor/screen';
import { useEditor } from '@/lib/editor/use-editor';

const severities = ['error', 'warning', 'info'] as const;
const words = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
} as const;

/** How the design stands with the rules; a press shows or hides the problems. */
export function CheckState({ shown }: { shown: boolean }) {
  const analysis = useEditor((state) => state.analysis);
  const checking = useEditor((state) => state.checking);
  const counts = useMemo(() => countProblems(analysis?.problems ?? []), [analysis]);
  const told = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${words[severity][counts[severity] === 1 ? 0 : 1]}`);
  const failed = checking.state === 'failed';
  const text = failed ? 'Could not be checked' : !analysis ? 'Checking…' : told.join(', ') || 'No problems';
  return (
    <button
      type="button"
      aria-label={`Problems: ${text}`}
      aria-pressed={shown}
      aria-busy={checking.state === 'running'}
      title={`${text}. Show or hide the problems.`}
      onClick={() => runCommand('view/problems')}
      className={classNames(
        'flex h-7 shrink-0 items-center gap-2 rounded-md border px-2 text-xs hover:bg-hover',
        shown ? 'border-line-strong bg-bg' : 'border-line',
        checking.state === 'running' && 'border-dashed',
      )}
    >
      {failed && <span className="text-danger">{text}</span>}
      {!failed && told.length === 0 && (
        <span className={classNames('flex items-center gap-1', analysis ? 'text-ok' : 'text-muted')}>
          <Icon name={analysis ? 'circle-check' : 'loader'} size={14} />
          {text}
        </span>
      )}
      {!failed &&
        severities
          .filter((severity) => counts[severity] > 0)
          .map((severity) => (
            <span key={severity} className="flex items-center gap-1">
              <SeverityMark severity={severity} />
              {counts[severity]}
            </span>
          ))}
    </button>
  );
}
