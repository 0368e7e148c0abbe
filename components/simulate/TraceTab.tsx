'use client';

import { useEffect, useMemo } from 'react';
import { Combobox } from '@/components/ui/Combobox';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import type { Choice } from '@/components/ui/Select';
import type { Ends, Traced } from '@/lib/editor/simulation/state';
import { editor, useEditor } from '@/lib/editor/use-editor';
import type { TraceView } from '@/lib/simulation/paths';
import { endPoints } from './objects-with-routes';
import { PathTable } from './PathTable';

const follow = (trace: Ends | undefined): void => {
  if (editor.getState().simulating) editor.getState().simulate({ trace });
};

/** Follows packets between any two networks or VPCs, both ways, under what has failed; `last` are the ends that were followed before. */
export function TraceTab({ last }: { last?: Ends }) {
  const plan = useEditor(({ analysis }) => analysis?.plan);
  const trace = useEditor(({ simulating }) => simulating?.trace);
  const found = useEditor(({ simulated }) => simulated.trace);
  const failed = useEditor(({ simulating }) => simulating?.failed.length ?? 0);
  const choices = useMemo(() => (plan ? endPoints(plan) : []), [plan]);
  const from = choices[0]?.value;
  const to = choices.at(-1)?.value;
  useEffect(() => {
    if (editor.getState().simulating?.trace) return;
    if (last) follow(last);
    else if (from !== undefined && to !== undefined && from !== to) follow({ from, to });
  }, [last, from, to]);
  useEffect(() => () => follow(undefined), []);
  if (choices.length < 2)
    return (
      <p className="px-3 py-4 text-muted">
        Packets are followed between two networks or VPCs, and the design has not two of them yet.
      </p>
    );
  if (!trace) return <p className="px-3 py-4 text-muted">Working it out…</p>;
  const isAnswer = found?.from === trace.from && found.to === trace.to;
  return (
    <div className="space-y-3 px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <End
          label="From"
          choices={choices}
          value={trace.from}
          onChange={(id) => follow({ ...trace, from: id })}
        />
        <IconButton
          icon="arrow-left-right"
          size={14}
          label="Swap the ends"
          onClick={() => follow({ from: trace.to, to: trace.from })}
        />
        <End label="To" choices={choices} value={trace.to} onChange={(id) => follow({ ...trace, to: id })} />
        <span className="text-muted text-xs">
          {failed > 0 ? 'Under what has failed now.' : 'With nothing failed.'} The canvas shows these ways
          only.
        </span>
      </div>
      {isAnswer ? <Result traced={found} /> : <p className="text-muted">Working it out…</p>}
    </div>
  );
}

type EndProps = {
  label: string;
  choices: readonly Choice[];
  value: string;
  onChange(id: string): void;
};

function End({ label, choices, value, onChange }: EndProps) {
  return (
    <span className="flex items-center gap-1.5">
      <span aria-hidden="true" className="text-muted text-xs">
        {label}
      </span>
      <span className="w-56" key={value}>
        <Combobox label={label} value={value} choices={choices} onChange={onChange} />
      </span>
    </span>
  );
}

function Result({ traced: { from, to, now } }: { traced: Traced }) {
  if (!now) return <p>One of the two is no network or VPC of this design. Choose another.</p>;
  if (from === to) return <p>Both ends are the same: what stays inside needs no way.</p>;
  if (now.length === 0) return <p>Neither end has a prefix, so there is nothing to send to.</p>;
  return (
    <>
      <p role="status" className="sr-only">
        {now.map((trace) => `${trace.from.name} to ${trace.prefix}: ${verdict(trace)}.`).join(' ')}
      </p>
      {now.map((trace) => (
        <div key={`${trace.from.id} ${trace.prefix}`}>
          <p className="flex items-center gap-1.5">
            <Icon
              name={trace.reached ? 'circle-check' : 'circle-x'}
              size={14}
              className={trace.reached ? 'text-ok' : 'text-danger'}
            />
            <span className="font-medium">{verdict(trace)}</span>
          </p>
          <PathTable trace={trace} />
        </div>
      ))}
    </>
  );
}

/** What becomes of the packets of a trace. */
function verdict({ reached, paths }: TraceView): string {
  const share = paths.reduce((sum, path) => (path.end === 'arrived' ? sum + path.share : sum), 0);
  const ways = paths.length > 1 ? `, by ${paths.length} ways that share it` : '';
  if (reached) return `All traffic arrives${ways}`;
  return share > 0 ? `Only ${Math.round(share * 100)} % of the traffic arrives` : 'Nothing arrives';
}
