import { contains, prefixLength } from '@/lib/addressing/prefix';
import type { TunnelView } from '@/lib/plan/lookup';
import type { GatewayPlan, Plan } from '@/lib/plan/plan';
import type { Route } from './bgp/route';
import { type Expects, expectedBy } from './expected';
import { bgpDistance, type Entry, type Way } from './forward';
import { linkOfSession } from './links';
import type { State } from './state';

/** A null route of the exports: it counts only while nothing better is there. */
const anchorDistance = 254;

/** Distances of static routes into tunnels by rank, as they are exported: a primary one beats BGP, a backup one loses to it. */
const staticDistances: readonly number[] = [1, 2, 202, 203];

/** The entry by which a device forwards to a prefix; undefined where it has none. A static route into a tunnel counts while that tunnel is up. */
export function deviceEntry(state: State, gateway: GatewayPlan, prefix: string): Entry | undefined {
  const own = ownEntry(gateway, prefix);
  for (const around of state.around(prefix)) {
    if (own && prefixLength(own.prefix) >= prefixLength(around)) return own;
    const entry = entryFor(state, gateway, around);
    if (entry) return entry;
  }
  return own;
}

function ownEntry({ networks }: GatewayPlan, prefix: string): Entry | undefined {
  const around = networks
    .flatMap(({ prefixes }) => prefixes)
    .filter((own) => contains(own, prefix))
    .sort((a, b) => prefixLength(b) - prefixLength(a))[0];
  return around === undefined
    ? undefined
    : { prefix: around, source: 'own', distance: 0, ways: [], ends: 'here' };
}

/** The entry for exactly this prefix: the lowest distance counts, and a null route only while there is nothing else. */
export function entryFor(state: State, gateway: GatewayPlan, prefix: string): Entry | undefined {
  const written = staticEntry(state, gateway, prefix);
  const learned = bgpEntry(state, gateway, prefix);
  if (written && learned) return (written.distance ?? 0) <= (learned.distance ?? 0) ? written : learned;
  return written ?? learned ?? anchorEntry(state, gateway, prefix);
}

const ranks = ({ connection, tunnel }: TunnelView): number =>
  (connection.preference === 'backup' ? 2 : 0) + (tunnel.role === 'backup' ? 1 : 0);

function staticEntry(state: State, gateway: GatewayPlan, prefix: string): Entry | undefined {
  const views = filtersOf(state.plan)
    .statics(gateway.id)
    .filter(({ view, expects }) => isTunnelUp(state, view) && expects(prefix));
  if (views.length === 0) return undefined;
  const best = Math.min(...views.map(({ view }) => ranks(view)));
  const ways = views
    .filter(({ view }) => ranks(view) === best)
    .map(({ view }) => ({ link: view.connection.id, to: view.far.gateway, session: view.tunnel.id }));
  return { prefix, source: 'static', distance: staticDistances[best] ?? 203, ways };
}

function isTunnelUp({ down }: State, { tunnel, connection }: TunnelView): boolean {
  if (down.size === 0) return true;
  const { id, from, to, circuit } = connection;
  return ![tunnel.id, id, from, to, circuit ?? ''].some((needed) => down.has(needed));
}

function bgpEntry(state: State, gateway: GatewayPlan, prefix: string): Entry | undefined {
  const { model, routes } = state;
  const speaker = model.speaker(gateway.id);
  const selection = speaker === undefined ? undefined : routes.at(speaker, prefix);
  if (!selection || selection.best.kind === 'local') return undefined;
  const { best, also } = selection;
  return {
    prefix,
    ...(best.shown === undefined ? {} : { shown: best.shown }),
    source: 'bgp',
    distance: bgpDistance[best.kind],
    ways: [best, ...also].flatMap((route) => wayOf(state, route) ?? []),
    route: best,
  };
}

/** The way of a route that came by a session: the session's link, to the neighbour. */
export function wayOf({ model }: State, { feed }: Route): Way | undefined {
  if (!feed) return undefined;
  const { id } = feed.session;
  return { link: linkOfSession(id), to: model.at(feed.from).object, session: id };
}

/** What is announced, or expected on any connection, is dropped while there is no way: it must not leave in clear by the default route. */
function anchorEntry({ plan }: State, gateway: GatewayPlan, prefix: string): Entry | undefined {
  if (prefix.endsWith('/0')) return undefined;
  const { all } = filtersOf(plan);
  const isExpected =
    gateway.advertises.includes(prefix) || all(gateway.id).some((expects) => expects(prefix));
  return isExpected
    ? { prefix, source: 'anchor', distance: anchorDistance, ways: [], ends: 'dropped' }
    : undefined;
}

/** A static connection drawn to a device names what lies behind its start; no static route is a default route. */
function routed({ connection, near }: TunnelView, expects: Expects): Expects {
  if (connection.routing === 'bgp') return expects;
  const isTarget = connection.to === near.gateway;
  const listed = new Set(connection.staticPrefixes);
  return (prefix) => !prefix.endsWith('/0') && (isTarget ? listed.has(prefix) : expects(prefix));
}

type Filters = {
  statics(gateway: string): readonly { view: TunnelView; expects: Expects }[];
  all(gateway: string): readonly Expects[];
};

const cache = new WeakMap<Plan, Filters>();

function filtersOf(plan: Plan): Filters {
  const known = cache.get(plan);
  if (known) return known;
  const expects = expectedBy(plan);
  const made = new Map<string, { view: TunnelView; expects: Expects }[]>();
  const seen = new Map<string, Expects>();
  for (const connection of plan.connections)
    for (const tunnel of connection.tunnels)
      for (const [near, far] of [
        [tunnel.from, tunnel.to],
        [tunnel.to, tunnel.from],
      ] as const) {
        if (near.kind !== 'customer') continue;
        const view: TunnelView = { tunnel, connection, near, far };
        const key = `${connection.id} ${near.gateway}`;
        const filter = seen.get(key) ?? routed(view, expects(view));
        seen.set(key, filter);
        const list = made.get(near.gateway) ?? [];
        list.push({ view, expects: filter });
        made.set(near.gateway, list);
      }
  const filters: Filters = {
    statics: (gateway) =>
      (made.get(gateway) ?? []).filter(({ view }) => view.connection.routing === 'static'),
    all: (gateway) => [...new Set((made.get(gateway) ?? []).map((item) => item.expects))],
  };
  cache.set(plan, filters);
  return filters;
}
