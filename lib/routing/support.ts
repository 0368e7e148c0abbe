import type { FlowPlan } from '@/lib/plan/plan';
import type { Feed } from './bgp/network';
import type { State } from './state';
import type { Trace } from './trace';

/**
 * The ids that a flow's outcome rests on. While none of them fails, nothing about the flow changes: not its ways, nor the routes that they follow. For
 * that it holds the links of every route chosen by any table that could send a better one here, besides what the packets pass.
 */
export function supportOf(
  state: State,
  flow: Pick<FlowPlan, 'from' | 'to'>,
  traces: readonly Trace[],
): Set<string> {
  const ids = new Set<string>();
  for (const end of [flow.from, flow.to]) addEnd(state, end, ids);
  for (const { paths, prefix } of traces) {
    const speakers = new Set<number>();
    for (const { hops } of paths) {
      for (const { id, via, session, table } of hops) {
        ids.add(id);
        if (via !== undefined) addLink(state, via, ids);
        if (session !== undefined) ids.add(session);
        const speaker = state.model.speaker(table ?? id) ?? state.model.speaker(id);
        if (speaker !== undefined) speakers.add(speaker);
      }
    }
    for (const { id } of state.map.network(flow.from) ? gatewaysOf(state, flow.from) : []) {
      const speaker = state.model.speaker(id);
      if (speaker !== undefined) speakers.add(speaker);
    }
    for (const speaker of learnedFrom(state, flow)) speakers.add(speaker);
    for (const around of state.around(prefix))
      for (const speaker of speakers)
        for (const set of restsOn(state, speaker, around)) for (const id of set) ids.add(id);
  }
  return ids;
}

const gatewaysOf = ({ map }: State, network: string) => map.gatewaysAt(map.network(network)?.site ?? '');

/** The tables that a VPC's own tables learn from. */
function learnedFrom({ map, model }: State, { from, to }: Pick<FlowPlan, 'from' | 'to'>): number[] {
  return [from, to].flatMap((vpc) =>
    map.attachmentsOf(vpc).flatMap(({ id, gateway }) => {
      const speaker = model.speaker(map.tableOf(id, gateway)?.id ?? '');
      return speaker === undefined ? [] : [speaker];
    }),
  );
}

function addEnd({ map }: State, id: string, ids: Set<string>): void {
  const vpc = map.vpc(id);
  ids.add(id);
  for (const { id: subnet } of vpc?.subnets ?? []) ids.add(`${id}/${subnet}`);
}

/** A link with its own ends, and the subnets that an attachment lives in. */
function addLink({ map }: State, link: string, ids: Set<string>): void {
  ids.add(link);
  const attachment = map.attachment(link);
  if (attachment) {
    ids.add(attachment.gateway);
    if (attachment.through) ids.add(attachment.through);
    for (const subnet of attachment.subnets) ids.add(`${attachment.vpc}/${subnet}`);
  }
  const connection = map.connection(link);
  if (connection?.circuit) ids.add(connection.circuit);
  // A static way uses every tunnel that is up.
  if (connection?.routing === 'static') for (const { id } of connection.tunnels) ids.add(id);
}

const cache = new WeakMap<State, Map<string, ReadonlySet<string>>>();

/**
 * What the choice of a table for a prefix rests on: the links of the routes chosen by it and by every table that could tell it something, one after
 * another. Several tables that pass the prefix on are asked once for all that hear from them.
 */
function restsOn(state: State, speaker: number, prefix: string): ReadonlySet<string>[] {
  const own = new Set<string>();
  addChosen(state, { speaker, prefix }, own);
  return [own, ...tellers(state, speaker, prefix).map((from) => behind(state, from, prefix))];
}

/** The same of a table that passes the prefix on, with all that tell it. */
function behind(state: State, speaker: number, prefix: string): ReadonlySet<string> {
  const known = cache.get(state) ?? new Map<string, ReadonlySet<string>>();
  cache.set(state, known);
  const key = `${speaker} ${prefix}`;
  const before = known.get(key);
  if (before) return before;
  const ids = new Set<string>();
  const seen = new Set([speaker]);
  for (const at of seen) {
    addChosen(state, { speaker: at, prefix }, ids);
    for (const from of tellers(state, at, prefix)) seen.add(from);
  }
  known.set(key, ids);
  return ids;
}

function addChosen(
  state: State,
  { speaker, prefix }: { speaker: number; prefix: string },
  ids: Set<string>,
): void {
  const selection = state.routes.at(speaker, prefix);
  for (const { feed, via } of selection ? [selection.best, ...selection.also] : []) {
    if (feed) for (const id of state.model.needsOf(feed)) ids.add(id);
    if (via !== undefined) addLink(state, via, ids);
  }
}

/** The tables that could send a prefix to this one, whatever they have now. */
function tellers({ model: { net } }: State, speaker: number, prefix: string): number[] {
  const lets = (feed: Feed): boolean => feed.export.permits?.(prefix) !== false;
  const always = (net.fromTransit[speaker] ?? []).filter(lets).map(({ from }) => from);
  const few = (net.announcers.get(prefix) ?? []).filter((from) =>
    net.leaving[from]?.some((feed) => feed.to === speaker && lets(feed)),
  );
  return [...new Set([...always, ...few])];
}
