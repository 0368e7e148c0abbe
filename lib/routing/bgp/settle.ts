import { type Selection, select } from './decide';
import { defaultRoute, exchange, type Live, type Refusal } from './exchange';
import { defaultOf, type Feed, type Network, type OwnRoute } from './network';
import { ownRoute, type Route, saysTheSame } from './route';

/** One thing that happened while a prefix settled. */
export type Event =
  | {
      what: 'sent' | 'withdrawn';
      feed: Feed;
      prefix: string;
      /** What arrived, and what it took the place of; none where it was not taken. */
      route?: Route;
      before?: Route;
      refusal?: Refusal;
    }
  | { what: 'chosen'; speaker: number; prefix: string; best: Route | undefined; before: Route | undefined };

/** Where a prefix ended up: what each passing table chose, from what. Tables that pass nothing on are asked by `routes.ts`. */
export type Settled = {
  selections: ReadonlyMap<number, Selection>;
  candidates: ReadonlyMap<number, readonly Route[]>;
  /** The choices that follow one another for ever, where the prefix never settles. */
  cycle?: readonly Turn[];
};

/** A table changed its mind: what it chose then. */
type Turn = { speaker: number; best: Route | undefined };

export type SettleInput = {
  live: Live;
  prefix: string;
  /** The tables that have a summary for the prefix with something to sum up, as a route. */
  summarised: readonly { speaker: number; route: OwnRoute }[];
  /** Why a table holds the prefix back in favour of a summary. */
  isSuppressed(speaker: number): boolean;
  isClosed(feed: Feed): boolean;
  /** Which waiting table decides next: the one that has waited longest, or shortest. */
  order: 'first' | 'last';
  watch?: (event: Event) => void;
};

/** How often a table may change its mind before the search for a cycle starts. */
const patience = 32;

/** How often it may while no state comes twice: an AS path that grows for ever does that, where as-override hides loops. */
const mostTurns = 96;

/**
 * Passes one prefix from table to table until nothing changes. Prefixes do not depend on one another but for summaries and limits, so each is settled by
 * itself. One table decides at a time, in a fixed order: the same network gives the same result.
 */
export function settle(input: SettleInput): Settled {
  const { live, prefix } = input;
  const state = start(input);
  const turns = new Map<number, number>();
  const seen = new Map<string, number>();
  const history: Turn[] = [];
  while (state.waiting.length > 0) {
    const speaker = (input.order === 'first' ? state.waiting.shift() : state.waiting.pop()) as number;
    state.isWaiting.delete(speaker);
    const before = state.selections.get(speaker)?.best;
    const next = decide(state, live.net, speaker);
    if (before?.feed === next?.best.feed && saysTheSame(before, next?.best)) continue;
    input.watch?.({ what: 'chosen', speaker, prefix, best: next?.best, before });
    announce(input, state, { speaker, best: next?.best });
    const taken = (turns.get(speaker) ?? 0) + 1;
    turns.set(speaker, taken);
    if (taken < patience) continue;
    history.push({ speaker, best: next?.best });
    const key = keyOf(state);
    const last = seen.get(key);
    if (last !== undefined) return { ...state, cycle: history.slice(last) };
    if (taken > mostTurns) return { ...state, cycle: lastTurns(history) };
    seen.set(key, history.length);
  }
  return state;
}

/** The last turn of each table that still turns. */
const lastTurns = (history: readonly Turn[]): Turn[] => [
  ...new Map(history.map((turn) => [turn.speaker, turn])).values(),
];

type State = {
  selections: Map<number, Selection>;
  candidates: Map<number, Route[]>;
  waiting: number[];
  isWaiting: Set<number>;
  /** The tables that may pass the prefix on; while somebody watches, all are asked. */
  passes(speaker: number): boolean;
  /** Those of them that pass on few prefixes. */
  announcers: readonly number[];
};

function start(input: SettleInput): State {
  const { live, prefix } = input;
  const { net } = live;
  const announcers = net.announcers.get(prefix) ?? [];
  const state: State = {
    selections: new Map(),
    candidates: new Map(),
    waiting: [],
    isWaiting: new Set(),
    announcers,
    passes: input.watch
      ? () => true
      : (speaker) => net.transit[speaker] === true || announcers.includes(speaker),
  };
  for (const { speaker, route } of localRoutes(input)) if (state.passes(speaker)) put(state, speaker, route);
  for (const feed of net.defaults) {
    if (defaultOf(feed) !== prefix || !live.isUp(feed) || input.isClosed(feed) || !state.passes(feed.to))
      continue;
    const { route, refusal } = defaultRoute(live, feed);
    input.watch?.({
      what: 'sent',
      feed,
      prefix,
      ...(route ? { route } : {}),
      ...(refusal ? { refusal } : {}),
    });
    if (route) put(state, feed.to, route);
  }
  return state;
}

