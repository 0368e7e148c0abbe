import type { Facts } from '@/lib/plan/facts';
import type { Plan } from '@/lib/plan/plan';
import { matrixOf, type Progress } from '@/lib/routing/matrix';
import { partsOf } from '@/lib/routing/parts';
import { stateOf } from '@/lib/routing/state';
import { switchOver } from '@/lib/routing/switch-over';
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

export type MatrixOptions = { facts: Facts; mostPairs: number };

/** Works out the matrix step by step, with up to so many pairs; yields how far it is. */
export function* matrixView(
  plan: Plan,
  { facts, mostPairs }: MatrixOptions,
): Generator<Progress, MatrixView> {
  const names = namesOf(plan);
  const { healthy, cells, pairs } = yield* matrixOf(plan, { mostPairs });
  const known = new Map(partsOf(plan).map((part) => [part.id, part]));
  const before = new Map(healthy.map((need) => [need.flow.id, need]));
  return {
    flows: healthy.map(({ flow, met }) => ({
      id: flow.id,
      name: flow.name,
      from: names.of(flow.from),
      to: names.of(flow.to),
      met,
      survives: flow.survives,
      ...(flow.switchWithinSeconds === undefined ? {} : { within: flow.switchWithinSeconds }),
    })),
    parts: partViews(plan),
    cells: cells.map(({ flow, parts, effect, why, need }) => {
      const part = known.get(parts[0] ?? '');
      const was = before.get(flow);
      const { seconds } =
        (effect === 'moved' || effect === 'paused') && part && was
          ? switchOver(facts, { before: was, after: need, state: stateOf(plan, part.down), failed: [part] })
          : {};
      return { flow, parts, effect, why, ...(seconds ? { seconds } : {}) };
    }),
    pairs: {
      ...pairs,
      cells: pairs.cells.map(({ flow, parts, effect, why }) => ({ flow, parts, effect, why })),
    },
  };
}

/** The matrix at once. */
export function wholeMatrix(plan: Plan, options: MatrixOptions): MatrixView {
  const run = matrixView(plan, options);
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}
