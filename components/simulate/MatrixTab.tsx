'use client';

import { useEffect, useMemo, useState } from 'react';
import { download } from '@/components/export/download';
import { Button } from '@/components/ui/Button';
import { classNames } from '@/components/ui/class-names';
import { inputClass } from '@/components/ui/Field';
import { Icon } from '@/components/ui/Icon';
import { editor, useEditor } from '@/lib/editor/use-editor';
import { slug } from '@/lib/plan/text';
import { matrixCsv } from '@/lib/simulation/csv';
import type { CellView, MatrixView } from '@/lib/simulation/matrix';
import { CellDetail } from './CellDetail';
import { Running, Stopped } from './LongRun';
import { MatrixLegend } from './MatrixLegend';
import { MatrixTable } from './MatrixTable';
import { filteredMatrix } from './matrix-rows';
import { Toggle } from './Toggle';

const want = (matrix: 'singles' | 'pairs' | undefined): void => {
  // Leaving simulate mode takes this away as well: nothing is wanted any more then.
  if (editor.getState().simulating) editor.getState().simulate({ matrix });
};

/** Flows × failures. Worked out when first looked at, with its progress, and a way to stop it. */
export function MatrixTab() {
  const matrix = useEditor(({ simulated }) => simulated.matrix);
  const wanted = useEditor(({ simulating }) => simulating?.matrix);
  const isCancelled = matrix?.is === 'cancelled';
  useEffect(() => {
    if (wanted === undefined && !isCancelled) want('singles');
  }, [wanted, isCancelled]);
  if (matrix?.is === 'done') return <Results view={matrix.view} pairs={matrix.pairs} />;
  if (matrix?.is === 'cancelled')
    return <Stopped text="The matrix was stopped." onStart={() => want('singles')} />;
  return <Running label="Failing every part in turn" step={matrix} onStop={() => want(undefined)} />;
}

function Results({ view, pairs }: { view: MatrixView; pairs: 'singles' | 'pairs' }) {
  const name = useEditor(({ design }) => design.name);
  const [shown, setShown] = useState<'all' | 'what-hurts'>('all');
  const [text, setText] = useState('');
  const [cell, setCell] = useState<CellView>();
  const { rows, flows } = useMemo(() => filteredMatrix(view, { shown, text }), [view, shown, text]);
  const open = (next: CellView): void => {
    setCell(next);
    editor.getState().simulate({ failed: next.parts, flow: next.flow });
  };
  return (
    <div className="@container flex h-full min-h-0 flex-col">
      <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-3 py-1">
        <Toggle
          label="Only what hurts"
          on={shown === 'what-hurts'}
          onChange={(on) => setShown(on ? 'what-hurts' : 'all')}
        />
        <Toggle label="With pairs" on={pairs === 'pairs'} onChange={(on) => want(on ? 'pairs' : 'singles')} />
        {pairs === 'pairs' && (
          <span className="text-muted text-xs">
            {view.pairs.tried} of {view.pairs.all} pairs tried; listed where neither part does it alone
          </span>
        )}
        <span className="flex-1" />
        <MatrixLegend />
        <input
          type="search"
          aria-label="Filter failures or flows"
          placeholder="Filter"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className={classNames(inputClass, 'h-6 w-28! text-xs')}
        />
        <Button
          size="small"
          onClick={() =>
            download(
              matrixCsv(view),
              `${slug(name, { max: 60, fallback: 'design' })}-failures.csv`,
              'text/csv',
            )
          }
        >
          <Icon name="download" size={13} /> CSV
        </Button>
      </div>
      <div className="flex min-h-0 flex-1 @3xl:flex-row flex-col">
        {rows.length === 0 || flows.length === 0 ? (
          <p className="flex-1 px-3 py-4 text-muted">
            {view.flows.length === 0
              ? 'The design states no flows.'
              : text.trim() === ''
                ? 'No failure cuts a flow whose ends are there.'
                : 'Nothing matches the filter.'}
          </p>
        ) : (
          <MatrixTable view={view} rows={rows} flows={flows} chosen={cell} onChoose={open} />
        )}
        {cell && <CellDetail view={view} cell={cell} onClose={() => setCell(undefined)} />}
      </div>
    </div>
  );
}