/** Own routes whose link is up, and summaries. */
export function* localRoutes({
  live,
  prefix,
  summarised,
}: Pick<SettleInput, 'live' | 'prefix' | 'summarised'>): Generator<{ speaker: number; route: Route }> {
  for (const { speaker, route } of live.net.own.get(prefix) ?? [])
    if (route.via === undefined || route.via === 'discard' || live.isLinkUp(route.via))
      yield { speaker, route: ownRoute(route) };
  for (const { speaker, route } of summarised) yield { speaker, route: ownRoute(route) };
}

function put(state: State, speaker: number, route: Route): void {
  const list = state.candidates.get(speaker);
  if (list) list.push(route);
  else state.candidates.set(speaker, [route]);
  enqueue(state, speaker);
}

function enqueue(state: State, speaker: number): void {
  if (state.isWaiting.has(speaker)) return;
  state.isWaiting.add(speaker);
  state.waiting.push(speaker);
}

function decide(state: State, { speakers }: Network, speaker: number): Selection | undefined {
  const table = speakers[speaker];
  const next = table && select(state.candidates.get(speaker) ?? [], table);
  if (next) state.selections.set(speaker, next);
  else state.selections.delete(speaker);
  return next;
}

function announce(
  input: SettleInput,
  state: State,
  { speaker, best }: { speaker: number; best: Route | undefined },
): void {
  const { live, prefix, watch } = input;
  const isSuppressed = input.isSuppressed(speaker);
  for (const feed of watch ? (live.net.leaving[speaker] ?? []) : leavingTo(live.net, speaker, state)) {
    if (!live.isUp(feed) || input.isClosed(feed)) continue;
    if (feed.export.defaultRoute && defaultOf(feed) === prefix) continue;
    const list = state.candidates.get(feed.to) ?? [];
    const at = list.findIndex((route) => route.feed === feed);
    const before = list[at];
    const sent = best && !isSuppressed ? exchange(live, feed, best) : undefined;
    const route = sent?.route;
    if (watch) tell(watch, { feed, prefix, before, isSuppressed, sent, best });
    if (saysTheSame(before, route)) {
      if (route) list[at] = route;
      continue;
    }
    if (!route) list.splice(at, 1);
    else if (at >= 0) list[at] = route;
    else list.push(route);
    state.candidates.set(feed.to, list);
    enqueue(state, feed.to);
  }
}

/** The feeds of a table to others that may pass the prefix on; the rest look up what they need when they are asked. */
function leavingTo(net: Network, speaker: number, { announcers }: State): readonly Feed[] {
  const always = net.toTransit[speaker] ?? [];
  const few = net.toOthers[speaker];
  if (!few || announcers.length === 0) return always;
  return [...always, ...announcers.flatMap((to) => few.get(to) ?? [])];
}

type Told = {
  feed: Feed;
  prefix: string;
  before: Route | undefined;
  isSuppressed: boolean;
  sent: ReturnType<typeof exchange> | undefined;
  best: Route | undefined;
};

function tell(watch: (event: Event) => void, { feed, prefix, before, isSuppressed, sent, best }: Told): void {
  const refusal: Refusal | undefined =
    sent?.refusal ?? (best && isSuppressed ? { by: 'sender', why: 'summary' } : undefined);
  const old = before ? { before } : {};
  if (sent?.route) watch({ what: 'sent', feed, prefix, route: sent.route, ...old });
  else if (before) watch({ what: 'withdrawn', feed, prefix, ...old, ...(refusal ? { refusal } : {}) });
  else if (refusal) watch({ what: 'sent', feed, prefix, refusal });
}

/** The whole state as a text: the same again means the same for ever. */
function keyOf({ selections, waiting, candidates }: State): string {
  const route = (item: Route): string => {
    return `${item.feed?.index ?? 'own'}:${item.path.join(' ')}:${item.localPreference}:${item.med ?? ''}:${item.nextHop}`;
  };
  const chosen = [...selections].map(([speaker, { best }]) => `${speaker}=${route(best)}`).sort();
  const offered = [...candidates].map(([speaker, list]) => `${speaker}<${list.map(route).sort()}`).sort();
  return `${waiting}|${chosen}|${offered}`;
}
