import { memo } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { FlowHead } from '@/lib/simulation/matrix';
import { fateWords, secondsText } from '@/lib/simulation/words';
import { effectLooks } from './effect-looks';
import type { MatrixCell, MatrixRow } from './matrix-rows';

type Props = {
  line: MatrixRow;
  row: number;
  /** The flows in sight, the place of the first of them, and how many come after them. */
  flows: readonly FlowHead[];
  from: number;
  behind: number;
  /** The column that Tab leads to, if it is in this line. */
  current: number | undefined;
  isChosen: boolean;
  chosenFlow: string | undefined;
  width: 'wide' | 'narrow';
};

/** A failure, and what it does to the flows in sight. */
export const MatrixLine = memo(function MatrixLine(props: Props) {
  const { line, row, flows, from, behind, current, isChosen, chosenFlow, width } = props;
  return (
    <tr aria-rowindex={row + 2} data-chosen={isChosen || undefined}>
      <th scope="row" className="matrix-failure">
        <button
          type="button"
          data-cell={`${row} -1`}
          tabIndex={current === -1 ? 0 : -1}
          aria-pressed={isChosen && chosenFlow === undefined}
          title={line.what}
        >
          {line.what}
        </button>
      </th>
      {from > 0 && <td aria-hidden="true" className="matrix-gap" />}
      {flows.map((flow, x) => (
        <td key={flow.id} aria-colindex={from + x + 2}>
          <Cell
            spot={`${row} ${from + x}`}
            isCurrent={current === from + x}
            what={line.what}
            flow={flow.name}
            cell={line.cells.get(flow.id)}
            isChosen={chosenFlow === flow.id}
            width={width}
          />
        </td>
      ))}
      {behind > 0 && <td aria-hidden="true" className="matrix-gap" />}
    </tr>
  );
});

type CellProps = {
  spot: string;
  isCurrent: boolean;
  what: string;
  flow: string;
  cell: MatrixCell | undefined;
  isChosen: boolean;
  width: 'wide' | 'narrow';
};

function Cell({ spot, isCurrent, what, flow, cell, isChosen, width }: CellProps) {
  const look = cell && effectLooks[cell.effect];
  const words = cell
    ? `${fateWords[cell.effect].short}${cell.seconds ? `, ${secondsText(cell.seconds)}` : ''}`
    : fateWords.unchanged.short;
  return (
    <button
      type="button"
      data-cell={spot}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`${flow} when ${what} fails: ${words}${cell?.breach ? ', which it must survive' : ''}`}
      aria-pressed={isChosen}
      title={`${flow}: ${words}`}
      className={classNames(
        'matrix-cell',
        look?.tone ?? 'text-faint',
        cell?.breach && 'is-breach',
        isChosen && 'is-chosen',
      )}
    >
      <span className="matrix-cell-sign">{look?.sign ?? '·'}</span>
      {width === 'wide' && cell && <span className="matrix-cell-words">{words}</span>}
    </button>
  );
}
