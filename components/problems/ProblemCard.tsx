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
import { applyFix } from './apply-fix';
import { Places } from './Places';
import { RuleReason } from './RuleReason';
import { WaiveDialog } from './WaiveDialog';

/** One problem: what is wrong, what to do, where (but for the object it is shown at), and the ways to deal with it. */
export function ProblemCard({ problem, shownAt }: { problem: Problem; shownAt?: string }) {
  const [open, setOpen] = useState(false);
  const [waiving, setWaiving] = useState(false);
  const readOnly = useEditor((state) => state.access === 'read');
  const waived = problem.waiver !== undefined;
  const places = problem.at.filter(({ id }) => id !== shownAt);
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
                <Badge>Waiver does not count</Badge> {sentence(problem.refusedWaiver.because)}
              </p>
            )}
            <p className="break-words text-muted text-xs">
              {waived ? <WaiverWords problem={problem} /> : sentence(problem.action)}
            </p>
          </div>
          <div className="flex @2xl:max-w-[55%] flex-wrap items-center @2xl:justify-end gap-x-1 gap-y-1 self-start">
            {places.length > 0 && <Places places={places} />}
            {problem.fix && !waived && !readOnly && (
              <Button
                size="small"
                className="max-w-full"
                onClick={() => applyFix(problem)}
                title={problem.fix.label}
              >
                <Icon name="wrench" size={13} className="shrink-0" />
                <span className="truncate">Fix: {problem.fix.label}</span>
              </Button>
            )}
            <span className="flex gap-x-1">
              <Button size="small" look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
                <Icon name={open ? 'chevron-down' : 'chevron-right'} size={13} />
                Why
              </Button>
              {!waived && !readOnly && isWaivable(problem) && (
                <Button size="small" look="quiet" onClick={() => setWaiving(true)}>
                  Waive…
                </Button>
              )}
            </span>
          </div>
        </div>
        {open && <RuleReason rule={problem.rule} />}
      </div>
      {waiving && <WaiveDialog problem={problem} onClose={() => setWaiving(false)} />}
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

/** A waiver names objects: what is wrong with the design itself is to be solved. One that the policy refuses would not count. */
const isWaivable = ({ at, refusedWaiver }: Problem): boolean =>
  at.every(({ id }) => !id.startsWith('@')) && !refusedWaiver;

/** Rules write phrases; here they stand as sentences. */
const sentence = (phrase: string): string => {
  const first = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
};
