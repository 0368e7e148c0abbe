'use client';

import { useEffect } from 'react';
import { useEditor } from '@/lib/editor/use-editor';
import { RuleSheet } from './RuleSheet';
import { forgetView, stopAsking, useProblemView } from './view';
import { WaiveDialog } from './WaiveDialog';

/** What a problem opens, wherever it was listed: it stays open when the problem is gone. */
export function ProblemDialogs() {
  const { asking } = useProblemView();
  const open = useEditor((state) => state.design.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: forgets when another design is opened
  useEffect(() => forgetView, [open]);
  if (!asking) return null;
  const { is, problem } = asking;
  return is === 'why' ? (
    <RuleSheet key={problem.key} problem={problem} onClose={stopAsking} />
  ) : (
    <WaiveDialog key={problem.key} problem={problem} onClose={stopAsking} />
  );
}
