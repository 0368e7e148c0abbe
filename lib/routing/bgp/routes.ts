import { contains, prefixLength } from '@/lib/addressing/prefix';
import { optional } from '@/lib/plan/maps';
import { type Loss, losses, type Selection, select } from './decide';
import { defaultRoute, exchange, type Live, type Refusal } from './exchange';
import { feedsOver, tablesOver } from './limits';
import { defaultOf, type Feed, type Network, type OwnRoute } from './network';
import type { Route } from './route';
import { type Event, localRoutes, type Settled, settle } from './settle';

/** What is out of service in a network. */
export type Down = { isDown(feed: Feed): boolean; isLinkDown(link: string): boolean };

export const nothingDown: Down = { isDown: () => false, isLinkDown: () => false };

/** The routes of a network in one state, worked out as they are asked for. */
export interface Routes {
  readonly net: Network;
  /** What a table chose for a prefix; undefined where it has no route. */
  at(speaker: number, prefix: string): Selection | undefined;
  /** All that a table chose from, and what arrived but was refused. */
  candidates(speaker: number, prefix: string): readonly Route[];
  refused(speaker: number, prefix: string): readonly { feed: Feed; refusal: Refusal }[];
  /** Why each route that carries no traffic does not. */
  losses(speaker: number, prefix: string): readonly Loss[];
  /** How a prefix ended among the tables that pass it on. */
  settled(prefix: string): Settled;
  /** Sessions that a limit closed, with how many prefixes came. */
  readonly closed: readonly { feed: Feed; prefixes: number }[];
  isUp(feed: Feed): boolean;
  /** Whether a speaker keeps a prefix to itself because a summary stands for it. */
  isHeldBack(speaker: number, prefix: string): boolean;
  /** The tables that have something to sum up under a prefix, with the route that stands for it. */
  summarised(prefix: string): readonly { speaker: number; route: OwnRoute }[];
}

/** The routes of a network with some of it out of service. Each prefix is settled once, when first asked for. */
export function routes(net: Network, down: Down = nothingDown, order: Order = 'first'): Routes {
  const closed: { feed: Feed; prefixes: number }[] = [];
  let made = openRoutes(net, { down, closed: new Map(), dropped: new Map(), order });
  if (net.limited.length === 0 && net.crowded.length === 0) return made;
  const shut = new Map<string, number>();
  const dropped = new Map<Feed, ReadonlySet<string>>();
  // Closing and dropping take routes away, so this ends at the latest when none is left.
  for (;;) {
    const over = [...feedsOver(made, dropped), ...tablesOver(made, dropped)];
    if (over.length === 0) return { ...made, closed };
    for (const { feed, prefixes, beyond } of over) {
      if (beyond === 'close') {
        shut.set(feed.pair, prefixes.length);
        closed.push({ feed, prefixes: prefixes.length });
      } else dropped.set(feed, new Set([...(dropped.get(feed) ?? []), ...beyond]));
    }
    made = openRoutes(net, { down, closed: shut, dropped, order });
  }
}

type Limits = {
  down: Down;
  closed: ReadonlyMap<string, number>;
  dropped: ReadonlyMap<Feed, ReadonlySet<string>>;
  order: Order;
};

