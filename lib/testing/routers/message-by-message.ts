import { select } from '@/lib/routing/bgp/decide';
import { defaultRoute, exchange, type Live } from '@/lib/routing/bgp/exchange';
import { defaultOf, type Feed } from '@/lib/routing/bgp/network';
import { type Route, saysTheSame } from '@/lib/routing/bgp/route';
import type { Routes } from '@/lib/routing/bgp/routes';

/** Messages in which a prefix has to settle: far more than any network that does so needs. */
const mostMessages = 4_000;

/** Random whole numbers below a bound, the same for the same seed (the generator of Numerical Recipes). */
function dice(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

type Table = { own: readonly Route[]; heard: Map<Feed, Route>; best: Route | undefined };

/**
 * Whether a prefix ends as the simulator says when messages arrive one at a time, in an order that chance decides but for those of one session, and
 * goes on so through one state after another, with all that is left over from the one before. False also where it does not settle.
 */
export function endsTheSame(states: readonly Routes[], prefix: string, seed: number): boolean {
  const roll = dice(seed);
  const [first] = states;
  if (!first) return true;
  const { net } = first;
  const tables = net.speakers.map((): Table => ({ own: [], heard: new Map(), best: undefined }));
  const sent = new Map<Feed, Route | undefined>();
  const queues = new Map<Feed, (Route | undefined)[]>();
  for (const made of states) {
    const live: Live = { net, isUp: made.isUp, isLinkUp: () => true };
    const send = (feed: Feed, route: Route | undefined): void => {
      if (saysTheSame(sent.get(feed), route)) return;
      sent.set(feed, route);
      queues.set(feed, [...(queues.get(feed) ?? []), route]);
    };
    const decide = (speaker: number): void => {
      const table = tables[speaker];
      const options = net.speakers[speaker];
      if (!table || !options) return;
      const best = select([...table.own, ...table.heard.values()], options)?.best;
      table.best = best;
      const isHeld = made.isHeldBack(speaker, prefix);
      for (const feed of net.leaving[speaker] ?? []) {
        if (!made.isUp(feed)) continue;
        const isDefault = feed.export.defaultRoute !== undefined && defaultOf(feed) === prefix;
        const says = isDefault
          ? defaultRoute(live, feed)
          : best && !isHeld
            ? exchange(live, feed, best)
            : undefined;
        send(feed, says?.route);
      }
    };
    for (const feed of net.feeds) {
      if (made.isUp(feed)) continue;
      tables[feed.to]?.heard.delete(feed);
      queues.delete(feed);
      sent.delete(feed);
    }
    tables.forEach((table, speaker) => {
      table.own = made.candidates(speaker, prefix).filter(({ kind }) => kind === 'local');
      decide(speaker);
    });
    if (!quiet({ roll, queues, deliver: (feed, route) => deliver(tables, feed, route), decide }))
      return false;
    if (!tables.every(({ best }, speaker) => isSame(best, made.at(speaker, prefix)?.best))) return false;
  }
  return true;
}

type Work = {
  roll(bound: number): number;
  queues: Map<Feed, (Route | undefined)[]>;
  deliver(feed: Feed, route: Route | undefined): void;
  decide(speaker: number): void;
};

/** Delivers until nothing is left to; false where that takes too long. */
function quiet({ roll, queues, deliver: hand, decide }: Work): boolean {
  for (let count = 0; count < mostMessages; count++) {
    const waiting = [...queues].filter(([, list]) => list.length > 0);
    const [feed, list] = waiting[roll(waiting.length)] ?? [];
    if (!feed || !list) return true;
    hand(feed, list.shift());
    decide(feed.to);
  }
  return false;
}

function deliver(tables: readonly Table[], feed: Feed, route: Route | undefined): void {
  const heard = tables[feed.to]?.heard;
  if (route) heard?.set(feed, route);
  else heard?.delete(feed);
}

const isSame = (a: Route | undefined, b: Route | undefined): boolean =>
  a?.feed === b?.feed && saysTheSame(a, b);
