import { planParts } from './parts';
import type { Plan } from './plan';

// What is derived from a plan is made once for it. Where plans follow one another, as in an editor, it is also kept from one to the next as long as none
// of the lists it was made from has changed.

/** The lists of a plan that something was made from, as they were. */
export type PlanReads = Map<keyof Plan, unknown>;

let recording: PlanReads | undefined;

/** Runs something and tells which lists of watched plans it read, itself or by what is derived from them. */
export function recordingReads<Value>(run: () => Value): { value: Value; reads: PlanReads } {
  const outer = recording;
  const reads: PlanReads = new Map();
  recording = reads;
  try {
    return { value: run(), reads };
  } finally {
    recording = outer;
    if (outer) for (const [key, list] of reads) outer.set(key, list);
  }
}

/** Whether a plan still has the lists that were read. */
export function stillHolds(reads: PlanReads, plan: Plan): boolean {
  for (const [key, list] of reads) if (unwatched(plan)[key] !== list) return false;
  return true;
}

const originals = new WeakMap<Plan, Plan>();
const predecessors = new WeakMap<Plan, Plan>();

/** The plan behind a watched one; any other is itself. */
export const unwatched = (plan: Plan): Plan => originals.get(plan) ?? plan;

/** The plan with every read of a part noted. `before` is the watched plan that it follows: what was derived from that one may be kept. */
export function watched(plan: Plan, before?: Plan): Plan {
  const made = {} as Plan;
  for (const part of planParts) {
    Object.defineProperty(made, part, {
      enumerable: true,
      get: () => {
        recording?.set(part, plan[part]);
        return plan[part];
      },
    });
  }
  originals.set(made, plan);
  if (before) {
    predecessors.set(made, before);
    // No chain of all plans since the start.
    predecessors.delete(before);
  }
  return made;
}

/** The plan that a watched one follows. */
export function precedingPlan(plan: Plan): Plan | undefined {
  const before = predecessors.get(plan);
  return before && unwatched(before);
}

type Kept<Value> = { value: Value; reads: PlanReads };

/**
 * Makes something of a plan once for each, and keeps it for the next plan where that has the same lists. `make` must read all it needs of the plan before
 * it returns.
 */
export function derived<Value>(make: (plan: Plan) => Value): (plan: Plan) => Value {
  const known = new WeakMap<Plan, Kept<Value>>();
  return (plan) => {
    const kept = known.get(plan) ?? keptFrom(known, plan) ?? recordingReads(() => make(plan));
    known.set(plan, kept);
    noteReads(kept.reads);
    return kept.value;
  };
}

function keptFrom<Value>(known: WeakMap<Plan, Kept<Value>>, plan: Plan): Kept<Value> | undefined {
  const before = predecessors.get(plan);
  const kept = before && known.get(before);
  return kept && stillHolds(kept.reads, plan) ? kept : undefined;
}

/** Methods of a look-up made from a plan, each with the lists it answers from: calls note these reads. An unwatched plan costs nothing. */
export function noting<Value extends object>(
  plan: Plan,
  value: Value,
  reads: { [Key in keyof Value]: readonly (keyof Plan)[] },
): Value {
  const original = originals.get(plan);
  if (!original) return value;
  const noted = Object.entries(value).map(([name, method]) => {
    const parts = reads[name as keyof Value];
    const call = (...given: unknown[]): unknown => {
      if (recording) for (const part of parts) recording.set(part, original[part]);
      return (method as (...given: unknown[]) => unknown)(...given);
    };
    return [name, call];
  });
  return Object.fromEntries(noted) as Value;
}

/** Notes that all of a plan may be read, and gives the plan behind it: for what looks into it later, as it is asked. */
export function wholly(plan: Plan): Plan {
  const original = originals.get(plan);
  if (original && recording) for (const part of planParts) recording.set(part, original[part]);
  return original ?? plan;
}

/** Notes reads that were made at another time, for one who uses what came of them. */
export function noteReads(reads: PlanReads): void {
  if (recording) for (const [part, list] of reads) recording.set(part, list);
}
