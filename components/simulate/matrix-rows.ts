import type { CellView, FlowHead, MatrixView } from '@/lib/simulation/matrix';

/** A line of the matrix: a failure of one part or two, with its cells by flow. */
export type MatrixRow = {
  key: string;
  parts: readonly string[];
  what: string;
  cells: ReadonlyMap<string, CellView>;
};

export type MatrixFilter = { shown: 'all' | 'what-hurts'; text: string };

/** So many failures and flows are drawn; the rest is counted, and in the CSV. */
export const mostShown = { rows: 250, flows: 60 } as const;

/** The lines and columns that a filter leaves. What hurts is a flow that is cut, wholly or in part, by something other than the loss of its own end. */
export function filteredMatrix(
  { flows, parts, cells, pairs }: MatrixView,
  { shown, text }: MatrixFilter,
): { rows: MatrixRow[]; flows: readonly FlowHead[] } {
  const what = new Map(parts.map((part) => [part.id, part.what]));
  const rows = new Map<string, MatrixRow & { cells: Map<string, CellView> }>();
  const rowOf = (ids: readonly string[]) => {
    const key = ids.join('\n');
    const row = rows.get(key) ?? {
      key,
      parts: ids,
      what: ids.map((id) => what.get(id) ?? id).join(' and '),
      cells: new Map<string, CellView>(),
    };
    rows.set(key, row);
    return row;
  };
  for (const { id } of parts) rowOf([id]);
  for (const cell of [...cells, ...pairs.cells]) rowOf(cell.parts).cells.set(cell.flow, cell);
  const words = text.trim().toLowerCase();
  const fits = (name: string): boolean => words === '' || name.toLowerCase().includes(words);
  const all = [...rows.values()];
  // Words narrow the failures down, or where none is called so, the flows.
  const isOfFailures = all.some((row) => fits(row.what));
  const lines = isOfFailures ? all.filter((row) => fits(row.what)) : all;
  const columns = isOfFailures ? flows : flows.filter(({ name }) => fits(name));
  if (shown === 'all') return { rows: lines, flows: columns };
  const isHurt = (row: MatrixRow, id: string): boolean => hurts(row.cells.get(id));
  return {
    rows: lines.filter((row) => columns.some(({ id }) => isHurt(row, id))),
    flows: columns.filter(({ id, met }) => !met || lines.some((row) => isHurt(row, id))),
  };
}

/** Whether a cell tells of traffic that is lost although both ends are there. */
const hurts = (cell: CellView | undefined): boolean => cell?.effect === 'cut' || cell?.effect === 'partly';

/** Whether a cell breaks what its flow must survive. */
export function isBreach(
  cell: CellView,
  { survives, within }: FlowHead,
  kinds: ReadonlyMap<string, string>,
): boolean {
  if (cell.parts.length > 1 || !survives.includes(kinds.get(cell.parts[0] ?? '') ?? '')) return false;
  const isLate = cell.effect !== 'gone' && within !== undefined && (cell.seconds?.most ?? 0) > within;
  return hurts(cell) || isLate;
}
