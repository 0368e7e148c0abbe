import { put } from '@/lib/plan/maps';
import type { Plan } from '@/lib/plan/plan';
import type { FlowCuts } from './cuts';
import { partsTaking } from './part';
import { type Part, partsOf, takesEnd } from './parts';
import { type Leg, legsOfWay, needsOfWay } from './ways';

/** Ways of a flow that share their fate: each of the parts takes all of them along. */
export type FateGroup = {
  leg: Leg;
  /** The ways that go together, and all that the flow has on this leg. */
  taken: readonly string[];
  ways: readonly string[];
  /** The parts that each take exactly these along. */
  parts: readonly Part[];
  /** Whether each of them cuts the flow by itself. */
  cuts: boolean;
  /** The flows that this is so for. */
  flows: readonly string[];
};

/**
 * The parts that take several ways of a flow along that stand side by side, all of them or some: what looks like redundancy and is none where these fail. What takes an end of a
 * flow itself is left out. Groups that are the same for several flows are one; the ones that take most come first.
 */
export function fateGroupsOf(plan: Plan, flows: readonly FlowCuts[]): FateGroup[] {
  const takers = takersIn(plan);
  const groups = new Map<string, FateGroup & { flows: string[] }>();
  for (const cuts of flows)
    for (const group of groupsOf(plan, cuts, takers)) {
      const key = JSON.stringify([
        group.leg,
        group.taken,
        group.ways,
        group.parts.map(({ id }) => id),
        group.cuts,
      ]);
      const known = groups.get(key);
      if (known) known.flows.push(cuts.flow.id);
      else groups.set(key, { ...group, flows: [cuts.flow.id] });
    }
  const share = ({ taken, ways }: FateGroup): number => taken.length / ways.length;
  return [...groups.values()].sort(
    (a, b) => Number(b.cuts) - Number(a.cuts) || share(b) - share(a) || b.taken.length - a.taken.length,
  );
}

/** Tells which parts take a way along, and the place of a part among all. */
type Takers = { of(way: string): ReadonlySet<Part>; placeOf(part: Part): number };

function takersIn(plan: Plan): Takers {
  const places = new Map(partsOf(plan).map((part, place) => [part, place]));
  const taking = partsTaking(partsOf(plan));
  return {
    of: (way) => taking(needsOfWay(plan, way)),
    placeOf: (part) => places.get(part) ?? 0,
  };
}

function groupsOf(
  plan: Plan,
  { flow, sets, ways }: FlowCuts,
  { of: takersOf, placeOf }: Takers,
): Omit<FateGroup, 'flows'>[] {
  const alone = new Set(sets.flatMap(([part, ...more]) => (part && more.length === 0 ? [part] : [])));
  return legsOf(plan, ways).flatMap(({ leg, ways: beside }) => {
    const takenBy = new Map<Part, string[]>();
    for (const way of beside) for (const part of takersOf(way)) put(takenBy, part, way);
    const groups = new Map<string, { taken: readonly string[]; parts: Part[]; cuts: boolean }>();
    for (const [part, taken] of [...takenBy].sort(([a], [b]) => placeOf(a) - placeOf(b))) {
      if (taken.length < 2 || takesEnd(plan, flow, part)) continue;
      const cuts = alone.has(part);
      const key = `${cuts} ${taken.join(' ')}`;
      const known = groups.get(key);
      if (known) known.parts.push(part);
      else groups.set(key, { taken, parts: [part], cuts });
    }
    return [...groups.values()].map((group) => ({ leg, ways: beside, ...group }));
  });
}

/** The ways of a flow by leg, in order. */
function legsOf(plan: Plan, ways: readonly string[]): { leg: Leg; ways: string[] }[] {
  const legs = new Map<string, { leg: Leg; ways: string[] }>();
  for (const way of [...ways].sort())
    for (const leg of legsOfWay(plan, way)) {
      const key = JSON.stringify(leg);
      const known = legs.get(key);
      if (known) known.ways.push(way);
      else legs.set(key, { leg, ways: [way] });
    }
  return [...legs.values()];
}
