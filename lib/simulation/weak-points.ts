import type { Facts } from '@/lib/plan/facts';
import type { Plan } from '@/lib/plan/plan';
import { type CutProgress, cutsOf, type FlowCuts } from '@/lib/routing/cuts';
import { type Family, familiesOf } from '@/lib/routing/families';
import { type FateGroup, fateGroupsOf } from '@/lib/routing/fate-groups';
import { type Part, partsOf } from '@/lib/routing/parts';
import { type Memory, memoryOf } from './memory';
import { type Named, namesOf } from './names';
import { type PartView, partViews } from './parts';

/** Failures that cut a flow together, by the ids of their parts: one of each list, whichever, and no fewer. */
export type CutView = readonly (readonly string[])[];

/** What it takes to cut a flow. */
export type WeakFlow = Named & {
  from: Named;
  to: Named;
  /** Whether it is met as drawn; there is nothing to cut otherwise. */
  met: boolean;
  /** How many failures cut it at least; absent where none of the sets looked for does. */
  fewest?: number;
  /** No set of up to so many failures is missing. */
  complete: number;
  /** The small ones first. */
  cuts: readonly CutView[];
};

/** Ways of flows (tunnels, links of private circuits, peerings) that share their fate. */
export type FateView = {
  /** The ids of the parts that each take them along. */
  parts: readonly string[];
  ways: readonly Named[];
  /** How many ways the flows have there in all, and where that is: `out of “Office”`. */
  of: number;
  where: string;
  /** Whether each of the parts cuts the flows by itself. */
  cuts: boolean;
  /** The ids of the flows. */
  flows: readonly string[];
};

/** What cuts each flow, and what only looks redundant. */
export type WeakPoints = {
  /** The size of the largest sets looked for. */
  size: number;
  parts: readonly PartView[];
  flows: readonly WeakFlow[];
  groups: readonly FateView[];
};

type Options = { facts: Facts; size: number; memory?: Memory };

/** Works out the weak points step by step; yields how far it is. Flows that the memory knows are not worked out again. */
export function* weakPoints(
  plan: Plan,
  { facts, size, memory = memoryOf(plan) }: Options,
): Generator<CutProgress, WeakPoints> {
  const found = yield* allCuts(plan, size, memory);
  const places = new Map(partsOf(plan).map((part, place) => [part, place]));
  const placeOf = (part?: Part): number => (part && places.get(part)) ?? 0;
  return {
    size,
    parts: partViews(plan),
    flows: found.map((cuts) => flowView(plan, cuts, placeOf)),
    groups: fateGroupsOf(plan, found).map((group) => groupView(plan, facts, group)),
  };
}

/** The weak points at once. */
export function allWeakPoints(plan: Plan, options: Options): WeakPoints {
  const run = weakPoints(plan, options);
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

/** What is kept of a flow: its sets by the ids of their parts. */
type Kept = Pick<FlowCuts, 'met' | 'complete' | 'ways'> & { sets: readonly (readonly string[])[] };

function* allCuts(plan: Plan, size: number, memory: Memory): Generator<CutProgress, FlowCuts[]> {
  const known = memory.flows<Kept>(`cuts of ${size}`);
  const open = plan.flows.filter((flow) => !known.get(flow));
  for (const { flow, sets, met, complete, ways } of yield* cutsOf(plan, { flows: open, most: size }))
    known.set(flow, { met, complete, ways, sets: sets.map((set) => set.map(({ id }) => id)) });
  const parts = new Map(partsOf(plan).map((part) => [part.id, part]));
  return plan.flows.flatMap((flow) => {
    const kept = known.get(flow);
    if (!kept) return [];
    return [{ ...kept, flow, sets: kept.sets.map((set) => set.flatMap((id) => parts.get(id) ?? [])) }];
  });
}

function flowView(plan: Plan, { flow, met, sets, complete }: FlowCuts, placeOf: PlaceOf): WeakFlow {
  const names = namesOf(plan);
  const { id, name, from, to } = flow;
  const fewest = sets[0]?.length;
  return {
    id,
    name,
    from: names.of(from),
    to: names.of(to),
    met,
    ...(fewest === undefined ? {} : { fewest }),
    complete,
    cuts: inOrder(familiesOf(sets), placeOf).map((family) =>
      family.map((parts) => parts.map(({ id: part }) => part)),
    ),
  };
}

type PlaceOf = (part?: Part) => number;

/** Families of few parts first, and in each, and among those of one size, the smaller parts first. */
function inOrder(families: readonly Family<Part>[], placeOf: PlaceOf): Family<Part>[] {
  const byPlace = (a?: Part, b?: Part): number => placeOf(a) - placeOf(b);
  return families
    .map((family) => family.map((parts) => [...parts].sort(byPlace)).sort(([a], [b]) => byPlace(a, b)))
    .sort((a, b) => a.length - b.length || byPlace(a[0]?.[0], b[0]?.[0]) || byPlace(a[1]?.[0], b[1]?.[0]));
}

function groupView(plan: Plan, facts: Facts, { leg, taken, ways, parts, cuts, flows }: FateGroup): FateView {
  return {
    parts: parts.map(({ id }) => id),
    ways: taken.map(namesOf(plan).session),
    of: ways.length,
    where: whereOf(plan, facts, leg),
    cuts,
    flows,
  };
}

function whereOf(plan: Plan, facts: Facts, leg: FateGroup['leg']): string {
  if ('site' in leg) return `out of “${namesOf(plan).of(leg.site).name}”`;
  if ('clouds' in leg) return `between ${leg.clouds.map((id) => facts.cloud(id)?.name ?? id).join(' and ')}`;
  const [a, b] = leg.regions;
  return a === b ? `inside ${a}` : `between ${a} and ${b}`;
}
