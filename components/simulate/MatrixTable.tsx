'use client';

import './matrix.css';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { FlowHead } from '@/lib/simulation/matrix';
import { fateWords } from '@/lib/simulation/words';
import { MatrixLine } from './MatrixLine';
import type { MatrixRow } from './matrix-rows';
import { type Spot, spotAfter, spotOf } from './matrix-spots';
import { useGridWindow } from './use-grid-window';

/** Up to so many flows, a cell says in words what its sign means. */
export const fewFlows = 6;

/** Pixels, as in the style sheet. */
const sizes = {
  wide: { rowHeight: 25, columnWidth: 190, headHeight: 27, headWidth: 240 },
  narrow: { rowHeight: 25, columnWidth: 26, headHeight: 105, headWidth: 240 },
} as const;

type Props = {
  rows: readonly MatrixRow[];
  flows: readonly FlowHead[];
  /** The row and the flow that the canvas shows. */
  chosen: { key: string; flow?: string };
  onChoose(row: MatrixRow, flow?: FlowHead): void;
};

/**
 * The matrix with heads that stay in view; only what is in sight is drawn. Arrow keys walk over heads and cells, Home and End to the ends of a line, with
 * Control to those of the matrix; a cell puts the canvas in its state.
 */
export function MatrixTable({ rows, flows, chosen, onChoose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Spot>({ row: 0, column: 0 });
  const isWalking = useRef(false);
  const width = flows.length <= fewFlows ? 'wide' : 'narrow';
  const counts = { rows: rows.length, columns: flows.length };
  const { rows: lines, columns, onScroll, reveal } = useGridWindow(box, { ...sizes[width], ...counts });
  const shown = flows.slice(columns.from, columns.to);
  // One cell can be reached with Tab: the last one, or where it is out of sight the nearest that is drawn.
  const row = Math.max(lines.from, Math.min(at.row, lines.to - 1));
  const column = at.column < 0 ? -1 : Math.max(columns.from, Math.min(at.column, columns.to - 1));

  useLayoutEffect(() => {
    if (!isWalking.current) return;
    const next = box.current?.querySelector<HTMLElement>(`[data-cell="${at.row} ${at.column}"]`);
    if (!next) return;
    isWalking.current = false;
    next.focus({ preventScroll: true });
  });
  const { key, flow } = chosen;
  useEffect(() => {
    const spot = {
      row: rows.findIndex((one) => one.key === key),
      column: flow === undefined ? -1 : flows.findIndex(({ id }) => id === flow),
    };
    if (spot.row < 0) return;
    // The explanation takes room away: what it explains stays in view.
    setAt(spot);
    reveal(spot);
  }, [key, flow, rows, flows, reveal]);

  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const next = spotAfter(event, { row, column }, counts);
    if (!next) return;
    event.preventDefault();
    isWalking.current = true;
    setAt(next);
    reveal(next);
  };
  const spot = (event: SyntheticEvent): Spot | undefined => spotOf(event.target);
  const choose = (event: SyntheticEvent): void => {
    const clicked = spot(event);
    const line = clicked && rows[clicked.row];
    if (line) onChoose(line, clicked.column < 0 ? undefined : flows[clicked.column]);
  };
  return (
    <div
      ref={box}
      className="min-h-0 min-w-0 flex-1 overflow-auto [overflow-anchor:none]"
      onScroll={onScroll}
    >
      <table
        className="matrix"
        data-width={width}
        aria-rowcount={rows.length + 1}
        aria-colcount={flows.length + 1}
        onKeyDown={walk}
        onClick={choose}
        onFocus={(event) => setAt(spot(event) ?? at)}
      >
        <caption className="sr-only">What each failure does to each flow</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="matrix-corner">
              When this fails
            </th>
            <Gap columns={columns.from} width={sizes[width].columnWidth} />
            {shown.map(({ id, name, met }, x) => (
              <th
                key={id}
                scope="col"
                aria-colindex={columns.from + x + 2}
                className="matrix-flow"
                title={name}
              >
                <span className={classNames(!met && 'text-danger')}>
                  {name}
                  {!met && ` (${fateWords.never.short})`}
                </span>
              </th>
            ))}
            <Gap columns={flows.length - columns.to} width={sizes[width].columnWidth} />
          </tr>
        </thead>
        <tbody>
          <Space rows={lines.from} />
          {rows.slice(lines.from, lines.to).map((line, y) => (
            <MatrixLine
              key={line.key}
              line={line}
              row={lines.from + y}
              flows={shown}
              from={columns.from}
              behind={flows.length - columns.to}
              current={lines.from + y === row ? column : undefined}
              isChosen={line.key === key}
              chosenFlow={line.key === key ? flow : undefined}
              width={width}
            />
          ))}
          <Space rows={rows.length - lines.to} />
        </tbody>
      </table>
    </div>
  );
}

/** Room of columns that are not drawn. */
function Gap({ columns, width }: { columns: number; width: number }) {
  return columns > 0 ? (
    <td aria-hidden="true" className="matrix-gap" style={{ minWidth: columns * width }} />
  ) : null;
}

/** Room of lines that are not drawn. */
function Space({ rows }: { rows: number }) {
  return rows > 0 ? (
    <tr>
      <td aria-hidden="true" className="matrix-gap" style={{ height: rows * sizes.wide.rowHeight }} />
    </tr>
  ) : null;
}
