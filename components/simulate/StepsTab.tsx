'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { Select } from '@/components/ui/Select';
import { editor, useEditor } from '@/lib/editor/use-editor';
import type { StepView } from '@/lib/simulation/steps';
import { speaking } from './objects-with-routes';
import { stepLooks } from './step-looks';

/** How long a step stays while playing, in milliseconds. */
const pace = 1400;

type Walk = { at: string; prefix?: string; step: number };

const go = (walk: Walk | undefined): void => {
  const { simulating, simulate, highlight } = editor.getState();
  if (!simulating) return;
  simulate({ walk });
  if (!walk) highlight([]);
};

/** The messages of BGP about one prefix, in order: back, forward, play. The canvas shows the one that moves. */
export function StepsTab() {
  const plan = useEditor(({ analysis }) => analysis?.plan);
  const walk = useEditor(({ simulating }) => simulating?.walk);
  const found = useEditor(({ simulated }) => simulated.walk);
  const choices = useMemo(() => (plan ? speaking(plan) : []), [plan]);
  const first = choices[0]?.value;
  useEffect(() => {
    if (first !== undefined && editor.getState().simulating?.walk === undefined) go({ at: first, step: 0 });
  }, [first]);
  useEffect(() => () => go(undefined), []);
  if (choices.length === 0) return <p className="px-3 py-4 text-muted">Nothing in the design speaks BGP.</p>;
  if (!walk || found?.at !== walk.at) return <p className="px-3 py-4 text-muted">Working it out…</p>;
  const { prefixes, steps } = found;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-2 border-line border-b px-3 py-1">
        <div className="w-52">
          <Select
            label="Gateway or hub"
            className="h-6 text-xs"
            value={walk.at}
            choices={choices}
            onChange={(at) => go({ at, step: 0 })}
          />
        </div>
        <div className="w-44">
          <Select
            label="Prefix"
            className="h-6 font-mono text-xs"
            value={found.prefix}
            choices={prefixes.map((prefix) => ({ value: prefix, label: prefix }))}
            onChange={(prefix) => go({ at: walk.at, prefix, step: 0 })}
          />
        </div>
        <Controls walk={walk} steps={steps} />
      </div>
      {prefixes.length === 0 ? (
        <p className="px-3 py-4 text-muted">
          {choices.find(({ value }) => value === walk.at)?.label} has no routes: it is out of service, or
          nothing that is in service announces one to it.
        </p>
      ) : (
        <StepList walk={walk} steps={steps} />
      )}
    </div>
  );
}

function Controls({ walk, steps }: { walk: Walk; steps: readonly StepView[] }) {
  const [playing, setPlaying] = useState(false);
  const last = Math.max(0, steps.length - 1);
  const isAtEnd = walk.step >= last;
  useEffect(() => {
    if (!playing) return undefined;
    if (isAtEnd) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => go({ ...walk, step: walk.step + 1 }), pace);
    return () => clearTimeout(timer);
  }, [playing, isAtEnd, walk]);
  const play = (): void => {
    if (isAtEnd) go({ ...walk, step: 0 });
    setPlaying(!playing);
  };
  return (
    <fieldset className="flex items-center">
      <legend className="sr-only">Steps</legend>
      <IconButton
        icon="skip-back"
        size={14}
        label="Back"
        disabled={walk.step === 0}
        onClick={() => go({ ...walk, step: walk.step - 1 })}
      />
      <IconButton
        icon={playing ? 'pause' : 'play'}
        size={14}
        label={playing ? 'Pause' : 'Play'}
        disabled={steps.length < 2}
        onClick={play}
      />
      <IconButton
        icon="skip-forward"
        size={14}
        label="Forward"
        disabled={isAtEnd}
        onClick={() => go({ ...walk, step: walk.step + 1 })}
      />
      <span role="status" className="ml-2 text-muted text-xs">
        {steps.length === 0 ? 'No messages' : `Step ${walk.step + 1} of ${steps.length}`}
      </span>
    </fieldset>
  );
}

function StepList({ walk, steps }: { walk: Walk; steps: readonly StepView[] }) {
  const current = useRef<HTMLLIElement>(null);
  const now = steps[walk.step];
  useEffect(() => {
    if (!now) return;
    editor.getState().highlight(now.at);
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [now]);
  return (
    <ol aria-label="Messages" className="min-h-0 flex-1 overflow-auto py-1">
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other identity than their place
        <li key={at} ref={at === walk.step ? current : undefined}>
          <button
            type="button"
            aria-current={at === walk.step ? 'step' : undefined}
            onClick={() => go({ ...walk, step: at })}
            className={classNames(
              'flex w-full items-start gap-2 px-3 py-1 text-left outline-offset-[-2px] hover:bg-hover',
              at === walk.step && 'bg-accent-soft',
              at > walk.step && 'text-muted',
            )}
          >
            <span className="w-7 shrink-0 text-right text-faint text-xs leading-[18px]">{at + 1}</span>
            <Icon
              name={stepLooks[step.outcome].icon}
              size={13}
              className={classNames('mt-0.5 shrink-0', stepLooks[step.outcome].tone)}
            />
            <span className="min-w-0">
              {step.text}
              {step.why && <span className="text-muted">: {step.why}</span>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
