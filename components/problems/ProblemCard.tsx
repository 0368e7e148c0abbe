'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/Icon';
import { SeverityMark } from '@/components/ui/SeverityMark';
import { editor, useEditor } from '@/lib/editor/use-editor';
import { query } from '@/lib/model/query';
import type { Problem } from '@/lib/rules/run';
import { FixButton } from './FixButton';
import { FixPreview } from './FixPreview';
import { isWaivable } from './group-problems';
import { Places } from './Places';
import { sentence } from './sentence';
import { ask } from './view';

type Props = {
  problem: Problem;
  /** The object it is shown at, which is not named again. */
  shownAt?: string;
  /** The packs that set how grave it is, in words. */
  setBy?: string;
};

/** One problem: what is wrong, what to do, where (but for the object it is shown at), and the ways to deal with it. */
export function ProblemCard({ problem, shownAt, setBy }: Props) {
  const [open, setOpen] = useState(false);
  const readOnly = useEditor((state) => state.access === 'read');
  const waived = problem.waiver !== undefined;
  const places = problem.at.filter(({ id }) => id !== shownAt);
  const fix = waived || readOnly ? undefined : problem.fix;
  return (
    <div className="flex min-w-0 items-start gap-2">
      <span className="mt-0.5">
        <SeverityMark severity={problem.severity} />
      </span>
      <div className="@container min-w-0 flex-1">
        <div className="flex @2xl:flex-row flex-col gap-x-4 gap-y-1">
          <div className="min-w-0 flex-1">
            <p className={classNames('break-words', waived && 'text-muted line-through')}>
              {sentence(problem.what)}
            </p>
            {problem.refusedWaiver && (
              <p className="break-words text-xs">
                <Badge tone="warning">Waiver does not count</Badge> {sentence(problem.refusedWaiver.because)}{' '}
                <Button
                  size="small"
                  look="quiet"
                  onClick={() => editor.getState().show([problem.refusedWaiver?.id ?? ''])}
                >
                  Show waiver
                </Button>
              </p>
            )}
            <p className="break-words text-muted text-xs">
              {waived ? <WaiverWords problem={problem} /> : sentence(problem.action)}
              {setBy && <span className="text-faint"> Severity set by {setBy}.</span>}
            </p>
          </div>
          <div className="flex @2xl:max-w-[55%] flex-wrap items-center @2xl:justify-end gap-x-1 gap-y-1 self-start">
            {places.length > 0 && <Places places={places} />}
            {fix && <FixButton problem={problem} fix={fix} />}
            <span className="flex gap-x-1">
              {fix && (
                <Button
                  size="small"
                  look="quiet"
                  data-act="changes"
                  aria-expanded={open}
                  title="What the fix changes"
                  onClick={() => setOpen(!open)}
                >
                  <Icon name={open ? 'chevron-down' : 'chevron-right'} size={13} />
                  Changes
                </Button>
              )}
              <Button size="small" look="quiet" aria-haspopup="dialog" onClick={() => ask('why', problem)}>
                Why
              </Button>
              {!readOnly && isWaivable(problem) && (
                <Button
                  size="small"
                  look="quiet"
                  aria-haspopup="dialog"
                  onClick={() => ask('waive', problem)}
                >
                  Waive…
                </Button>
              )}
            </span>
          </div>
        </div>
        {open && fix && (
          <div className="mt-1.5 max-w-2xl border-line border-l-2 pl-2.5">
            <FixPreview fix={fix} />
          </div>
        )}
      </div>
    </div>
  );
}

function WaiverWords({ problem }: { problem: Problem }) {
  const waiver = useEditor((state) => query(state.design).get(problem.waiver, 'waiver'));
  if (!waiver) return null;
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <Badge>Waived</Badge>
      <span>
        by {waiver.owner} until {waiver.expires}: {waiver.reason}
      </span>
      <Button size="small" look="quiet" onClick={() => editor.getState().show([waiver.id])}>
        Show waiver
      </Button>
    </span>
  );
}
