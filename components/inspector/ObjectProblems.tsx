'use client';

import { useMemo, useState } from 'react';
import { ProblemCard } from '@/components/problems/ProblemCard';
import { Button } from '@/components/ui/Button';
import { useEditor } from '@/lib/editor/use-editor';

/** So many problems are shown before one asks for the rest, so that the fields stay in sight. */
const firstShown = 2;

/** What is wrong with an object, each with its fix. */
export function ObjectProblems({ id }: { id: string }) {
  const analysis = useEditor((state) => state.analysis);
  const [whole, setWhole] = useState(false);
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
        {(whole ? problems : problems.slice(0, firstShown)).map((problem) => (
          <li key={problem.key} className="px-3 py-2">
            <ProblemCard problem={problem} shownAt={id} />
          </li>
        ))}
      </ul>
      {!whole && problems.length > firstShown && (
        <div className="border-line border-t px-3 py-1">
          <Button size="small" look="quiet" onClick={() => setWhole(true)}>
            Show {problems.length - firstShown} more
          </Button>
        </div>
      )}
    </section>
  );
}