function openRoutes(net: Network, { down, closed, dropped, order }: Limits): Routes {
  const isUp = (feed: Feed): boolean => !down.isDown(feed) && !closed.has(feed.pair);
  const live: Live = { net, isUp, isLinkUp: (link) => !down.isLinkDown(link) };
  const known = new Map<string, Settled>();
  const selections = new Map<number, Map<string, Selection | null>>();
  const summariesOf = (prefix: string) =>
    (net.summaries.get(prefix) ?? []).flatMap(({ speaker, summary: { med } }) => {
      const parts = narrowerIn(net, prefix).flatMap((inner) => at(speaker, inner)?.best ?? []);
      // Its own speaker drops what no more specific route takes, or a default route would lead it in circles.
      const route = { prefix, via: 'discard', origin: worstOrigin(parts), ...optional('med', med) };
      return parts.length > 0 ? [{ speaker, route }] : [];
    });
  const isDropped = (feed: Feed, prefix: string): boolean => dropped.get(feed)?.has(prefix) === true;
  const settled = (prefix: string): Settled => {
    const found = known.get(prefix);
    if (found) return found;
    const result = settleStably(order, {
      live,
      prefix,
      summarised: summariesOf(prefix),
      isSuppressed: (speaker) => isSuppressed(net, speaker, prefix),
      isClosed: (feed) => isDropped(feed, prefix),
    });
    known.set(prefix, result);
    return result;
  };
  const isStored = (speaker: number, prefix: string): boolean =>
    net.transit[speaker] === true || net.announcers.get(prefix)?.includes(speaker) === true;
  /** A table that passes nothing on asks its neighbours. */
  const pulled = (speaker: number, prefix: string, refused?: (feed: Feed, why: Refusal) => void): Route[] => {
    const { selections: chosen } = settled(prefix);
    const own = [...localRoutes({ live, prefix, summarised: summariesOf(prefix) })].flatMap((item) =>
      item.speaker === speaker ? [item.route] : [],
    );
    for (const feed of net.arriving[speaker] ?? []) {
      if (!isUp(feed) || isDropped(feed, prefix)) continue;
      const best = isSuppressed(net, feed.from, prefix) ? undefined : chosen.get(feed.from)?.best;
      const isDefault = feed.export.defaultRoute !== undefined && defaultOf(feed) === prefix;
      const sent = isDefault ? defaultRoute(live, feed) : best && exchange(live, feed, best);
      if (sent?.route) own.push(sent.route);
      if (sent?.refusal) refused?.(feed, sent.refusal);
    }
    return own;
  };
  const candidates = (speaker: number, prefix: string): readonly Route[] =>
    isStored(speaker, prefix) ? (settled(prefix).candidates.get(speaker) ?? []) : pulled(speaker, prefix);
  const at = (speaker: number, prefix: string): Selection | undefined => {
    if (isStored(speaker, prefix)) return settled(prefix).selections.get(speaker);
    let own = selections.get(speaker);
    if (!own) {
      own = new Map();
      selections.set(speaker, own);
    }
    const before = own.get(prefix);
    if (before !== undefined) return before ?? undefined;
    const table = net.speakers[speaker];
    const made = table && select(pulled(speaker, prefix), table);
    own.set(prefix, made ?? null);
    return made;
  };
  return {
    net,
    at,
    candidates,
    refused: (speaker, prefix) => {
      const list: { feed: Feed; refusal: Refusal }[] = [];
      pulled(speaker, prefix, (feed, refusal) => list.push({ feed, refusal }));
      return list;
    },
    losses: (speaker, prefix) => {
      const table = net.speakers[speaker];
      return table ? losses(candidates(speaker, prefix), table) : [];
    },
    settled,
    closed: [],
    isUp,
    isHeldBack: (speaker, prefix) => isSuppressed(net, speaker, prefix),
    summarised: summariesOf,
  };
}

/** Which of the tables that have news decides first: it matters to networks with more than one outcome only. */
export type Order = Parameters<typeof settle>[0]['order'];

type Job = Omit<Parameters<typeof settle>[0], 'order' | 'watch'>;

/** A network that goes round in one order may settle in another; one that does in neither never does. */
function settleStably(order: Order, job: Job): Settled {
  const first = settle({ ...job, order });
  if (!first.cycle) return first;
  const second = settle({ ...job, order: order === 'first' ? 'last' : 'first' });
  return second.cycle ? first : second;
}

/** What happens while one prefix settles, message by message, also towards tables that pass nothing on. */
export function watched(net: Network, prefix: string, down: Down = nothingDown): Event[] {
  const events: Event[] = [];
  const base = routes(net, down);
  const live: Live = { net, isUp: base.isUp, isLinkUp: (link) => !down.isLinkDown(link) };
  settle({
    live,
    prefix,
    summarised: base.summarised(prefix),
    isSuppressed: (speaker) => isSuppressed(net, speaker, prefix),
    isClosed: () => false,
    order: 'first',
    watch: (event) => events.push(event),
  });
  return events;
}

/** A route is held back while its speaker has a summary around it that stands alone: the route itself is then something to sum up. */
const isSuppressed = ({ speakers }: Network, speaker: number, prefix: string): boolean =>
  speakers[speaker]?.summaries?.some(
    (summary) => summary.only === true && isNarrower(prefix, summary.prefix),
  ) === true;

const isNarrower = (inner: string, outer: string): boolean =>
  inner !== outer && prefixLength(inner) > prefixLength(outer) && contains(outer, inner);

const narrowerIn = ({ prefixes }: Network, outer: string): string[] =>
  prefixes.filter((prefix) => isNarrower(prefix, outer));

const originRank = { igp: 0, egp: 1, incomplete: 2 } as const;

const worstOrigin = (parts: readonly Route[]): Route['origin'] =>
  parts.map(({ origin }) => origin).reduce((a, b) => (originRank[a] >= originRank[b] ? a : b), 'igp');
