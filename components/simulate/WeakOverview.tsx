'use client';

import { useMemo } from 'react';
import { useEditor } from '@/lib/editor/use-editor';
import type { WeakFlow, WeakPoints } from '@/lib/simulation/weak-points';
import { FateGroups } from './FateGroups';
import { PartButton } from './PartButton';
import { groupsOf, mostWeak, partsAlone } from './weak-rows';

/** What many flows hang on: the parts that cut some of them alone, and what shares its fate. */
export function WeakOverview({ view, flows }: { view: WeakPoints; flows: readonly WeakFlow[] }) {
  const failed = useEditor(({ simulating }) => simulating?.failed) ?? [];
  const alone = useMemo(() => partsAlone(flows), [flows]);
  // What takes all ways along is named above.
  const groups = useMemo(() => groupsOf(view, flows).filter(({ cuts }) => !cuts), [view, flows]);
  const met = flows.filter((flow) => flow.met).length;
  return (
    <div className="space-y-3 px-3 py-2.5">
      <p className="text-muted">Choose a flow to see every set of failures that cuts it.</p>
      <section aria-label="Single points of failure">
        <h4 className="mb-1 font-semibold text-xs">Single points of failure</h4>
        {alone.length === 0 ? (
          <p>{met === 0 ? 'No flow is met as drawn.' : 'No part cuts a flow by itself.'}</p>
        ) : (
          <ul className="flex flex-wrap gap-x-3 gap-y-1">
            {alone.slice(0, mostWeak.alone).map(({ part, flows: count }) => (
              <li key={part} className="flex min-w-0 items-center gap-1.5">
                <PartButton
                  view={view}
                  id={part}
                  fails={[part]}
                  isPressed={failed.length === 1 && failed[0] === part}
                />
                <span className="shrink-0 text-muted text-xs">
                  {count} of {met} {met === 1 ? 'flow' : 'flows'}
                </span>
              </li>
            ))}
          </ul>
        )}
        {alone.length > mostWeak.alone && (
          <p className="mt-1 text-muted text-xs">
            And {alone.length - mostWeak.alone} more, which cut no more flows: filter to see them.
          </p>
        )}
      </section>
      <FateGroups title="What takes some of a flow’s ways along" view={view} groups={groups} />
    </div>
  );
}
