import { addressValue } from '@/lib/addressing/address';
import { comparePrefixes } from '@/lib/addressing/prefix';
import { put } from '@/lib/plan/maps';
import type { Step } from './decide';
import type { Origin, Route } from './route';

/** A router, or one route table of a cloud's gateway: what chooses one route for each prefix. */
export type Speaker = {
  id: string;
  asn: number;
  /** IPv4 address; the last tie-breaker but one. */
  routerId: string;
  /** The order in which routes are compared; left out, the usual one. */
  steps?: readonly Step[];
  /** Compare MED between neighbours of different ASes; take a missing one for the worst. */
  med?: { always?: true; missingIsWorst?: true };
  /** How many equal routes carry traffic side by side; `relaxed` lets their AS paths differ, not their length. */
  paths?: { ebgp?: number; ibgp?: number; relaxed?: true };
  own: readonly OwnRoute[];
  summaries?: readonly Summary[];
  /** The only prefixes that it ever announces; left out, whatever its sessions let out. A speaker with few of them is no transit, which saves time. */
  announces?: ReadonlySet<string>;
  /** How many different prefixes it holds of all that it learns; what is beyond is dropped. */
  mostLearned?: number;
  /** Where next hops inside its AS are reached besides the far ends of its own sessions, at which cost, and by which link, if it can fail. */
  inside?: readonly { prefix: string; cost: number; link?: string }[];
};

/** A route that a speaker has by itself. */
export type OwnRoute = {
  prefix: string;
  source?: string;
  /** The link that it points to, which has to be up, or `discard`. */
  via?: string;
  weight?: number;
  origin?: Origin;
  med?: number;
  communities?: readonly string[];
  shown?: string;
};

/** A wider prefix that is announced while any more specific one is there; `only` holds those back. */
export type Summary = { prefix: string; only?: true; med?: number };

/** What a speaker takes on a session. */
export type ImportPolicy = {
  permits?(prefix: string): boolean;
  localPreference?: number;
  weight?: number;
  /** The weight by what the neighbour has; where it tells none, the other one counts. */
  weightOf?(route: Route): number | undefined;
  source?: string;
  /** Local preference by community; the first that the route has counts. */
  byCommunity?: readonly { community: string; localPreference: number }[];
  /** How often the speaker's own AS may be in a path (allowas-in). */
  ownAsn?: number;
  /** More prefixes than this close the session, or are dropped (those that sort last). */
  maximum?: { prefixes: number; beyond: 'close' | 'drop' };
  /** How a translating link shows a prefix here. */
  shows?(prefix: string): string;
};

/** What a speaker sends on a session. */
export type ExportPolicy = {
  permits?(prefix: string): boolean;
  /** Why the speaker keeps a route to itself here, beyond BGP's own rules; undefined lets it out. */
  holds?(route: Route): string | undefined;
  prepend?: number;
  med?: number;
  communities?: readonly string[];
  /** Writes its own AS over the neighbour's in the path (as-override). */
  overridesAsn?: true;
  /** Names itself as next hop inside its AS, too. */
  nextHopSelf?: true;
  /** Sends a default route whatever it has itself. */
  defaultRoute?: { med?: number };
  /** Sends a route also to the neighbour it came from, as FRR does: nothing but the AS path tells then (RFC 4271 asks for no more). */
  sendsBack?: true;
  /** How a route that comes back is told: by the AS path, as usual, or by the tables that it passed. */
  loops?: 'way';
};

export type SessionEnd = {
  speaker: string;
  /** The tables that take what comes; left out, the speaker itself. */
  fills?: readonly string[];
  address: string;
  import?: ImportPolicy;
  export?: ExportPolicy;
};

/** A BGP session between two speakers; `link` is what it needs to be up. */
export type Session = { id: string; link?: string; ends: readonly [SessionEnd, SessionEnd] };

/** One direction of a session, between two tables. */
export type Feed = {
  index: number;
  session: Session;
  link: string;
  from: number;
  to: number;
  kind: 'ebgp' | 'ibgp';
  /** Addresses of the sender and the taker, and the sender's place among all addresses. */
  address: string;
  near: string;
  rank: number;
  /** The sender's router id, as a number. */
  routerId: number;
  export: ExportPolicy;
  import: ImportPolicy;
  /** The same session's other direction is named by the same word. */
  pair: string;
};

/** Speakers and sessions, indexed. */
export type Network = {
  speakers: readonly Speaker[];
  feeds: readonly Feed[];
  /** By speaker: the feeds that leave and that arrive. */
  leaving: readonly (readonly Feed[])[];
  arriving: readonly (readonly Feed[])[];
  /** The speakers that may pass anything on, and those that announce certain prefixes only, by these. */
  transit: readonly boolean[];
  announcers: ReadonlyMap<string, readonly number[]>;
  /** By speaker: its feeds to the former, and to the others by which. */
  toTransit: readonly (readonly Feed[])[];
  fromTransit: readonly (readonly Feed[])[];
  toOthers: readonly (ReadonlyMap<number, readonly Feed[]> | undefined)[];
  /** Feeds that carry a default route whatever their sender has. */
  defaults: readonly Feed[];
  /** Feeds by which more prefixes could come than their taker allows, so that they have to be counted. */
  limited: readonly Feed[];
  /** Speakers that could learn more different prefixes than they hold. */
  crowded: readonly number[];
  /** Own routes by prefix. */
  own: ReadonlyMap<string, readonly { speaker: number; route: OwnRoute }[]>;
  summaries: ReadonlyMap<string, readonly { speaker: number; summary: Summary }[]>;
  /** Every prefix that can be anywhere, sorted. */
  prefixes: readonly string[];
  indexOf(speaker: string): number | undefined;
};

