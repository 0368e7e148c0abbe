import { canonicalPrefix } from '@/lib/addressing/prefix';

/** Routes by their prefix, and the prefix lengths there are, longest first, for each IP version. */
type Index = {
  byPrefix: ReadonlyMap<string, readonly object[]>;
  lengths: Readonly<Record<4 | 6, readonly number[]>>;
};

const cache = new WeakMap<readonly object[], Index>();

/**
 * The routes that hold the whole prefix, the longest first; of equals in the order of the list. Routes for only a part of it do not count. Prefixes must be
 * canonical, as in a plan. Indexes a list once, in O(n); after that a search takes one look for each prefix length that the list has.
 */
export function matches<Route extends { prefix: string }>(routes: readonly Route[], prefix: string): Route[] {
  const { byPrefix, lengths } = indexOf(routes);
  const [address = ''] = prefix.split('/');
  const bits = lengthOf(prefix);
  return lengths[versionOf(prefix)].flatMap((length) => {
    const around = length <= bits ? canonicalPrefix(`${address}/${length}`)?.prefix : undefined;
    // The index of a list holds that list's own routes.
    return ((around && byPrefix.get(around)) ?? []) as readonly Route[];
  });
}

/** The first of these routes and those as long as it. */
export function longest<Route extends { prefix: string }>(routes: readonly Route[]): Route[] {
  const first = routes[0];
  return first ? routes.filter(({ prefix }) => lengthOf(prefix) === lengthOf(first.prefix)) : [];
}

/** The length of a canonical prefix. */
export const lengthOf = (prefix: string): number => Number(prefix.slice(prefix.indexOf('/') + 1));

const versionOf = (prefix: string): 4 | 6 => (prefix.includes(':') ? 6 : 4);

function indexOf(routes: readonly { prefix: string }[]): Index {
  const known = cache.get(routes);
  if (known) return known;
  const byPrefix = new Map<string, object[]>();
  const lengths = { 4: new Set<number>(), 6: new Set<number>() };
  for (const route of routes) {
    const list = byPrefix.get(route.prefix);
    if (list) list.push(route);
    else byPrefix.set(route.prefix, [route]);
    lengths[versionOf(route.prefix)].add(lengthOf(route.prefix));
  }
  const falling = (set: Set<number>): number[] => [...set].sort((a, b) => b - a);
  const made = { byPrefix, lengths: { 4: falling(lengths[4]), 6: falling(lengths[6]) } };
  cache.set(routes, made);
  return made;
}
