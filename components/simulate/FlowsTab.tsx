'use client';

import { useMemo } from 'react';
import { useEditor } from '@/lib/editor/use-editor';
import type { FlowView } from '@/lib/simulation/flows';
import { type Fate, fateWords, secondsText } from '@/lib/simulation/words';
import { FateMark } from './FateMark';
import { Findings } from './Findings';
import { FlowButton } from './FlowButton';
import { FlowDetail } from './FlowDetail';

/** The worst first. */
const order: readonly Fate[] = ['cut', 'never', 'partly', 'gone', 'moved', 'paused', 'unchanged'];

/** So many flows are listed; a larger design has its matrix. */
const mostFlows = 300;

/** The flows with how each fares, and one of them in full. */
export function FlowsTab() {
  const state = useEditor(({ simulated }) => simulated.state);
  const chosen = useEditor(({ simulating }) => simulating?.flow);
  const flows = useMemo(
    () => [...(state?.flows ?? [])].sort((a, b) => order.indexOf(a.fate) - order.indexOf(b.fate)),
    [state],
  );
  if (!state) return <p className="px-3 py-4 text-muted">Working it out…</p>;
  if (flows.length === 0)
    return (
      <div className="space-y-3 px-3 py-4">
        <p className="text-muted">
          No flow is stated. Draw a flow between a network and a VPC to follow its packets and to see what
          cuts it; “Trace” follows packets between any two ends without one.
        </p>
        <Findings findings={state.findings} />
      </div>
    );
  const flow = flows.find(({ id }) => id === chosen);
  const before = state.healthy === state.flows ? undefined : state.healthy.find(({ id }) => id === chosen);
  return (
    <div className="@container h-full min-h-0">
      <div className="flex h-full min-h-0 @2xl:flex-row flex-col">
        <div className="@2xl:h-full @2xl:max-h-none max-h-[45%] @2xl:w-72 shrink-0 overflow-auto border-line @2xl:border-r border-b">
          <ul aria-label="Flows">
            {flows.slice(0, mostFlows).map((one) => (
              <FlowRow key={one.id} flow={one} isChosen={one.id === chosen} />
            ))}
          </ul>
          {flows.length > mostFlows && (
            <p className="px-3 py-2 text-muted text-xs">
              And {flows.length - mostFlows} more, which fare no worse.
            </p>
          )}
        </div>
        <div className="min-h-0 min-w-0 flex-1 overflow-auto">
          {flow ? (
            <FlowDetail flow={flow} before={before} />
          ) : (
            <div className="space-y-3 px-3 py-3">
              <p className="text-muted">
                Choose a flow to see its path hop by hop. The canvas shows{' '}
                {flows.length === 1 ? 'its traffic' : `the traffic of all ${flows.length}`}.
                <a
                  href="/docs/simulation"
                  target="_blank"
                  rel="noreferrer"
                  className="ml-1 inline-block text-accent underline"
                >
                  How it is simulated
                </a>
              </p>
              <Findings findings={state.findings} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function FlowRow({ flow, isChosen }: { flow: FlowView; isChosen: boolean }) {
  const { from, to, fate, switching } = flow;
  return (
    <li>
      <FlowButton
        flow={flow}
        isChosen={isChosen}
        before={<FateMark fate={fate} />}
        below={`${from.name} → ${to.name}`}
        after={
          <>
            {fate !== 'unchanged' && <span className="block">{fateWords[fate].short}</span>}
            {switching?.seconds && <span className="block text-muted">{secondsText(switching.seconds)}</span>}
          </>
        }
      />
    </li>
  );
}
