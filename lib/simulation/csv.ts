import { csvCell } from '@/lib/plan/text';
import type { CellView, MatrixView } from './matrix';
import { fateWords, secondsText } from './words';

/** The matrix as CSV (RFC 4180): a line for each failure, a column for each flow, then the pairs that cut what neither part does. */
export function matrixCsv({ flows, parts, cells, pairs }: MatrixView): string {
  const what = new Map(parts.map((part) => [part.id, part.what]));
  const kinds = new Map(parts.map((part) => [part.id, part.kind]));
  const byFailure = new Map<string, Map<string, CellView>>(parts.map(({ id }) => [id, new Map()]));
  for (const cell of [...cells, ...pairs.cells]) {
    const key = cell.parts.join('\n');
    const row = byFailure.get(key) ?? new Map<string, CellView>();
    byFailure.set(key, row.set(cell.flow, cell));
  }
  const rows = [
    ['Failure', 'Kind', ...flows.map(({ name }) => name)],
    ...[...byFailure].map(([key, row]) => {
      const ids = key.split('\n');
      return [
        ids.map((id) => what.get(id) ?? id).join(' and '),
        ids.length > 1 ? 'pair' : (kinds.get(key) ?? ''),
        ...flows.map(({ id, met }) => (met ? cellText(row.get(id)) : fateWords.never.short)),
      ];
    }),
  ];
  return `${rows.map((row) => row.map((cell) => csvCell(cell)).join(',')).join('\r\n')}\r\n`;
}

function cellText(cell: CellView | undefined): string {
  if (!cell) return fateWords.unchanged.short;
  const { short } = fateWords[cell.effect];
  return cell.seconds ? `${short}, ${secondsText(cell.seconds)}` : short;
}
