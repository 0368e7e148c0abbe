import type { OwnRoute, Session, SessionEnd, Speaker, Summary } from '@/lib/routing/bgp/network';
import { type Choose, fromSeed } from '@/lib/testing/designs/choose';
import type { LabNetwork } from './lab-network';
import { exportPolicy, importPolicy } from './random-policy';

/** How many speakers a random network may have. */
export type Sizes = { least: number; most: number };

/** A network of routers with policies of all kinds, all from one seed. Not every one has a single outcome: see `single-outcome.ts`. */
export const randomNetwork = (seed: number, sizes: Sizes): LabNetwork =>
  fromSeed(seed, (choose) => make(choose, { name: `seed-${seed}`, sizes }));

type Pair = readonly [number, number];

function make(choose: Choose, { name, sizes }: { name: string; sizes: Sizes }): LabNetwork {
  const family = choose.chance(25) ? 6 : 4;
  const count = choose.whole(sizes.least, sizes.most);
  const asns = asnsFor(choose, count);
  const speakers = asns.map((asn, index) => speakerOf(choose, { asn, index, family }));
  const prefixes = [...new Set(speakers.flatMap(({ own }) => own.map(({ prefix }) => prefix)))];
  const pairs = pairsOf(choose, asns);
  const links = pairs.map((_, index) => ({ session: `s${index}`, prefix: linkPrefix(index, family) }));
  const sessions = pairs.map((pair, index): Session => {
    const end = (side: 0 | 1): SessionEnd => {
      const [near, far] = [pair[side], pair[1 - side] as number];
      const isInside = asns[near] === asns[far];
      return {
        speaker: `r${near}`,
        address: linkAddress(index, side, family),
        import: importPolicy(choose, {
          prefixes,
          isInside,
          sender: speakers[far],
          isEasy: mayLimit(speakers),
        }),
        export: exportPolicy(choose, { prefixes, isInside }),
      };
    };
    return { id: `s${index}`, ends: [end(0), end(1)] };
  });
  const statics = staticsFor(choose, { pairs, asns, links, family });
  const inside = (index: number): Pick<Speaker, 'inside'> => ({
    inside: statics
      .filter(({ speaker }) => speaker === `r${index}`)
      .map(({ prefix, link, cost }) => ({ prefix, cost, link })),
  });
  return {
    name,
    family,
    speakers: speakers.map((speaker, index) => ({ ...speaker, ...inside(index) })),
    sessions,
    links,
    statics,
    failures: failuresFor(choose, pairs),
  };
}

/** Most have an AS of their own; some share one and are fully meshed, some have the same one far apart. */
function asnsFor(choose: Choose, count: number): number[] {
  const shared = choose.chance(40) ? choose.whole(2, Math.min(4, count - 1)) : 0;
  return Array.from({ length: count }, (_, index) => {
    if (index < shared) return 65_100;
    if (index > 2 && choose.chance(12)) return 65_001 + choose.whole(0, index - 1);
    return choose.chance(10) ? 4_200_000_001 + index : 65_001 + index;
  });
}

function speakerOf(
  choose: Choose,
  { asn, index, family }: { asn: number; index: number; family: 4 | 6 },
): Speaker {
  const summaries = choose.chance(15) ? [summaryOf(choose, { index, family })] : [];
  return {
    id: `r${index}`,
    asn,
    routerId: `192.0.2.${choose.chance(50) ? index + 1 : 250 - index}`,
    med: {
      ...(choose.chance(20) ? { always: true } : {}),
      ...(choose.chance(20) ? { missingIsWorst: true } : {}),
    },
    paths: {
      ebgp: choose.one([1, 2, 4, 16]),
      ibgp: choose.one([1, 2, 16]),
      ...(choose.chance(35) ? { relaxed: true } : {}),
    },
    own: ownRoutes(choose, { index, family }),
    ...(summaries.length > 0 ? { summaries } : {}),
  };
}

function summaryOf(choose: Choose, { index, family }: { index: number; family: 4 | 6 }): Summary {
  const prefix = family === 4 ? choose.one(['10.0.0.0/8', `10.${index}.0.0/16`]) : 'fd10::/16';
  return { prefix, med: 0, ...(choose.chance(50) ? { only: true } : {}) };
}

