import { contains } from '@/lib/addressing/prefix';
import type { TablePlan } from '@/lib/plan/plan';
import { matches } from './matches';
import type { Need } from './need';
import type { State } from './state';

/** Something about routes that a person should know, whether or not a flow suffers. */
export type RouteFinding =
  | { kind: 'asymmetric'; flow: string; there: readonly string[]; back: readonly string[] }
  | { kind: 'black-hole'; flow: string; at: string; why: string }
  | { kind: 'transit'; flow: string; by: readonly string[] }
  | { kind: 'more-specific'; prefix: string; inside: string; at: string; owner: string }
  | { kind: 'unsettled'; prefix: string; at: readonly string[] };

/** What stands out in how a flow fares in a state. */
export const flowFindings = (state: State, need: Need): RouteFinding[] => [
  ...asymmetry(need),
  ...blackHoles(need),
  ...transit(state, need),
];

const ways = (traces: Need['there']): string[] => [
  ...new Set(traces.flatMap(({ paths }) => paths.map(({ hops }) => hops.map(({ id }) => id).join(' ')))),
];

const asymmetry = (need: Need): RouteFinding[] =>
  need.isAsymmetric()
    ? [{ kind: 'asymmetric', flow: need.flow.id, there: ways(need.there), back: ways(need.back) }]
    : [];

/** Traffic that one table accepts and another loses: dropped, in circles, or at a place with no way on. */
const blackHoles = ({ flow, there, back }: Need): RouteFinding[] =>
  [...there, ...back].flatMap(({ paths }) =>
    paths.flatMap(({ end, hops, why }): RouteFinding[] => {
      const last = hops.at(-1);
      const isAccepted = hops.slice(0, -1).some(({ entry }) => entry !== undefined);
      const isLost = ['dropped', 'loop', 'no-transit'].includes(end) || (end === 'no-route' && isAccepted);
      return isLost && last ? [{ kind: 'black-hole', flow: flow.id, at: last.id, why }] : [];
    }),
  );

/** Clouds and sites between the two ends that are neither’s own: the traffic passes through somebody else’s place. */
function transit({ map }: State, { flow, there, back }: Need): RouteFinding[] {
  const place = (id: string): string | undefined => {
    const cloud = map.cloudGateway(id) ?? map.vpc(id);
    return map.network(id)?.site ?? map.gateway(id)?.site.id ?? cloud?.cloud;
  };
  const ends = new Set([flow.from, flow.to].map(place));
  const isSiteToSite = [flow.from, flow.to].every((end) => map.network(end) !== undefined);
  const between = [...there, ...back].flatMap(({ paths }) =>
    paths.flatMap(({ hops }) => hops.filter(({ id }) => !ends.has(place(id)))),
  );
  // Two sites that meet in one cloud are what a hub is for; a second cloud, or a third site, is not.
  const foreign = new Set(between.map(({ id }) => place(id)));
  const isPlain = isSiteToSite && foreign.size === 1 && between.every(({ id }) => map.cloudGateway(id));
  return foreign.size === 0 || isPlain
    ? []
    : [{ kind: 'transit', flow: flow.id, by: [...new Set(between.map(({ id }) => id))] }];
}

const specifics = new WeakMap<TablePlan, readonly RouteFinding[]>();

/** Prefixes of one place inside a wider one of another, in one table: they take the traffic of a part of it away. */
export function moreSpecificsIn(table: TablePlan): readonly RouteFinding[] {
  const found = specifics.get(table);
  if (found) return found;
  const known = table.routes.filter(({ place }) => place !== undefined);
  const made = known.flatMap(({ prefix, place, owner = '' }): RouteFinding[] => {
    const wider = matches(known, prefix).find(
      (route) =>
        route.prefix !== prefix &&
        route.place !== place &&
        !route.prefix.endsWith('/0') &&
        contains(route.prefix, prefix),
    );
    return wider ? [{ kind: 'more-specific', prefix, inside: wider.prefix, at: table.id, owner }] : [];
  });
  specifics.set(table, made);
  return made;
}

/** A prefix that never settles, with the objects whose minds it changes. */
export function unsettledAt({ model, routes }: State, prefix: string): RouteFinding[] {
  const at = routes.settled(prefix).cycle?.map(({ speaker }) => model.at(speaker).object);
  return at ? [{ kind: 'unsettled', prefix, at: [...new Set(at)] }] : [];
}
