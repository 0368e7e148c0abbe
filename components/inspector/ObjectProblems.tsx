'use client';

import { useMemo } from 'react';
import { ProblemCard } from '@/components/problems/ProblemCard';
import { useEditor } from '@/lib/editor/use-editor';

/** What is wrong with an object, each with its fix. */
export function ObjectProblems({ id }: { id: string }) {
  const analysis = useEditor((state) => state.analysis);
  const problems = useMemo(
    () =>
      (analysis?.problems ?? []).filter(
        ({ waiver, at }) => waiver === undefined && at.some((place) => place.id === id),
      ),
    [analysis, id],
  );
  if (problems.length === 0) return null;
  return (
    <section aria-label="Problems of this object" className="border-line border-b">
      <ul className="divide-y divide-line">
        {problems.map((problem) => (
          <li key={problem.key} className="px-3 py-2">
            <ProblemCard problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  );
}
