import type { TablePlan } from '@/lib/plan/plan';
import type { Route } from './bgp/route';
import type { Entry, EntrySource, Way } from './forward';
import { wayOf } from './forward-device';
import type { State } from './state';

/** The entry by which a route table of a cloud gateway forwards to a prefix; undefined where it has none. */
export function tableEntry(state: State, table: TablePlan, prefix: string): Entry | undefined {
  for (const around of state.around(prefix)) {
    const entry = entryIn(state, table, around);
    if (entry) return entry;
  }
  return undefined;
}

/** The entry for exactly this prefix. */
export function entryIn(state: State, table: TablePlan, prefix: string): Entry | undefined {
  const speaker = state.model.speaker(table.id);
  const selection = speaker === undefined ? undefined : state.routes.at(speaker, prefix);
  if (!selection) return undefined;
  const { best, also } = selection;
  const ways = [best, ...also].flatMap((route) => waysOf(state, table, route));
  return {
    prefix,
    ...(best.shown === undefined ? {} : { shown: best.shown }),
    source: sourceOf(best),
    ways,
    ...(best.via === 'discard' ? { ends: 'dropped' as const } : {}),
    route: best,
  };
}

const sourceOf = ({ kind, source }: Route): EntrySource =>
  kind !== 'local' ? 'bgp' : source === 'vpc' ? 'vpc' : source === 'static' ? 'static' : 'written';

function waysOf(state: State, table: TablePlan, route: Route): Way[] {
  const byFeed = wayOf(state, route);
  if (byFeed) return [byFeed];
  const { via } = route;
  return via === undefined || via === 'discard' ? [] : waysBy(state, table.gateway, via);
}

/**
 * The ways by a link from one of its ends: one for each tunnel that is up, where it has any. A cloud's gateway uses one tunnel of a static connection, but
 * for those that share it.
 */
export function waysBy({ map, down }: State, from: string, link: string): Way[] {
  const attachment = map.attachment(link);
  if (attachment) return [{ link, to: attachment.vpc === from ? attachment.gateway : attachment.vpc }];
  const circuit = map.circuit(link);
  if (circuit) return [{ link, to: circuit.gateway === from ? circuit.cloudGateway : circuit.gateway }];
  const connection = map.connection(link);
  if (connection) {
    const to = connection.from === from ? connection.to : connection.from;
    const up = connection.tunnels.filter(({ id }) => !down.has(id));
    const best = up.some(({ role }) => role === 'active') ? up.filter(({ role }) => role === 'active') : up;
    const cloud = map.cloudGateway(from);
    const isShared = !cloud || (cloud.ecmp && cloud.type.sharesStatic !== undefined);
    return best.slice(0, isShared ? best.length : 1).map(({ id }) => ({ link, to, session: id }));
  }
  const peering = map.peering(link);
  return peering ? [{ link, to: peering.from === from ? peering.to : peering.from }] : [];
}
