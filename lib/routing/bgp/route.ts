import type { Feed, OwnRoute } from './network';

/** BGP's ORIGIN attribute, best first (RFC 4271 section 4.3). */
export type Origin = 'igp' | 'egp' | 'incomplete';

/** A route as it stands in one table. Routes are made, compared and never changed; every field is always there, for speed. */
export type Route = {
  prefix: string;
  /** How it came: from the table's own speaker, or from a neighbour in another or the same AS. */
  kind: 'local' | 'ebgp' | 'ibgp';
  /** The direction of a session it came by; undefined for local ones. */
  feed: Feed | undefined;
  /** What the table's speaker calls its source: `static` or `vpc` for local routes, whatever the importer was told for others. */
  source: string | undefined;
  /** The link that a local route points to, if any; `discard` drops its traffic. */
  via: string | undefined;
  weight: number;
  localPreference: number;
  path: readonly number[];
  origin: Origin;
  /** MULTI_EXIT_DISC; undefined where it is missing. */
  med: number | undefined;
  communities: readonly string[];
  /** The address to send to; empty for local routes. */
  nextHop: string;
  /** What the way to the next hop costs inside the AS; undefined where there is none, so that the route cannot be used. */
  cost: number | undefined;
  /** The prefix as it is shown here, where a translation on the way changes it. */
  shown: string | undefined;
  /** The neighbour's route that it was made from. */
  before: Route | undefined;
};

/** Well-known communities (RFC 1997). */
export const noExport = '65535:65281';
export const noAdvertise = '65535:65282';

/** What a speaker's own route has when nobody says otherwise: the values of the usual implementations. */
export const usual = { localPreference: 100, ownWeight: 32_768 } as const;

/** A speaker's own route. */
export const ownRoute = (own: OwnRoute): Route => ({
  prefix: own.prefix,
  kind: 'local',
  feed: undefined,
  source: own.source,
  via: own.via,
  weight: own.weight ?? usual.ownWeight,
  localPreference: usual.localPreference,
  path: [],
  origin: own.origin ?? 'igp',
  med: own.med,
  communities: own.communities ?? [],
  nextHop: '',
  cost: 0,
  shown: own.shown === own.prefix ? undefined : own.shown,
  before: undefined,
});

/** Whether two routes of one feed say the same, so that the second changes nothing. */
export function saysTheSame(a: Route | undefined, b: Route | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return (
    a.weight === b.weight &&
    a.localPreference === b.localPreference &&
    a.origin === b.origin &&
    a.med === b.med &&
    a.nextHop === b.nextHop &&
    a.cost === b.cost &&
    a.shown === b.shown &&
    a.source === b.source &&
    sameList(a.path, b.path) &&
    sameList(a.communities, b.communities) &&
    sameWay(a, b)
  );
}

const sameList = <Value>(a: readonly Value[], b: readonly Value[]): boolean =>
  a === b || (a.length === b.length && a.every((value, index) => value === b[index]));

/** Only sessions that tell loops by the way taken make the way part of what is said. */
function sameWay(a: Route, b: Route): boolean {
  if (a.feed?.export.loops !== 'way') return true;
  return a.before === b.before || (a.before?.feed === b.before?.feed && saysTheSame(a.before, b.before));
}
