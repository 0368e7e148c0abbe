'use client';

import { Button } from '@/components/ui/Button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { commandOf, runCommand } from '@/lib/editor/screen';
import type { Simulated, Simulating } from '@/lib/editor/simulation/state';
import { editor, useEditor, useEditorParts } from '@/lib/editor/use-editor';
import { FailPicker } from './FailPicker';

type Told = Pick<Simulated, 'parts' | 'state' | 'failure'>;

/** Says what is failed and what comes of it, with the ways to restore it; absent outside simulate mode. */
export function SimulateBanner() {
  const simulating = useEditor((state) => state.simulating);
  // A long run beside changes what is simulated at every step; the banner tells of these only.
  const simulated = useEditorParts(({ simulated: { parts, state, failure } }) => ({
    parts,
    state,
    failure,
  }));
  return simulating ? <Banner simulating={simulating} simulated={simulated} /> : null;
}

function Banner({ simulating, simulated }: { simulating: Simulating; simulated: Told }) {
  const { failed, click, compare } = simulating;
  const { simulate } = editor.getState();
  const isFailed = failed.length > 0;
  return (
    <aside
      aria-label="Simulation"
      className={classNames(
        'flex flex-wrap items-center gap-x-2 gap-y-1 border-line border-b px-3 py-1',
        isFailed ? 'bg-danger-soft' : 'bg-info-soft',
      )}
    >
      <Icon name="activity" size={15} className={isFailed ? 'text-danger' : 'text-info'} />
      <h2 className="font-semibold text-sm max-sm:sr-only">Simulating</h2>
      {isFailed ? <Chips failed={failed} simulated={simulated} /> : <span>Nothing has failed.</span>}
      <p role="status" className="min-w-0">
        {summaryOf(simulated)}
      </p>
      <span className="flex-1" />
      <FailPicker parts={simulated.parts} failed={failed} />
      <fieldset className="flex rounded-md border border-line-strong bg-surface p-px">
        <legend className="sr-only">What a click on the canvas does</legend>
        <IconButton
          icon="zap-off"
          label="Click to fail and restore"
          size={14}
          className="size-6"
          aria-pressed={click === 'fails'}
          onClick={() => simulate({ click: 'fails' })}
        />
        <IconButton
          icon="mouse-pointer"
          label="Click to select"
          size={14}
          className="size-6"
          aria-pressed={click === 'selects'}
          onClick={() => simulate({ click: 'selects' })}
        />
      </fieldset>
      <IconButton
        icon="eye"
        label="Show the ways of the healthy state beneath"
        size={14}
        className="size-6"
        aria-pressed={compare === 'healthy'}
        onClick={() => simulate({ compare: compare === 'healthy' ? 'nothing' : 'healthy' })}
      />
      <Button size="small" disabled={!isFailed} onClick={() => runCommand('simulate/restore-all')}>
        <Icon name="rotate-ccw" size={13} /> Restore all
      </Button>
      <IconButton
        icon="x"
        label="End the simulation"
        keys={commandOf('simulate/toggle')?.keys?.[0]}
        size={14}
        className="size-6"
        onClick={() => simulate(undefined)}
      />
    </aside>
  );
}

/** So many failed parts are named; the rest is counted. */
const mostChips = 4;

function Chips({ failed, simulated: { parts } }: { failed: readonly string[]; simulated: Told }) {
  const what = new Map(parts.map((part) => [part.id, part.what]));
  const restore = (id: string) => editor.getState().simulate({ failed: failed.filter((one) => one !== id) });
  const rest = failed.length - mostChips;
  return (
    <ul aria-label="Failed" className="flex flex-wrap gap-1">
      {failed.slice(0, mostChips).map((id) => (
        <li
          key={id}
          className="flex h-6 items-center gap-1 rounded-md border border-danger bg-surface pr-px pl-2 text-xs"
        >
          <Chip what={what.get(id) ?? `${id} (not in this design)`} />
          <IconButton
            icon="x"
            size={12}
            className="size-5"
            label={`Restore ${what.get(id) ?? id}`}
            onClick={() => restore(id)}
          />
        </li>
      ))}
      {rest > 0 && <li className="self-center text-xs">and {rest} more</li>}
    </ul>
  );
}

function Chip({ what }: { what: string }) {
  return (
    <span className="max-w-60 truncate" title={what}>
      {what}
    </span>
  );
}

function summaryOf({ state, failure }: Told): string {
  if (failure) return failure;
  if (!state) return 'Working it out…';
  const { flows } = state;
  if (flows.length === 0) return 'The design states no flows: draw one to see whether it survives.';
  const unmet = flows.filter(({ met }) => !met).length;
  const moved = flows.filter(({ fate }) => fate === 'moved').length;
  const word = flows.length === 1 ? 'flow' : 'flows';
  const more = moved > 0 ? `, ${moved} moved` : '';
  return unmet === 0
    ? `${flows.length} ${word} met${more}.`
    : `${unmet} of ${flows.length} ${word} not met${more}.`;
}
