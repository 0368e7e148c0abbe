import { put } from '@/lib/plan/maps';
import type { FlowPlan, Plan } from '@/lib/plan/plan';
import { keptNeedOf, type Need, needOf } from './need';
import { partsTaking } from './part';
import { outageOf, type Part, partsOf, takesEnd } from './parts';
import { stateOf } from './state';
import { waysInTurn, waysOf } from './ways';

/** What cuts a flow, and what it can go by. */
export type FlowCuts = {
  flow: FlowPlan;
  /** Whether it is met with nothing failed. */
  met: boolean;
  /** Sets of failures that cut it, the small ones first: of none does a part of it do so already. Empty for a flow that is not met to begin with. */
  sets: readonly (readonly Part[])[];
  /** No set of up to so many parts is missing. */
  complete: number;
  /**
   * The tunnels (`connection/tunnel`), links of private circuits (`circuit/1`) and peerings that can carry it: those that it takes in any state that was looked at and still meets it, and those
   * that it takes when all of these fail one after another.
   */
  ways: readonly string[];
};

/** How far the search is: so many of all sets of a size that are to be tried; of size 0 these are the flows as drawn. */
export type CutProgress = { size: number; done: number; of: number };

export type CutInput = {
  flows?: readonly FlowPlan[];
  parts?: readonly Part[];
  /** The size of the largest sets looked for. */
  most: number;
  /** Sets tried at most for a flow. */
  mostTries?: number;
};

/**
 * Every minimal set of failures, none of an end itself, after which a flow is not met, up to a size. What cuts a flow must touch what it rests on, and so must what is left of
 * it after each of its failures: only such sets are tried, and none that holds one found before. A set is failed once for all flows that it concerns. Yields how far it is, once a
 * set, so that a worker can tell and stop.
 */
export function* cutsOf(plan: Plan, input: CutInput): Generator<CutProgress, FlowCuts[]> {
  const { flows = plan.flows, parts = partsOf(plan), most, mostTries = 3_000 } = input;
  const toucher = partsTaking(parts);
  const searches: Search[] = [];
  for (const flow of flows) {
    searches.push(startOf(plan, flow, mostTries));
    yield { size: 0, done: searches.length, of: flows.length };
  }
  for (let size = 1; size <= most; size++) {
    const level = levelOf(plan, { size, searches, toucher });
    let done = 0;
    for (const { set, concerns } of level) {
      const state = stateOf(plan, outageOf(set));
      for (const search of concerns) {
        const need = needOf(state, search.flow);
        if (need.met) noteSurvival(plan, search, { set, need, isLast: size === most });
        else noteCut(search, set);
      }
      done++;
      yield { size, done, of: level.length };
    }
  }
  return searches.map(({ flow, healthy, sets, complete, ways }) => ({
    flow,
    met: healthy.met,
    sets,
    complete: complete ?? most,
    ways: [...ways],
  }));
}

/** Where the search for a flow stands. */
type Search = {
  flow: FlowPlan;
  healthy: Need;
  sets: (readonly Part[])[];
  /** The sets found, by each of their parts. */
  found: Map<Part, (readonly Part[])[]>;
  /** Sets of the last size that still meet it, with what it rests on then. */
  open: { set: readonly Part[]; support: ReadonlySet<string> }[];
  triesLeft: number;
  /** Set once a size could not be tried in full. */
  complete?: number;
  ways: Set<string>;
};

function startOf(plan: Plan, flow: FlowPlan, triesLeft: number): Search {
  const healthy = keptNeedOf(stateOf(plan), flow);
  return {
    flow,
    healthy,
    sets: [],
    found: new Map(),
    open: healthy.met ? [{ set: [], support: healthy.support() }] : [],
    triesLeft,
    ways: waysInTurn(plan, healthy),
  };
}

type Survival = { set: readonly Part[]; need: Need; isLast: boolean };

function noteSurvival(plan: Plan, search: Search, { set, need, isLast }: Survival): void {
  for (const way of waysOf(plan, need)) search.ways.add(way);
  if (!isLast && search.complete === undefined) search.open.push({ set, support: need.support() });
}

function noteCut({ sets, found }: Search, set: readonly Part[]): void {
  sets.push(set);
  for (const part of set) put(found, part, set);
}

type Level = { set: readonly Part[]; concerns: Search[] };

/** The sets of a size that are to be tried, each with the flows that it is tried for. */
function levelOf(
  plan: Plan,
  {
    size,
    searches,
    toucher,
  }: { size: number; searches: readonly Search[]; toucher: ReturnType<typeof partsTaking> },
): Level[] {
  const level = new Map<string, Level>();
  for (const search of searches) {
    const open = search.open;
    search.open = [];
    if (search.complete !== undefined) continue;
    for (const [key, set] of nextSets(plan, { search, open, toucher })) {
      if (search.triesLeft === 0) {
        search.complete = size - 1;
        break;
      }
      search.triesLeft--;
      const known = level.get(key);
      if (known) known.concerns.push(search);
      else level.set(key, { set, concerns: [search] });
    }
  }
  return [...level.values()];
}

type NextInput = { search: Search; open: Search['open']; toucher: ReturnType<typeof partsTaking> };

/** The sets one larger than the open ones, each once with its key. */
function* nextSets(plan: Plan, { search, open, toucher }: NextInput): Generator<[string, readonly Part[]]> {
  const seen = new Set<string>();
  const isEnd = new Map<Part, boolean>();
  for (const { set: failed, support } of open) {
    for (const part of toucher(support)) {
      if (failed.includes(part)) continue;
      const takes = isEnd.get(part) ?? takesEnd(plan, search.flow, part);
      isEnd.set(part, takes);
      if (takes) continue;
      const set = [...failed, part].sort((a, b) => (a.id < b.id ? -1 : 1));
      const key = set.map(({ id }) => id).join('\n');
      if (seen.has(key)) continue;
      seen.add(key);
      const holdsFound = search.found.get(part)?.some((found) => found.every((each) => set.includes(each)));
      if (!holdsFound) yield [key, set];
    }
  }
}
