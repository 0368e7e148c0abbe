import type { FlowPlan, Plan } from '@/lib/plan/plan';
import { touchedBy } from '@/lib/routing/touched';

/** What was worked out about the flows and prefixes of a plan, by subject. It is kept for the next plan where the step to it does not touch them. */
export type Memory = {
  readonly plan: Plan;
  /** What is known of a flow under a subject. Values must be data that holds no part of a plan. */
  flows<Value>(subject: string): Recall<FlowPlan, Value>;
  prefixes<Value>(subject: string): Recall<string, Value>;
};

type Recall<Key, Value> = {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): Value;
};

type Shelf = Map<string, Map<string, unknown>>;

/** Subjects that are kept, those asked for last: each failure that was looked at is one. */
const mostSubjects = 8;

const shelves = new WeakMap<Memory, { flows: Shelf; prefixes: Shelf }>();

/** A memory for a plan; of the memory before, everything that holds still. */
export function memoryOf(plan: Plan, before?: Memory): Memory {
  const kept = before ? keptFrom(before, plan) : { flows: new Map(), prefixes: new Map() };
  const memory: Memory = {
    plan,
    flows: (subject) => recall(kept.flows, subject, ({ id }: FlowPlan) => id),
    prefixes: (subject) => recall(kept.prefixes, subject, (prefix: string) => prefix),
  };
  shelves.set(memory, kept);
  return memory;
}

function recall<Key, Value>(shelf: Shelf, subject: string, idOf: (key: Key) => string): Recall<Key, Value> {
  const known = (shelf.get(subject) ?? new Map()) as Map<string, Value>;
  // What was asked for last is kept longest.
  shelf.delete(subject);
  shelf.set(subject, known);
  for (const oldest of shelf.keys()) if (shelf.size > mostSubjects) shelf.delete(oldest);
  return {
    get: (key) => known.get(idOf(key)),
    set: (key, value) => {
      known.set(idOf(key), value);
      return value;
    },
  };
}

function keptFrom(before: Memory, plan: Plan): { flows: Shelf; prefixes: Shelf } {
  const { flows, prefixes } = shelves.get(before) ?? { flows: new Map(), prefixes: new Map() };
  const touched = touchedBy(before.plan, plan);
  const kept = new Set(plan.flows.filter((flow) => !touched.flow(flow)).map(({ id }) => id));
  return {
    flows: withKeys(flows, (id) => kept.has(id)),
    prefixes: withKeys(prefixes, (prefix) => !touched.prefix(prefix)),
  };
}

const withKeys = (shelf: Shelf, holds: (key: string) => boolean): Shelf =>
  new Map([...shelf].map(([subject, known]) => [subject, new Map([...known].filter(([key]) => holds(key)))]));
