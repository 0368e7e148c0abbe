import type { Speaker } from './network';
import type { Route } from './route';

/**
 * The comparisons of BGP's decision process (RFC 4271 section 9.1 and what implementations put around it). `reachable` is no comparison: a route whose
 * next hop has no way is out before any.
 */
export type Step =
  | 'weight'
  | 'local-preference'
  | 'local'
  | 'as-path'
  | 'origin'
  | 'med'
  | 'ebgp'
  | 'cost'
  | 'router-id'
  | 'address';

/** The usual order. The oldest route of two external ones is not preferred: that choice would depend on history. */
export const usualSteps: readonly Step[] = [
  'weight',
  'local-preference',
  'local',
  'as-path',
  'origin',
  'med',
  'ebgp',
  'cost',
  'router-id',
  'address',
];

/** The steps that only break ties between routes which could share the traffic. */
const tieBreakers: ReadonlySet<Step> = new Set(['router-id', 'address']);

/** What a table chose: the best route, which alone is announced, and those that share its traffic. */
export type Selection = { best: Route; also: readonly Route[] };

/** Why a route is not the best one: the comparison it lost, and to which; `next-hop` where it cannot be used. */
export type Loss = { route: Route; step: Step | 'next-hop'; to?: Route };

const origins = { igp: 0, egp: 1, incomplete: 2 } as const;

const sourceWeight = { local: 2, ebgp: 1, ibgp: 0 } as const;

/** Positive where a is better, 0 where the step does not tell. */
function compare(step: Step, a: Route, b: Route, speaker: Speaker): number {
  switch (step) {
    case 'weight':
      return a.weight - b.weight;
    case 'local-preference':
      return a.localPreference - b.localPreference;
    case 'local':
      return Number(a.kind === 'local') - Number(b.kind === 'local');
    case 'as-path':
      return b.path.length - a.path.length;
    case 'origin':
      return origins[b.origin] - origins[a.origin];
    case 'med':
      return comparesMed(a, b, speaker) ? medOf(b, speaker) - medOf(a, speaker) : 0;
    case 'ebgp':
      return sourceWeight[a.kind] - sourceWeight[b.kind];
    case 'cost':
      return (b.cost ?? 0) - (a.cost ?? 0);
    case 'router-id':
      return (b.feed?.routerId ?? 0) - (a.feed?.routerId ?? 0);
    case 'address':
      return (b.feed?.rank ?? 0) - (a.feed?.rank ?? 0) || (b.feed?.index ?? 0) - (a.feed?.index ?? 0);
  }
}

/** MED says which of a neighbour's doors it likes best: it counts between routes of one neighbouring AS, unless the speaker compares always. */
const comparesMed = (a: Route, b: Route, { med }: Speaker): boolean =>
  med?.always === true || a.path[0] === b.path[0];

const medOf = ({ med }: Route, { med: options }: Speaker): number =>
  med ?? (options?.missingIsWorst ? 4_294_967_295 : 0);

/** The first step that tells two routes apart, positive where a is better. */
function difference(a: Route, b: Route, speaker: Speaker): { step: Step; sign: number } {
  for (const step of speaker.steps ?? usualSteps) {
    const sign = compare(step, a, b, speaker);
    if (sign !== 0) return { step, sign };
  }
  return { step: 'address', sign: 0 };
}

const isBetter = (a: Route, b: Route, speaker: Speaker): boolean => difference(a, b, speaker).sign > 0;

const isUsable = ({ cost }: Route): boolean => cost !== undefined;

/**
 * Chooses among the routes to one prefix. Routes of one neighbouring AS meet first, then their winners (as with deterministic MED), so that the order of
 * the candidates does not matter. Undefined where none can be used.
 */
export function select(candidates: readonly Route[], speaker: Speaker): Selection | undefined {
  const [only] = candidates;
  if (!only) return undefined;
  if (candidates.length === 1) return isUsable(only) ? { best: only, also: none } : undefined;
  const usable = candidates.filter(isUsable);
  const best = bestOf(usable, speaker);
  return best && { best, also: sharing(best, usable, speaker) };
}

const none: readonly Route[] = [];

function bestOf(usable: readonly Route[], speaker: Speaker): Route | undefined {
  if (!groupsMatter(usable)) return top(usable, speaker);
  const winners = [...byNeighbour(usable).values()].map((group) => top(group, speaker));
  return top(
    winners.filter((route) => route !== undefined),
    speaker,
  );
}

/** Without MED no group can change the outcome. */
const groupsMatter = (routes: readonly Route[]): boolean => routes.some(({ med }) => med !== undefined);

function byNeighbour(routes: readonly Route[]): Map<number | undefined, Route[]> {
  const groups = new Map<number | undefined, Route[]>();
  for (const route of routes) {
    const group = groups.get(route.path[0]);
    if (group) group.push(route);
    else groups.set(route.path[0], [route]);
  }
  return groups;
}

function top(routes: readonly Route[], speaker: Speaker): Route | undefined {
  let best = routes[0];
  for (const route of routes) if (best && route !== best && isBetter(route, best, speaker)) best = route;
  return best;
}

/** Those that equal the best in all but the last tie-breakers, by next hop, as many as the speaker uses side by side. */
function sharing(best: Route, usable: readonly Route[], speaker: Speaker): readonly Route[] {
  const { paths = {} } = speaker;
  const most =
    best.kind === 'local' ? usable.length : ((best.kind === 'ebgp' ? paths.ebgp : paths.ibgp) ?? 1);
  if (most <= 1 || usable.length <= 1) return none;
  const equal = usable.filter((route) => route !== best && canShare(best, route, speaker));
  if (equal.length === 0) return none;
  const taken = new Set([waysOut(best)]);
  const others = equal
    .sort((a, b) => (a.feed?.rank ?? 0) - (b.feed?.rank ?? 0))
    .filter((route) => !taken.has(waysOut(route)) && taken.add(waysOut(route)));
  return others.slice(0, most - 1);
}

/** Two routes to one next hop are one way. */
const waysOut = ({ kind, via, nextHop, feed }: Route): string =>
  kind === 'local' ? `${via}` : `${nextHop} ${kind === 'ebgp' ? feed?.link : ''}`;

function canShare(best: Route, route: Route, speaker: Speaker): boolean {
  if (best.kind !== route.kind) return false;
  for (const step of speaker.steps ?? usualSteps)
    if (!tieBreakers.has(step) && compare(step, best, route, speaker) !== 0) return false;
  if (best.kind === 'local' || speaker.paths?.relaxed) return true;
  if (best.kind === 'ebgp') return best.path[0] === route.path[0];
  return best.path.length === route.path.length && best.path.every((asn, at) => asn === route.path[at]);
}

/** Why each candidate that carries no traffic does not: against the winner of its own neighbour first, then against the best. */
export function losses(candidates: readonly Route[], speaker: Speaker): Loss[] {
  const selection = select(candidates, speaker);
  const groups = byNeighbour(candidates.filter(isUsable));
  const winners = new Map([...groups].map(([asn, group]) => [asn, top(group, speaker)]));
  return candidates.flatMap((route): Loss[] => {
    if (!isUsable(route)) return [{ route, step: 'next-hop' }];
    if (!selection || route === selection.best || selection.also.includes(route)) return [];
    const own = groupsMatter(candidates) ? winners.get(route.path[0]) : undefined;
    const to = own && own !== route ? own : selection.best;
    return [{ route, step: difference(to, route, speaker).step, to }];
  });
}
