import type { CellView, FlowHead, MatrixView } from '@/lib/simulation/matrix';

/** A line of the matrix: a failure of one part or two, with its cells by flow. */
export type MatrixRow = {
  /** The ids of the parts, a line each. */
  key: string;
  parts: readonly string[];
  what: string;
  cells: ReadonlyMap<string, MatrixCell>;
};

/** A cell, and whether it breaks what its flow must survive. */
export type MatrixCell = CellView & { breach: boolean };

export type MatrixFilter = { shown: 'all' | 'what-hurts'; text: string };

export type Filtered = { rows: readonly MatrixRow[]; flows: readonly FlowHead[] };

/** The key of a row by what fails in it, in any order. */
export const rowKey = (parts: readonly string[]): string => [...parts].sort().join('\n');

/** Every line of the matrix: the single failures, then the pairs that do anything. */
export function matrixRows({ flows, parts, cells, pairs }: MatrixView): MatrixRow[] {
  const what = new Map(parts.map((part) => [part.id, part.what]));
  const kinds = new Map(parts.map(({ id, kind }) => [id, kind]));
  const heads = new Map(flows.map((flow) => [flow.id, flow]));
  const rows = new Map<string, MatrixRow & { cells: Map<string, MatrixCell> }>();
  const rowOf = (ids: readonly string[]) => {
    const key = rowKey(ids);
    const row = rows.get(key) ?? {
      key,
      parts: ids,
      what: ids.map((id) => what.get(id) ?? id).join(' and '),
      cells: new Map<string, MatrixCell>(),
    };
    rows.set(key, row);
    return row;
  };
  for (const { id } of parts) rowOf([id]);
  for (const cell of [...cells, ...pairs.cells]) {
    const head = heads.get(cell.flow);
    const breach = head !== undefined && isBreach(cell, head, kinds);
    rowOf(cell.parts).cells.set(cell.flow, { ...cell, breach });
  }
  return [...rows.values()];
}

/**
 * The lines and columns that a filter leaves. What hurts is a flow that is cut, wholly or in part, by something other than the loss of its own end, or that
 * does not survive what it must. Words are looked for in failures and flows: what is found stays, with what it has to do with.
 */
export function filteredMatrix({ rows, flows }: Filtered, { shown, text }: MatrixFilter): Filtered {
  const found = withWords({ rows, flows }, text.trim().toLowerCase());
  if (shown === 'all') return found;
  const columns = new Set(found.flows.map(({ id }) => id));
  const hurt = new Set<string>();
  const lines = found.rows.filter(({ cells }) => {
    let isHurt = false;
    for (const cell of cells.values())
      if (hurts(cell) && columns.has(cell.flow)) {
        hurt.add(cell.flow);
        isHurt = true;
      }
    return isHurt;
  });
  return { rows: lines, flows: found.flows.filter(({ id, met }) => !met || hurt.has(id)) };
}

function withWords({ rows, flows }: Filtered, words: string): Filtered {
  if (words === '') return { rows, flows };
  const fits = (name: string): boolean => name.toLowerCase().includes(words);
  const named = new Set(flows.filter(({ name }) => fits(name)).map(({ id }) => id));
  const touched = new Set(named);
  const lines: MatrixRow[] = [];
  for (const row of rows) {
    if (fits(row.what)) for (const id of row.cells.keys()) touched.add(id);
    else if (![...row.cells.keys()].some((id) => named.has(id))) continue;
    lines.push(row);
  }
  if (lines.length === 0)
    return { rows: named.size > 0 ? rows : [], flows: flows.filter(({ id }) => named.has(id)) };
  return { rows: lines, flows: touched.size > 0 ? flows.filter(({ id }) => touched.has(id)) : flows };
}

/** Whether a cell tells of traffic that is lost although both ends are there, or of a need that is not met. */
const hurts = ({ effect, breach }: MatrixCell): boolean => breach || effect === 'cut' || effect === 'partly';

/** Whether a cell breaks what its flow must survive. */
function isBreach(
  { parts, effect, seconds }: CellView,
  { survives, within }: FlowHead,
  kinds: ReadonlyMap<string, string>,
): boolean {
  if (parts.length > 1 || !survives.includes(kinds.get(parts[0] ?? '') ?? '')) return false;
  const isLate = effect !== 'gone' && within !== undefined && (seconds?.most ?? 0) > within;
  return effect === 'cut' || effect === 'partly' || isLate;
}

/** How many single failures cut a flow, and how many cells break what a flow must survive. */
export function countsOf(rows: readonly MatrixRow[]): {
  failures: number;
  cutting: number;
  breaches: number;
} {
  const singles = rows.filter(({ parts }) => parts.length === 1);
  const cells = singles.map((row) => [...row.cells.values()]);
  return {
    failures: singles.length,
    cutting: cells.filter((own) => own.some(({ effect }) => effect === 'cut' || effect === 'partly')).length,
    breaches: cells.reduce((sum, own) => sum + own.filter(({ breach }) => breach).length, 0),
  };
}
