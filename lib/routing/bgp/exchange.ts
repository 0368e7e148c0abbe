import { contains } from '@/lib/addressing/prefix';
import type { Feed, Network, Speaker } from './network';
import { defaultOf } from './network';
import { noAdvertise, noExport, ownRoute, type Route, usual } from './route';

/** Why a route is not sent, or sent and not taken; `text` says more where the sender has rules of its own. */
export type Refusal =
  | {
      by: 'sender';
      why: 'split-horizon' | 'full-mesh' | 'filter' | 'community' | 'summary' | 'own-rules';
      text?: string;
    }
  | { by: 'taker'; why: 'loop' | 'filter' | 'limit' };

export type Sent = { route: Route; refusal?: undefined } | { route?: undefined; refusal: Refusal };

/** A network of which some feeds are out of service. */
export type Live = { net: Network; isUp(feed: Feed): boolean; isLinkUp(link: string): boolean };

/** What a speaker with this best route says on a feed: the route as it arrives in the other table, or why nothing does. */
export function exchange(live: Live, feed: Feed, best: Route): Sent {
  const sender = live.net.speakers[feed.from] as Speaker;
  const refusal = heldBack(sender, feed, best);
  if (refusal) return { refusal };
  const taker = live.net.speakers[feed.to] as Speaker;
  return take(live, feed, {
    best,
    path: pathOf({ sender, taker }, feed, best),
    med: medOf(feed, best),
    communities: communitiesOf(feed, best),
  });
}

/** The default route that a feed carries whatever its sender has; no policy touches it. */
export function defaultRoute(live: Live, feed: Feed): Sent {
  const { asn } = live.net.speakers[feed.from] as Speaker;
  const best = ownRoute({ prefix: defaultOf(feed) });
  return take(live, feed, {
    best,
    path: feed.kind === 'ebgp' ? [asn] : [],
    med: feed.export.defaultRoute?.med,
    communities: [],
  });
}

function heldBack(sender: Speaker, feed: Feed, best: Route): Refusal | undefined {
  const by = 'sender';
  if (best.feed !== undefined && best.feed.pair === feed.pair && !feed.export.sendsBack)
    return { by, why: 'split-horizon' };
  if (best.kind === 'ibgp' && feed.kind === 'ibgp') return { by, why: 'full-mesh' };
  if (sender.announces && !sender.announces.has(best.prefix)) return { by, why: 'filter' };
  if (best.communities.length > 0) {
    if (best.communities.includes(noAdvertise)) return { by, why: 'community' };
    if (feed.kind === 'ebgp' && best.communities.includes(noExport)) return { by, why: 'community' };
  }
  const text = feed.export.holds?.(best);
  if (text !== undefined) return { by, why: 'own-rules', text };
  return feed.export.permits && !feed.export.permits(best.shown ?? best.prefix)
    ? { by, why: 'filter' }
    : undefined;
}

const repeated = new Map<string, readonly number[]>();

/** The path as it is sent: the neighbour's AS written over where asked, then the sender's in front, once and as often as it prepends. */
function pathOf(
  { sender, taker }: { sender: Speaker; taker: Speaker },
  feed: Feed,
  { path }: Route,
): readonly number[] {
  const { prepend = 0, overridesAsn } = feed.export;
  const inner =
    overridesAsn && feed.kind === 'ebgp' && path.includes(taker.asn)
      ? path.map((asn) => (asn === taker.asn ? sender.asn : asn))
      : path;
  const added = prepend + (feed.kind === 'ebgp' ? 1 : 0);
  if (added === 0) return inner;
  if (inner.length > 0) return [...Array<number>(added).fill(sender.asn), ...inner];
  // Most paths are those of a neighbour's own routes: one list serves them all.
  const key = `${sender.asn} ${added}`;
  const known = repeated.get(key) ?? Array<number>(added).fill(sender.asn);
  repeated.set(key, known);
  return known;
}

/** MED goes no further than to the neighbour: what was learned is not passed on to another AS. */
function medOf(feed: Feed, best: Route): number | undefined {
  if (feed.export.med !== undefined) return feed.export.med;
  return feed.kind === 'ibgp' || best.kind === 'local' ? best.med : undefined;
}

type Message = {
  best: Route;
  path: readonly number[];
  med: number | undefined;
  communities: readonly string[];
};

function take(live: Live, feed: Feed, { best, path, med, communities }: Message): Sent {
  const policy = feed.import;
  if (isLoop(live.net, feed, path, best)) return { refusal: { by: 'taker', why: 'loop' } };
  const seen = best.shown ?? best.prefix;
  const shown = policy.shows ? policy.shows(seen) : seen;
  if (policy.permits && !policy.permits(shown)) return { refusal: { by: 'taker', why: 'filter' } };
  const nextHop =
    feed.kind === 'ebgp' || best.kind === 'local' || (best.kind === 'ebgp' && feed.export.nextHopSelf)
      ? feed.address
      : best.nextHop;
  return {
    route: {
      prefix: best.prefix,
      kind: feed.kind,
      feed,
      source: policy.source,
      via: undefined,
      weight: policy.weightOf?.(best) ?? policy.weight ?? 0,
      localPreference: preferenceOf(feed, communities, best),
      path,
      origin: best.origin,
      med,
      communities,
      nextHop,
      cost: nextHop === feed.address ? 0 : costTo(live, feed.to, nextHop),
      shown: shown === best.prefix ? undefined : shown,
      before: best,
    },
  };
}

const communitiesOf = (
  { export: { communities: added } }: Feed,
  { communities }: Route,
): readonly string[] => (added ? [...new Set([...communities, ...added])].sort() : communities);

function isLoop(net: Network, feed: Feed, path: readonly number[], best: Route): boolean {
  if (feed.export.loops === 'way') {
    for (let at: Route | undefined = best; at; at = at.before) if (at.feed?.from === feed.to) return true;
    return false;
  }
  const { asn } = net.speakers[feed.to] as Speaker;
  let allowed = feed.import.ownAsn ?? 0;
  for (const passed of path) if (passed === asn && allowed-- === 0) return true;
  return false;
}

function preferenceOf(feed: Feed, communities: readonly string[], best: Route): number {
  const { byCommunity, localPreference } = feed.import;
  const named = byCommunity?.find(({ community }) => communities.includes(community));
  if (named) return named.localPreference;
  return localPreference ?? (feed.kind === 'ibgp' ? best.localPreference : usual.localPreference);
}

/** What an address inside the AS costs: nothing at the far end of a session that is up, else what the speaker was told. */
function costTo({ net, isUp, isLinkUp }: Live, speaker: number, address: string): number | undefined {
  if (net.arriving[speaker]?.some((feed) => feed.address === address && isUp(feed))) return 0;
  const costs = (net.speakers[speaker]?.inside ?? [])
    .filter(({ prefix, link }) => contains(prefix, address) && (link === undefined || isLinkUp(link)))
    .map(({ cost }) => cost);
  return costs.length > 0 ? Math.min(...costs) : undefined;
}
