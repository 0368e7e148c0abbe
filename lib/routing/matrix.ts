import { put } from '@/lib/plan/maps';
import type { FlowPlan, Plan } from '@/lib/plan/plan';
import { goesTheSameWay, keptNeedOf, type Need, needOf, passes } from './need';
import { type Part, touches } from './part';
import { outageOf, partsOf, takesEnd } from './parts';
import { stateOf } from './state';

/** What a failure does to a flow: it stops until a standby has taken over, it goes another way, less of it arrives, nothing does, or an end of it is gone itself. */
type Effect = 'paused' | 'moved' | 'partly' | 'cut' | 'gone';

/** A cell that is not empty: the flow, the parts that failed together, and what became of it. */
export type Cell = { flow: string; parts: readonly string[]; effect: Effect; why: string; need: Need };

export type Matrix = {
  flows: readonly FlowPlan[];
  healthy: readonly Need[];
  parts: readonly Part[];
  /** What single failures do; a flow and a part without a cell have nothing to do with each other. */
  cells: readonly Cell[];
  /** What pairs do that neither of the two does alone; `tried` of `all` pairs were looked at. */
  pairs: { cells: readonly Cell[]; tried: number; all: number };
};

export type Progress = { done: number; of: number };

export type MatrixInput = {
  flows?: readonly FlowPlan[];
  parts?: readonly Part[];
  /** Most pairs to look at; none where left out. */
  mostPairs?: number;
};

/**
 * Every flow under every single failure, and pairs as far as asked. Only what a failure touches is worked out again. Yields how far it is, about once
 * a failure, so that a worker can tell and stop.
 */
export function* matrixOf(plan: Plan, input: MatrixInput = {}): Generator<Progress, Matrix> {
  const { flows = plan.flows, parts = partsOf(plan), mostPairs = 0 } = input;
  const state = stateOf(plan);
  const healthy = flows.map((flow) => keptNeedOf(state, flow));
  const users = usersOf(healthy);
  const all = (parts.length * (parts.length - 1)) / 2;
  const of = parts.length + Math.min(mostPairs, all);
  const singles = new Map<Part, Map<number, Need>>();
  const cells: Cell[] = [];
  let done = 0;
  for (const part of parts) {
    const after = new Map<number, Need>();
    for (const index of touched(users, part)) {
      const before = healthy[index];
      if (!before) continue;
      const need = needOf(stateOf(plan, part.down), before.flow);
      after.set(index, need);
      const cell = cellOf({ before, need, parts: [part] });
      const isGone = takesEnd(plan, before.flow, part);
      if (cell) cells.push(isGone ? { ...cell, effect: 'gone' } : cell);
    }
    if (part.pauses) cells.push(...pausedCells(healthy, part, part.pauses));
    singles.set(part, after);
    done++;
    yield { done, of };
  }
  const pairs: Cell[] = [];
  let tried = 0;
  for (const [a, b] of pairsOf(parts)) {
    if (tried >= mostPairs) break;
    tried++;
    pairs.push(...pairCells(plan, { a, b, healthy, singles }));
    done++;
    yield { done, of };
  }
  return { flows, healthy, parts, cells, pairs: { cells: pairs, tried, all } };
}

/** Which flows rest on an id. */
function usersOf(healthy: readonly Need[]): Map<string, number[]> {
  const users = new Map<string, number[]>();
  healthy.forEach(({ support }, index) => {
    for (const id of support()) put(users, id, index);
  });
  return users;
}

function touched(users: ReadonlyMap<string, readonly number[]>, { down }: Part): number[] {
  const found = new Set<number>();
  for (const id of down) for (const index of users.get(id) ?? []) found.add(index);
  return [...found].sort((a, b) => a - b);
}

/** The flows that go on the same way when a standby has taken over. */
const pausedCells = (healthy: readonly Need[], { id }: Part, pauses: ReadonlySet<string>): Cell[] =>
  healthy
    .filter((need) => need.met && passes(need, pauses))
    .map((need) => ({ flow: need.flow.id, parts: [id], effect: 'paused', why: need.why, need }));

/** What became of a flow; undefined where it goes its way as before, or never arrived. */
function cellOf({
  before,
  need,
  parts,
}: {
  before: Need;
  need: Need;
  parts: readonly Part[];
}): Cell | undefined {
  if (!before.met) return undefined;
  const effect = effectOf(before, need);
  return effect && { flow: need.flow.id, parts: parts.map(({ id }) => id), effect, why: need.why, need };
}

function effectOf(before: Need, { met, arriving, ...after }: Need): Effect | undefined {
  if (!met) return arriving > 0 ? 'partly' : 'cut';
  return goesTheSameWay(before, after) ? undefined : 'moved';
}

/** Pairs of large parts first: they are what a person asks about. */
function* pairsOf(parts: readonly Part[]): Generator<[Part, Part]> {
  const order = [...parts].reverse();
  for (const [index, a] of order.entries()) for (const b of order.slice(0, index)) yield [a, b];
}

type PairInput = {
  a: Part;
  b: Part;
  healthy: readonly Need[];
  singles: ReadonlyMap<Part, ReadonlyMap<number, Need>>;
};

/** Flows that neither part cuts alone, and whose ways after one failure rest on the other. */
function pairCells(plan: Plan, { a, b, healthy, singles }: PairInput): Cell[] {
  const [afterA, afterB] = [singles.get(a) ?? new Map(), singles.get(b) ?? new Map()] as const;
  const indexes = new Set<number>([...afterA.keys(), ...afterB.keys()]);
  return [...indexes].flatMap((index) => {
    const before = healthy[index];
    const withA: Need | undefined = afterA.get(index);
    const withB: Need | undefined = afterB.get(index);
    if (!before?.met || withA?.met === false || withB?.met === false) return [];
    const isTouched = withA
      ? touches(b.down, withA.support())
      : withB
        ? touches(a.down, withB.support())
        : false;
    if (!isTouched) return [];
    const need = needOf(stateOf(plan, outageOf([a, b])), before.flow);
    const cell = cellOf({ before, need, parts: [a, b] });
    return cell && cell.effect !== 'moved' ? [cell] : [];
  });
}
