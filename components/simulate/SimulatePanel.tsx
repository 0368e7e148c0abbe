'use client';

import { useEffect, useState } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { Tabs } from '@/components/ui/Tabs';
import type { Ends } from '@/lib/editor/simulation/state';
import { useEditor } from '@/lib/editor/use-editor';
import { FlowsTab } from './FlowsTab';
import { MatrixTab } from './MatrixTab';
import { RoutesTab } from './RoutesTab';
import { StepsTab } from './StepsTab';
import { TraceTab } from './TraceTab';
import { WeakTab } from './WeakTab';

/** How much of the window the results take: what they take at first, or nearly all. */
export type PanelSize = 'usual' | 'large';

/** What a simulation tells: how the flows fare, where packets go between any two ends, what every failure does, what it takes to cut a flow, the route tables, and BGP step by step. */
export function SimulatePanel({ onSize }: { onSize?(size: PanelSize): void }) {
  const [tab, setTab] = useState('flows');
  const [size, setSize] = useState<PanelSize>('usual');
  const [ends, setEnds] = useState<Ends>();
  const trace = useEditor(({ simulating }) => simulating?.trace);
  useEffect(() => {
    // A link or a command asks for a trace: it is shown. The ends stay known while another tab is open.
    if (!trace) return;
    setEnds(trace);
    setTab('trace');
  }, [trace]);
  return (
    <section aria-label="Simulation results" className="h-full min-h-0 bg-surface">
      <Tabs
        label="Simulation results"
        value={tab}
        onChange={setTab}
        end={
          onSize && (
            <IconButton
              icon={size === 'large' ? 'minimize-2' : 'maximize-2'}
              size={14}
              className="mr-2 size-6 shrink-0"
              label={size === 'large' ? 'Make the results smaller' : 'Make the results larger'}
              aria-pressed={size === 'large'}
              onClick={() => {
                const next = size === 'large' ? 'usual' : 'large';
                setSize(next);
                onSize(next);
              }}
            />
          )
        }
        tabs={[
          { id: 'flows', label: 'Flows', content: <FlowsTab /> },
          { id: 'trace', label: 'Trace', content: <TraceTab last={ends} /> },
          { id: 'matrix', label: 'Matrix', content: <MatrixTab onFlow={() => setTab('flows')} /> },
          { id: 'weak', label: 'Weak points', content: <WeakTab /> },
          { id: 'routes', label: 'Routes', content: <RoutesTab /> },
          { id: 'steps', label: 'Steps', content: <StepsTab /> },
        ]}
      />
    </section>
  );
}
