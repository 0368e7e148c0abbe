'use client';

import './matrix.css';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { editor } from '@/lib/editor/use-editor';
import type { CellView, FlowHead, MatrixView } from '@/lib/simulation/matrix';
import { fateWords, secondsText } from '@/lib/simulation/words';
import { effectLooks } from './effect-looks';
import { isBreach, type MatrixRow, mostShown } from './matrix-rows';

type Props = {
  view: MatrixView;
  rows: readonly MatrixRow[];
  flows: readonly FlowHead[];
  chosen: CellView | undefined;
  onChoose(cell: CellView): void;
};

/** The matrix with heads that stay in view. Arrow keys walk over the cells; a cell opens its explanation and puts the canvas in its state. */
export function MatrixTable({ view, rows, flows, chosen, onChoose }: Props) {
  const [at, setAt] = useState({ row: 0, column: 0 });
  const kinds = useMemo(() => new Map(view.parts.map(({ id, kind }) => [id, kind])), [view]);
  const columns = flows.slice(0, mostShown.flows);
  const width = columns.length <= fewFlows ? 'wide' : 'narrow';
  const lines = rows.slice(0, mostShown.rows);
  const row = Math.min(at.row, lines.length - 1);
  const column = Math.min(at.column, columns.length - 1);
  const walk = (event: KeyboardEvent<HTMLTableElement>): void => {
    const step = steps[event.key];
    if (!step) return;
    const next = {
      row: Math.max(0, Math.min(lines.length - 1, row + step[0])),
      column: Math.max(0, Math.min(columns.length - 1, column + step[1])),
    };
    event.preventDefault();
    setAt(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <table className="matrix" data-width={width} onKeyDown={walk}>
        <caption className="sr-only">What each failure does to each flow</caption>
        <thead>
          <tr>
            <th scope="col" className="matrix-corner">
              When this fails
            </th>
            {columns.map(({ id, name, met }) => (
              <th key={id} scope="col" className="matrix-flow" title={name}>
                <span className={classNames(!met && 'text-danger')}>
                  {name}
                  {!met && ` (${fateWords.never.short})`}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, y) => (
            <tr key={line.key}>
              <th scope="row" className="matrix-failure">
                <button
                  type="button"
                  tabIndex={-1}
                  title={line.what}
                  onClick={() => editor.getState().simulate({ failed: line.parts })}
                >
                  {line.what}
                </button>
              </th>
              {columns.map((flow, x) => (
                <td key={flow.id}>
                  <Cell
                    spot={`${y} ${x}`}
                    isCurrent={y === row && x === column}
                    what={line.what}
                    flow={flow}
                    cell={line.cells.get(flow.id)}
                    parts={line.parts}
                    width={width}
                    isChosen={chosen !== undefined && line.cells.get(flow.id) === chosen}
                    kinds={kinds}
                    onFocus={() => setAt({ row: y, column: x })}
                    onChoose={onChoose}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {(lines.length < rows.length || columns.length < flows.length) && (
        <p className="sticky left-0 px-3 py-2 text-muted text-xs">
          {lines.length} of {rows.length} failures and {columns.length} of {flows.length} flows are shown:
          filter, or take the CSV for all.
        </p>
      )}
    </div>
  );
}

/** Up to so many flows, a cell says in words what its sign means. */
const fewFlows = 6;

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
};

type CellProps = {
  spot: string;
  isCurrent: boolean;
  what: string;
  flow: FlowHead;
  cell: CellView | undefined;
  parts: readonly string[];
  isChosen: boolean;
  kinds: ReadonlyMap<string, string>;
  width: 'wide' | 'narrow';
  onFocus(): void;
  onChoose(cell: CellView): void;
};

function Cell({
  spot,
  isCurrent,
  what,
  flow,
  cell,
  parts,
  isChosen,
  kinds,
  width,
  onFocus,
  onChoose,
}: CellProps) {
  const look = cell && effectLooks[cell.effect];
  const words = cell
    ? `${fateWords[cell.effect].short}${cell.seconds ? `, ${secondsText(cell.seconds)}` : ''}`
    : fateWords.unchanged.short;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The explanation takes room away: what it explains stays in view.
    if (isChosen) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const breach = cell !== undefined && isBreach(cell, flow, kinds);
  return (
    <button
      ref={button}
      type="button"
      data-cell={spot}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`${flow.name} when ${what} fails: ${words}${breach ? ', which it must survive' : ''}`}
      aria-pressed={isChosen}
      title={`${flow.name}: ${words}`}
      onFocus={onFocus}
      onClick={() => (cell ? onChoose(cell) : editor.getState().simulate({ failed: parts, flow: flow.id }))}
      className={classNames(
        'matrix-cell',
        look?.tone ?? 'text-faint',
        breach && 'is-breach',
        isChosen && 'is-chosen',
      )}
    >
      <span className="matrix-cell-sign">{look?.sign ?? '·'}</span>
      {width === 'wide' && cell && <span className="matrix-cell-words">{words}</span>}
    </button>
  );
}
