import type { Facts } from '@/lib/plan/facts';
import { put } from '@/lib/plan/maps';
import type { FlowPlan, Plan } from '@/lib/plan/plan';
import { matrixOf, type Progress } from '@/lib/routing/matrix';
import { partsOf } from '@/lib/routing/parts';
import { stateOf } from '@/lib/routing/state';
import { switchOver } from '@/lib/routing/switch-over';
import { type Memory, memoryOf } from './memory';
import { type Named, namesOf } from './names';
import { type PartView, partViews } from './parts';
import type { Effect } from './words';

/** A cell of the matrix that is not empty. */
export type CellView = {
  flow: string;
  /** One part, or the two of a pair. */
  parts: readonly string[];
  effect: Effect;
  why: string;
  /** How long the flow is without traffic until it moves; of single failures only. */
  seconds?: { least: number; most: number };
};

/** A flow as the matrix lists it: what it must survive, and within how many seconds. */
export type FlowHead = Named & {
  from: Named;
  to: Named;
  met: boolean;
  survives: readonly string[];
  within?: number;
};

/** Every flow under every single failure; a flow and a part without a cell have nothing to do with each other. */
export type MatrixView = {
  flows: readonly FlowHead[];
  parts: readonly PartView[];
  cells: readonly CellView[];
  /** What pairs do that neither of the two does alone; `tried` of `all` pairs were looked at. */
  pairs: { cells: readonly CellView[]; tried: number; all: number };
};

export type MatrixOptions = { facts: Facts; mostPairs: number; memory?: Memory };

/** What the matrix has of one flow. */
type Row = { met: boolean; singles: readonly CellView[]; pairs: readonly CellView[] };

/** Works out the matrix step by step, with up to so many pairs; yields how far it is. Flows that the memory knows are not worked out again. */
export function* matrixView(
  plan: Plan,
  { facts, mostPairs, memory = memoryOf(plan) }: MatrixOptions,
): Generator<Progress, MatrixView> {
  const parts = partsOf(plan);
  const all = (parts.length * (parts.length - 1)) / 2;
  // Of some pairs only, nobody knows whether they are those of the plan before.
  const isWhole = mostPairs === 0 || all <= mostPairs;
  const known = (isWhole ? memory : memoryOf(plan)).flows<Row>(`matrix ${mostPairs}`);
  const open = plan.flows.filter((flow) => !known.get(flow));
  if (open.length > 0) {
    const found = yield* rowsOf(plan, { facts, mostPairs, flows: open });
    for (const flow of open) known.set(flow, found(flow.id));
  }
  const rows = plan.flows.flatMap((flow) => known.get(flow) ?? []);
  const names = namesOf(plan);
  return {
    flows: plan.flows.map(({ id, name, from, to, survives, switchWithinSeconds: within }, at) => ({
      id,
      name,
      from: names.of(from),
      to: names.of(to),
      met: rows[at]?.met === true,
      survives,
      ...(within === undefined ? {} : { within }),
    })),
    parts: partViews(plan),
    cells: rows.flatMap(({ singles }) => singles).sort(byPart(plan, 'small first')),
    pairs: {
      cells: rows.flatMap(({ pairs }) => pairs).sort(byPart(plan, 'large first')),
      tried: Math.min(mostPairs, all),
      all,
    },
  };
}

type RowsInput = { facts: Facts; mostPairs: number; flows: readonly FlowPlan[] };

/** The rows of these flows, each without anything that belongs to the kernel. */
function* rowsOf(
  plan: Plan,
  { facts, mostPairs, flows }: RowsInput,
): Generator<Progress, (flow: string) => Row> {
  const { healthy, parts, cells, pairs } = yield* matrixOf(plan, { flows, mostPairs });
  const known = new Map(parts.map((part) => [part.id, part]));
  const before = new Map(healthy.map((need) => [need.flow.id, need]));
  const singles = new Map<string, CellView[]>();
  for (const { flow, parts: failed, effect, why, need } of cells) {
    const part = known.get(failed[0] ?? '');
    const was = before.get(flow);
    const { seconds } =
      (effect === 'moved' || effect === 'paused') && part && was
        ? switchOver(facts, { before: was, after: need, state: stateOf(plan, part.down), failed: [part] })
        : {};
    put(singles, flow, { flow, parts: failed, effect, why, ...(seconds ? { seconds } : {}) });
  }
  const both = new Map<string, CellView[]>();
  for (const { flow, parts: failed, effect, why } of pairs.cells)
    put(both, flow, { flow, parts: failed, effect, why });
  return (flow) => ({
    met: before.get(flow)?.met === true,
    singles: singles.get(flow) ?? [],
    pairs: both.get(flow) ?? [],
  });
}

/** Cells in the order of their parts, those of the same parts as the flows are. */
function byPart(plan: Plan, order: 'small first' | 'large first'): (a: CellView, b: CellView) => number {
  const parts = new Map(partsOf(plan).map(({ id }, at) => [id, at]));
  const flows = new Map(plan.flows.map(({ id }, at) => [id, at]));
  const place = ({ parts: failed }: CellView, nth: number): number => parts.get(failed[nth] ?? '') ?? 0;
  const sign = order === 'small first' ? 1 : -1;
  return (a, b) =>
    sign * (place(a, 0) - place(b, 0)) ||
    sign * (place(a, 1) - place(b, 1)) ||
    (flows.get(a.flow) ?? 0) - (flows.get(b.flow) ?? 0);
}

/** The matrix at once. */
export function wholeMatrix(plan: Plan, options: MatrixOptions): MatrixView {
  const run = matrixView(plan, options);
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}