/** Indexes speakers and sessions. Throws on a session with an unknown speaker. */
export function network(speakers: readonly Speaker[], sessions: readonly Session[]): Network {
  const indexes = new Map(speakers.map(({ id }, index) => [id, index]));
  const feeds: Feed[] = [];
  const rankOf = ranks(sessions.flatMap(({ ends }) => ends.map(({ address }) => address)));
  const indexOf = (id: string): number => {
    const index = indexes.get(id);
    if (index === undefined) throw new Error(`no speaker ${id}`);
    return index;
  };
  for (const session of sessions) {
    const [a, b] = session.ends;
    for (const [sender, taker] of [
      [a, b],
      [b, a],
    ] as const) {
      const from = indexOf(sender.speaker);
      for (const table of taker.fills ?? [taker.speaker]) {
        const to = indexOf(table);
        const { asn, routerId } = speakers[from] as Speaker;
        feeds.push({
          index: feeds.length,
          session,
          link: session.link ?? session.id,
          from,
          to,
          kind: speakers[to]?.asn === asn && sender.export?.loops !== 'way' ? 'ibgp' : 'ebgp',
          address: sender.address,
          near: taker.address,
          rank: rankOf(sender.address),
          routerId: Number(addressValue(routerId)?.value ?? 0n),
          export: sender.export ?? {},
          import: taker.import ?? {},
          pair: session.id,
        });
      }
    }
  }
  return { ...indexed(speakers, feeds), indexOf: (id) => indexes.get(id) };
}

function indexed(speakers: readonly Speaker[], feeds: readonly Feed[]): Omit<Network, 'indexOf'> {
  const leaving = speakers.map((): Feed[] => []);
  const arriving = speakers.map((): Feed[] => []);
  for (const feed of feeds) {
    leaving[feed.from]?.push(feed);
    arriving[feed.to]?.push(feed);
  }
  const own = new Map<string, { speaker: number; route: OwnRoute }[]>();
  const summaries = new Map<string, { speaker: number; summary: Summary }[]>();
  const announcers = new Map<string, number[]>();
  speakers.forEach((speaker, index) => {
    for (const route of speaker.own) put(own, route.prefix, { speaker: index, route });
    for (const summary of speaker.summaries ?? [])
      put(summaries, summary.prefix, { speaker: index, summary });
    for (const prefix of speaker.announces ?? []) put(announcers, prefix, index);
  });
  const defaults = feeds.filter((feed) => feed.export.defaultRoute);
  const prefixes = [...new Set([...own.keys(), ...summaries.keys(), ...defaults.map(defaultOf)])].sort(
    comparePrefixes,
  );
  const transit = speakers.map(({ announces }) => announces === undefined);
  const reachable = reachableBy(speakers, feeds);
  return {
    speakers,
    feeds,
    leaving,
    arriving,
    transit,
    announcers,
    toTransit: leaving.map((list) => list.filter(({ to }) => transit[to])),
    fromTransit: arriving.map((list) => list.filter(({ from }) => transit[from])),
    toOthers: leaving.map((list) => byTaker(list.filter(({ to }) => !transit[to]))),
    defaults,
    limited: feeds.filter((feed) => couldExceed(feed, speakers, reachable)),
    crowded: speakers.flatMap(({ mostLearned }, index) =>
      mostLearned !== undefined && mostLearned < reachable(index) ? [index] : [],
    ),
    own,
    summaries,
    prefixes,
  };
}

const couldExceed = (
  { import: { maximum }, from }: Feed,
  speakers: readonly Speaker[],
  reachable: (speaker: number) => number,
): boolean =>
  maximum !== undefined &&
  Math.min(reachable(from), speakers[from]?.announces?.size ?? Number.POSITIVE_INFINITY) > maximum.prefixes;

/** How many prefixes can come to a speaker at all: those of all speakers that sessions join it with, however far away. */
function reachableBy(speakers: readonly Speaker[], feeds: readonly Feed[]): (speaker: number) => number {
  const parents = speakers.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parents[at] !== at) {
      const above = parents[at] ?? at;
      parents[at] = parents[above] ?? above;
      at = above;
    }
    return at;
  };
  for (const { from, to } of feeds) parents[rootOf(from)] = rootOf(to);
  const groups = new Map<number, Set<string>>();
  const add = (index: number, prefix: string): void => {
    const root = rootOf(index);
    const group = groups.get(root) ?? new Set();
    groups.set(root, group.add(prefix));
  };
  speakers.forEach(({ own, summaries = [] }, index) => {
    for (const { prefix } of [...own, ...summaries]) add(index, prefix);
  });
  for (const feed of feeds) if (feed.export.defaultRoute) add(feed.from, defaultOf(feed));
  return (index) => groups.get(rootOf(index))?.size ?? 0;
}

function byTaker(feeds: readonly Feed[]): Map<number, Feed[]> | undefined {
  if (feeds.length === 0) return undefined;
  const map = new Map<number, Feed[]>();
  for (const feed of feeds) put(map, feed.to, feed);
  return map;
}

/** The default route of the IP version that a feed's addresses have. */
export const defaultOf = ({ address }: { address: string }): string =>
  address.includes(':') ? '::/0' : '0.0.0.0/0';

/** The place of each address among all, the lowest first. */
function ranks(addresses: readonly string[]): (address: string) => number {
  const values = [...new Set(addresses)].map((address) => {
    const { version = 4, value = 0n } = addressValue(address) ?? {};
    return { address, version, value: version === 4 ? Number(value) : value };
  });
  values.sort((a, b) => a.version - b.version || (a.value < b.value ? -1 : Number(a.value > b.value)));
  const places = new Map(values.map(({ address }, place) => [address, place]));
  return (address) => places.get(address) ?? 0;
}
