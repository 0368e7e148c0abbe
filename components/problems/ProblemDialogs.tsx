'use client';

import { RuleSheet } from './RuleSheet';
import { stopAsking, useProblemView } from './view';
import { WaiveDialog } from './WaiveDialog';

/** What a problem opens, wherever it was listed: it stays open when the problem is gone. */
export function ProblemDialogs() {
  const { asking } = useProblemView();
  if (!asking) return null;
  const { is, problem } = asking;
  return is === 'why' ? (
    <RuleSheet key={problem.key} problem={problem} onClose={stopAsking} />
  ) : (
    <WaiveDialog key={problem.key} problem={problem} onClose={stopAsking} />
  );
}
