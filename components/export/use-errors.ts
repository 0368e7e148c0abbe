'use client';

import { useMemo } from 'react';
import type { Editor } from '@/lib/editor/editor';
import { useEditor } from '@/lib/editor/use-editor';

type Problem = NonNullable<Editor['analysis']>['problems'][number];

const none: readonly Problem[] = [];

/** The problems at error level that nobody accepted. */
export function useErrors(): readonly Problem[] {
  const problems = useEditor((state) => state.analysis?.problems ?? none);
  return useMemo(
    () => problems.filter(({ severity, waiver }) => severity === 'error' && !waiver),
    [problems],
  );
}
