'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { download } from '@/components/export/download';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { SearchBox } from '@/components/ui/SearchBox';
import { editor, useEditor } from '@/lib/editor/use-editor';
import { slug } from '@/lib/plan/text';
import { matrixCsv } from '@/lib/simulation/csv';
import type { FlowHead, MatrixView } from '@/lib/simulation/matrix';
import { CellDetail } from './CellDetail';
import { Running, Stopped } from './LongRun';
import { MatrixLegend } from './MatrixLegend';
import { fewFlows, MatrixTable } from './MatrixTable';
import { countsOf, filteredMatrix, type MatrixRow, matrixRows, rowKey } from './matrix-rows';
import { Toggle } from './Toggle';

const want = (matrix: 'singles' | 'pairs' | undefined): void => {
  // Leaving simulate mode takes this away as well: nothing is wanted any more then.
  if (editor.getState().simulating) editor.getState().simulate({ matrix });
};

/** Flows × failures. Worked out when first looked at, with its progress, and a way to stop it; `onFlow` opens the flow that is looked at in full. */
export function MatrixTab({ onFlow }: { onFlow(): void }) {
  const matrix = useEditor(({ simulated }) => simulated.matrix);
  const wanted = useEditor(({ simulating }) => simulating?.matrix);
  const isCancelled = matrix?.is === 'cancelled';
  useEffect(() => {
    if (wanted === undefined && !isCancelled) want('singles');
  }, [wanted, isCancelled]);
  if (matrix?.is === 'done') return <Results view={matrix.view} pairs={matrix.pairs} onFlow={onFlow} />;
  if (matrix?.is === 'cancelled')
    return <Stopped text="The matrix was stopped." onStart={() => want('singles')} />;
  return <Running label="Failing every part in turn" step={matrix} onStop={() => want(undefined)} />;
}

function Results({ view, pairs, onFlow }: { view: MatrixView; pairs: 'singles' | 'pairs'; onFlow(): void }) {
  const failed = useEditor(({ simulating }) => simulating?.failed ?? nothing);
  const flow = useEditor(({ simulating }) => simulating?.flow);
  const [shown, setShown] = useState<'all' | 'what-hurts'>('all');
  const [text, setText] = useState('');
  const all = useMemo(() => ({ rows: matrixRows(view), flows: view.flows }), [view]);
  const { rows, flows } = useMemo(() => filteredMatrix(all, { shown, text }), [all, shown, text]);
  // What the canvas shows is what is chosen here.
  const key = rowKey(failed);
  const row = all.rows.find((one) => one.key === key);
  const head = view.flows.find(({ id }) => id === flow);
  const choose = useCallback((line: MatrixRow, column?: FlowHead): void => {
    editor.getState().simulate({ failed: line.parts, flow: column?.id });
  }, []);
  return (
    <div className="@container flex h-full min-h-0 flex-col">
      <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-3 py-1">
        <Toggle
          label="Only what hurts"
          on={shown === 'what-hurts'}
          onChange={(on) => setShown(on ? 'what-hurts' : 'all')}
        />
        <Toggle label="With pairs" on={pairs === 'pairs'} onChange={(on) => want(on ? 'pairs' : 'singles')} />
        <Counts view={view} rows={all.rows} />
        <span className="flex-1" />
        <MatrixLegend cells={view.flows.length > fewFlows ? 'signs' : 'words'} />
        <SearchBox
          label="Filter failures or flows"
          value={text}
          onChange={setText}
          className="h-6 w-28! text-xs"
        />
        <SaveCsv view={view} />
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
          <MatrixTable rows={rows} flows={flows} chosen={{ key, flow }} onChoose={choose} />
        )}
        {row && head && (
          <CellDetail
            row={row}
            flow={head}
            onPath={onFlow}
            onClose={() => editor.getState().simulate({ flow: undefined })}
          />
        )}
      </div>
    </div>
  );
}

const nothing: readonly string[] = [];

/** What the matrix says in all. */
function Counts({ view: { pairs }, rows }: { view: MatrixView; rows: readonly MatrixRow[] }) {
  const { failures, cutting, breaches } = useMemo(() => countsOf(rows), [rows]);
  return (
    <p className="text-muted text-xs">
      {thousands.format(cutting)} of {thousands.format(failures)} failures cut something
      {breaches > 0 && (
        <span className="text-danger">
          ; {thousands.format(breaches)} {breaches === 1 ? 'need is' : 'needs are'} not met
        </span>
      )}
      {pairs.tried > 0 &&
        `; ${thousands.format(pairs.tried)} of ${thousands.format(pairs.all)} pairs tried, and listed where neither part does it alone`}
    </p>
  );
}

const thousands = new Intl.NumberFormat('en');

function SaveCsv({ view }: { view: MatrixView }) {
  const name = useEditor(({ design }) => design.name);
  const save = (): void =>
    download(matrixCsv(view), `${slug(name, { max: 60, fallback: 'design' })}-failures.csv`, 'text/csv');
  return (
    <Button size="small" onClick={save}>
      <Icon name="download" size={13} /> CSV
    </Button>
  );
}
