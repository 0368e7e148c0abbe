'use client';

import { useEffect, useMemo, useState } from 'react';
import { SearchBox } from '@/components/ui/SearchBox';
import { editor, useEditor } from '@/lib/editor/use-editor';
import type { WeakPoints } from '@/lib/simulation/weak-points';
import { Running, Stopped } from './LongRun';
import { Toggle } from './Toggle';
import { WeakFlowDetail } from './WeakFlowDetail';
import { WeakFlowList } from './WeakFlowList';
import { WeakOverview } from './WeakOverview';
import { weakFlows } from './weak-rows';

/** Failures at once that are tried, usually and when asked for more. */
const together = { usual: 2, more: 3 } as const;

const want = (weak: number | undefined): void => {
  // Leaving simulate mode takes this away as well: nothing is wanted any more then.
  if (editor.getState().simulating) editor.getState().simulate({ weak });
};

/** What it takes to cut each flow, and what shares its fate. Worked out when first looked at, with its progress, and a way to stop it. */
export function WeakTab() {
  const weak = useEditor(({ simulated }) => simulated.weak);
  const wanted = useEditor(({ simulating }) => simulating?.weak);
  const isCancelled = weak?.is === 'cancelled';
  useEffect(() => {
    if (wanted === undefined && !isCancelled) want(together.usual);
  }, [wanted, isCancelled]);
  if (weak?.is === 'done') return <Results view={weak.view} most={weak.most} />;
  if (weak?.is === 'cancelled')
    return <Stopped text="The search was stopped." onStart={() => want(together.usual)} />;
  return <Running label={stepLabel(weak?.size)} step={weak} onStop={() => want(undefined)} />;
}

function stepLabel(size = 0): string {
  if (size === 0) return 'Following every flow';
  return size === 1 ? 'Failing what each flow rests on' : `Failing ${size} parts at a time`;
}

function Results({ view, most }: { view: WeakPoints; most: number }) {
  const chosen = useEditor(({ simulating }) => simulating?.flow);
  const [text, setText] = useState('');
  const flows = useMemo(() => weakFlows(view, text), [view, text]);
  const flow = view.flows.find(({ id }) => id === chosen);
  if (view.flows.length === 0)
    return (
      <p className="px-3 py-4 text-muted">
        No flow is stated. Draw a flow between a network and a VPC to see what it takes to cut it.
      </p>
    );
  return (
    <div className="@container flex h-full min-h-0 flex-col">
      <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-3 py-1">
        <Toggle
          label="Three failures at once, too"
          on={most === together.more}
          onChange={(on) => want(on ? together.more : together.usual)}
        />
        <span className="flex-1" />
        <SearchBox label="Filter flows" value={text} onChange={setText} className="h-6 w-28! text-xs" />
      </div>
      <div className="flex min-h-0 flex-1 @2xl:flex-row flex-col">
        <WeakFlowList flows={flows} chosen={chosen} />
        <div className="min-h-0 min-w-0 flex-1 overflow-auto">
          {flow ? <WeakFlowDetail view={view} flow={flow} /> : <WeakOverview view={view} flows={flows} />}
        </div>
      </div>
    </div>
  );
}
