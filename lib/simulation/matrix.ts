import type { Plan } from '@/lib/plan/plan';
import { csvCell } from '@/lib/plan/text';
import { type Effect, matrixOf, type Progress } from '@/lib/routing/matrix';
import { type Named, namesOf } from './names';
import { type PartView, partViews } from './parts';

/** A cell of the matrix that is not empty. */
export type CellView = {
  flow: string;
  /** One part, or the two of a pair. */
  parts: readonly string[];
  effect: Effect;
  why: string;
};

/** Every flow under every single failure; a flow and a part without a cell have nothing to do with each other. */
export type MatrixView = {
  flows: readonly (Named & { from: Named; to: Named; met: boolean; survives: readonly string[] })[];
  parts: readonly PartView[];
  cells: readonly CellView[];
  /** What pairs do that neither of the two does alone; `tried` of `all` pairs were looked at. */
  pairs: { cells: readonly CellView[]; tried: number; all: number };
};

/** Works out the matrix step by step, with up to so many pairs; yields how far it is. */
export function* matrixView(
  plan: Plan,
  { mostPairs }: { mostPairs: number },
): Generator<Progress, MatrixView> {
  const names = namesOf(plan);
  const { healthy, cells, pairs } = yield* matrixOf(plan, { mostPairs });
  const told = ({ flow, parts, effect, why }: CellView): CellView => ({ flow, parts, effect, why });
  return {
    flows: healthy.map(({ flow, met }) => ({
      id: flow.id,
      name: flow.name,
      from: names.of(flow.from),
      to: names.of(flow.to),
      met,
      survives: flow.survives,
    })),
    parts: partViews(plan),
    cells: cells.map(told),
    pairs: { ...pairs, cells: pairs.cells.map(told) },
  };
}

/** The matrix at once. */
export function wholeMatrix(plan: Plan, options: { mostPairs: number }): MatrixView {
  const run = matrixView(plan, options);
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

/** What an effect is called in a table, and what a flow is that keeps its way. */
export const effectWords: Readonly<Record<Effect | 'none' | 'never', string>> = {
  none: 'not affected',
  moved: 'moved',
  partly: 'partly cut',
  cut: 'cut',
  gone: 'end gone',
  never: 'not met',
};

/** The matrix as CSV (RFC 4180): a line for each failure, a column for each flow, then the pairs that cut what neither part does. */
export function matrixCsv({ flows, parts, cells, pairs }: MatrixView): string {
  const effects = new Map(cells.map(({ flow, parts: [part], effect }) => [`${part} ${flow}`, effect]));
  const what = new Map(parts.map((part) => [part.id, part.what]));
  const effectsOfPairs = new Map<string, Map<string, Effect>>();
  for (const { flow, parts: pair, effect } of pairs.cells) {
    const key = pair.map((id) => what.get(id) ?? id).join(' and ');
    const row = effectsOfPairs.get(key) ?? new Map<string, Effect>();
    effectsOfPairs.set(key, row.set(flow, effect));
  }
  const rows = [
    ['Failure', 'Kind', ...flows.map(({ name }) => name)],
    ...parts.map((part) => [
      part.what,
      part.kind,
      ...flows.map(({ id, met }) => effectWords[met ? (effects.get(`${part.id} ${id}`) ?? 'none') : 'never']),
    ]),
    ...[...effectsOfPairs].map(([key, row]) => [
      key,
      'pair',
      ...flows.map(({ id, met }) => effectWords[met ? (row.get(id) ?? 'none') : 'never']),
    ]),
  ];
  return `${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