function ownRoutes(choose: Choose, { index, family }: { index: number; family: 4 | 6 }): OwnRoute[] {
  const own = Array.from({ length: choose.whole(0, 3) }, (_, place) =>
    family === 4 ? `10.${index}.${place}.0/24` : `fd10:0:${index.toString(16)}:${place + 1}::/64`,
  );
  // Some prefixes have several homes.
  const common = [1, 2].flatMap((place) =>
    choose.chance(25) ? [family === 4 ? `172.16.${place}.0/24` : `fd20:0:0:${place}::/64`] : [],
  );
  return [...own, ...common].map((prefix) => ({
    prefix,
    // FRR gives its own routes the metric they have inside, which is 0.
    med: choose.chance(15) ? choose.whole(0, 3) * 10 : 0,
    ...(choose.chance(15) ? { origin: choose.one(['egp', 'incomplete'] as const) } : {}),
    ...(choose.chance(10) ? { communities: [choose.one(['65000:1', '65000:2', '65535:65281'])] } : {}),
  }));
}

/** A tree, some links more, some doubled, and a full mesh inside each AS of neighbours. */
function pairsOf(choose: Choose, asns: readonly number[]): Pair[] {
  const hubs = choose.chance(50) ? choose.whole(1, 2) : asns.length;
  const tree = asns.slice(1).map((_, at): Pair => [choose.whole(0, Math.min(at, hubs - 1)), at + 1]);
  const more = Array.from({ length: choose.whole(0, Math.ceil(asns.length / 2)) }, (): Pair => {
    const a = choose.whole(0, asns.length - 2);
    return [a, choose.whole(a + 1, asns.length - 1)];
  });
  const mesh = asns.flatMap((asn, a) =>
    asns.flatMap((other, b): Pair[] => (a < b && asn === 65_100 && other === asn ? [[a, b]] : [])),
  );
  const doubled = tree.filter(() => choose.chance(20));
  const known = new Set<string>();
  const once = [...mesh, ...tree, ...more].filter((pair) => !known.has(`${pair}`) && known.add(`${pair}`));
  return [...once, ...doubled];
}

const linkPrefix = (index: number, family: 4 | 6): string =>
  family === 4 ? `100.64.${index >> 6}.${(index & 63) * 4}/30` : `fd64:0:0:${(index + 1).toString(16)}::/64`;

const linkAddress = (index: number, side: 0 | 1, family: 4 | 6): string =>
  family === 4
    ? `100.64.${index >> 6}.${(index & 63) * 4 + 1 + side}`
    : `fd64:0:0:${(index + 1).toString(16)}::${side + 1}`;

/** A limit closes a session for good, so there is one only where it is exceeded for certain. */
const mayLimit = (speakers: readonly Speaker[]): boolean =>
  speakers.every(({ summaries }) => summaries === undefined);

/** Inside an AS some routers know the links of their neighbours, so that next hops there can be used. */
function staticsFor(
  choose: Choose,
  {
    pairs,
    asns,
    links,
    family,
  }: { pairs: readonly Pair[]; asns: readonly number[]; links: LabNetwork['links']; family: 4 | 6 },
): LabNetwork['statics'] {
  const found = new Map<string, LabNetwork['statics'][number]>();
  pairs.forEach(([a, b], inner) => {
    if (asns[a] !== asns[b]) return;
    for (const [near, far, side] of [
      [a, b, 1],
      [b, a, 0],
    ] as const) {
      pairs.forEach((outer, index) => {
        const isBeyond = outer.includes(far) && !outer.includes(near);
        const { prefix } = links[index] ?? { prefix: '' };
        if (!isBeyond || found.has(`${near} ${prefix}`) || !choose.chance(60)) return;
        const via = linkAddress(inner, side, family);
        found.set(`${near} ${prefix}`, {
          speaker: `r${near}`,
          prefix,
          via,
          link: `s${inner}`,
          cost: choose.one([10, 20]),
        });
      });
    }
  });
  return [...found.values()];
}

/** One or two links, or all of a router, and then perhaps another. */
function failuresFor(choose: Choose, pairs: readonly Pair[]): string[][] {
  const all = pairs.map((_, index) => `s${index}`);
  const some = (): string[] => {
    if (choose.chance(60)) return choose.some(all, Math.min(all.length, choose.whole(1, 2)));
    const [gone] = choose.one(pairs);
    return all.filter((_, index) => pairs[index]?.includes(gone));
  };
  return choose.chance(30) ? [some(), some()] : [some()];
}
