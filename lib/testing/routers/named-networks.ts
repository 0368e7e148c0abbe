import type { ExportPolicy, ImportPolicy, Session, Speaker } from '@/lib/routing/bgp/network';
import type { LabNetwork } from './lab-network';

type Policies = { in?: ImportPolicy; out?: ExportPolicy };

const router = (index: number, asn: number, more: Partial<Speaker> = {}): Speaker => ({
  id: `r${index}`,
  asn,
  routerId: `192.0.2.${index + 1}`,
  own: [],
  ...more,
});

/** A network of routers and the links between them, each with the policies of its two ends. */
function lab(
  name: string,
  speakers: readonly Speaker[],
  pairs: readonly (readonly [number, number, Policies?, Policies?])[],
): LabNetwork {
  const end = (index: number, side: 1 | 2, link: number, { in: taken, out }: Policies = {}) => ({
    speaker: `r${index}`,
    address: `100.64.0.${link * 4 + side}`,
    import: taken ?? {},
    export: { sendsBack: true as const, ...out },
  });
  return {
    name,
    family: 4,
    speakers,
    sessions: pairs.map(
      ([a, b, near, far], link): Session => ({
        id: `s${link}`,
        ends: [end(a, 1, link, near), end(b, 2, link, far)],
      }),
    ),
    links: pairs.map((_, link) => ({ session: `s${link}`, prefix: `100.64.0.${link * 4}/30` })),
    statics: [],
    failures: [],
  };
}

const own = (prefix: string, med = 0) => ({ prefix, med });

/** Where simulator and routers once differed, one network each: what FRR does is the answer. */
export const namedNetworks: readonly LabNetwork[] = [
  lab(
    'a route comes back to who sent it, and is taken where as-override hides its own AS',
    [router(0, 65_001, { own: [own('10.0.0.0/24')] }), router(1, 65_002)],
    [[0, 1, {}, { out: { overridesAsn: true } }]],
  ),
  lab(
    'a route comes back by another session, and is taken where the own AS is allowed in',
    [router(0, 65_001, { own: [own('10.0.0.0/24')] }), router(1, 65_002)],
    [
      [0, 1, { in: { ownAsn: 1 } }],
      [0, 1, { in: { ownAsn: 1 } }],
    ],
  ),
  lab(
    'an own route has MED 0, which beats a missing one where that is the worst',
    [
      router(0, 65_005, { own: [own('10.0.0.0/24')] }),
      router(1, 65_005, { own: [own('10.0.0.0/24', 20)] }),
      router(2, 65_002, { med: { missingIsWorst: true } }),
    ],
    [
      [0, 2],
      [1, 2],
    ],
  ),
  lab(
    'a summary has MED 0, and its own router drops what no part of it takes',
    [
      router(0, 65_001, { own: [own('10.1.0.0/24')] }),
      router(1, 65_002, { summaries: [{ prefix: '10.0.0.0/8', med: 0, only: true }] }),
      router(2, 65_003, { own: [own('10.2.0.0/24')] }),
    ],
    [
      [0, 1],
      [1, 2, {}, { out: { defaultRoute: { med: 0 } } }],
    ],
  ),
  lab(
    'a made-up default route has MED 0, and stands in for one that was learned',
    [router(0, 65_001, { own: [own('0.0.0.0/0', 30)] }), router(1, 65_002), router(2, 65_003)],
    [
      [0, 1],
      [1, 2, { out: { defaultRoute: { med: 0 } } }],
    ],
  ),
  costs(),
  lab(
    'equal routes of several ASes share the traffic where paths are relaxed, those of one where not',
    [
      router(0, 65_001, { own: [own('10.0.0.0/24')] }),
      router(1, 65_002),
      router(2, 65_003),
      router(3, 65_004, { paths: { ebgp: 4, relaxed: true } }),
      router(4, 65_005, { paths: { ebgp: 4 } }),
    ],
    [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [1, 4],
      [2, 4],
      [1, 4],
    ],
  ),
];

/** Next hops inside an AS that cost something: Linux gives IPv6 routes without a metric 1024, IPv4 ones none. */
function costs(): LabNetwork {
  const inside = [
    { prefix: '100.64.0.0/30', cost: 20, link: 's2' },
    { prefix: '100.64.0.4/30', cost: 10, link: 's3' },
  ];
  const made = lab(
    'of two next hops inside an AS the nearer one counts, whatever the router id',
    [
      router(0, 65_001, { own: [own('10.0.0.0/24')] }),
      router(1, 65_100),
      router(2, 65_100),
      router(3, 65_100, { inside, paths: { ibgp: 4 } }),
    ],
    [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ],
  );
  return {
    ...made,
    statics: [
      { speaker: 'r3', prefix: '100.64.0.0/30', via: '100.64.0.9', link: 's2', cost: 20 },
      { speaker: 'r3', prefix: '100.64.0.4/30', via: '100.64.0.13', link: 's3', cost: 10 },
    ],
  };
}
