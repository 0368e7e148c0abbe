import { freeSubnet } from '@/lib/addressing/pool';
import { contains, overlaps, prefixVersion } from '@/lib/addressing/prefix';
import { noteReads, type PlanReads, recordingReads } from '@/lib/plan/derived';
import type { CloudFacts } from '@/lib/plan/facts';
import type { Plan } from '@/lib/plan/plan';
import type { RuleContext } from './rule';

// Values that nothing in a design uses yet, for what a rule proposes.

const privatePools = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
/** What other software takes by itself: the bridge of Docker. */
const unwelcome = ['172.17.0.0/16'];

/** Finds a private IPv4 prefix of a length that no network and no VPC has; each length is searched once. */
export function freePrefixes({ query }: Pick<RuleContext, 'query'>): (bits: number) => string | undefined {
  let taken: string[] | undefined;
  const found = new Map<number, string | undefined>();
  return (bits) => {
    if (found.has(bits)) return found.get(bits);
    taken ??= [
      ...unwelcome,
      ...[...query.all('network'), ...query.all('vpc')].flatMap(({ prefixes }) => prefixes),
    ];
    const all = taken.filter((prefix) => !prefix.endsWith('/0'));
    const free = privatePools
      .map((pool) => freeSubnet({ pool, bits, taken: all }))
      .find((prefix) => prefix !== undefined);
    found.set(bits, free);
    return free;
  };
}

/** RFC 6996, section 5. */
const privateAsns: readonly (readonly [number, number])[] = [
  [64_512, 65_534],
  [4_200_000_000, 4_294_967_294],
];

/** Finds a private ASN in ranges that nothing in the plan has; `avoid` are ASNs that clouds keep. */
export function freeAsns(
  { plan }: Pick<RuleContext, 'plan'>,
  avoid: readonly number[] = [],
): (ranges: readonly (readonly [number, number])[]) => number | undefined {
  let used: Set<number> | undefined;
  return (ranges) => {
    used ??= new Set([...[...plan.gateways, ...plan.cloudGateways].map(({ asn }) => asn), ...avoid]);
    for (const [first, last] of ranges) {
      for (const [lowest, highest] of privateAsns) {
        for (let asn = Math.max(first, lowest); asn <= Math.min(last, highest); asn++) {
          if (!used.has(asn)) return asn;
        }
      }
    }
    return undefined;
  };
}

/** Where ASNs for customer gateways are looked for: clear of the clouds' usual ones (RFC 6996). */
export const siteAsnRanges: readonly (readonly [number, number])[] = [
  [65_001, 65_514],
  [4_200_000_000, 4_294_967_294],
];

/** Inside prefixes that are free, by plan and by where they are looked for: searched once. */
const freeInsides = new WeakMap<Plan, Map<string, { value: string | undefined; reads: PlanReads }>>();

type Inside = Pick<CloudFacts['inside'], 'pools' | 'allowed' | 'reserved' | 'avoided' | 'bits'>;

/** Between two devices: as much of 169.254.0.0/16 (RFC 3927) as clouds leave. */
const betweenDevices: Inside = {
  pools: ['169.254.8.0/21'],
  allowed: ['169.254.0.0/16'],
  reserved: [],
  avoided: [],
  bits: { 4: 30, 6: 126 },
};

/**
 * An inside prefix that no tunnel has and the clouds at both ends of the connection permit; where the design has used all of them, one that no tunnel of
 * the two ends has. Between two devices, of the pool that automatic ones come from.
 */
export function freeInside(
  { plan, lookup, cloud }: Pick<RuleContext, 'plan' | 'lookup' | 'cloud'>,
  connection: { from: string; to: string },
): string | undefined {
  const ends = [connection.from, connection.to];
  const gateways = ends.flatMap((end) => lookup.cloudGateway(end) ?? []);
  const insides = gateways.flatMap((gateway) => cloud(gateway.cloud)?.inside ?? []);
  const known = freeInsides.get(plan) ?? new Map<string, { value: string | undefined; reads: PlanReads }>();
  freeInsides.set(plan, known);
  const once = (key: string, taken: () => readonly (string | undefined)[]): string | undefined => {
    const found = known.get(key) ?? recordingReads(() => findInside(insides, taken()));
    known.set(key, found);
    noteReads(found.reads);
    return found.value;
  };
  const anywhere = once(`all ${gateways.map((gateway) => gateway.cloud).join(' ')}`, () =>
    plan.connections.flatMap(({ tunnels }) => tunnels.map(({ inside }) => inside?.prefix)),
  );
  if (anywhere !== undefined || gateways.length === 0) return anywhere;
  const prefixesOf = (end: string): (string | undefined)[] =>
    lookup.tunnelsOf(end).map(({ tunnel }) => tunnel.inside?.prefix);
  const here = once(`at ${gateways.map(({ id }) => id).join(' ')}`, () =>
    gateways.flatMap(({ id }) => prefixesOf(id)),
  );
  const isTakenByDevice = ends.some(
    (end) =>
      lookup.gateway(end) && prefixesOf(end).some((prefix) => prefix && here && overlaps(prefix, here)),
  );
  return isTakenByDevice ? undefined : here;
}

/** The first prefix of the cloud's pools that the other one can use, too, and that nothing has taken. */
function findInside(insides: readonly Inside[], used: readonly (string | undefined)[]): string | undefined {
  const suits = ({ pools }: Inside): boolean =>
    insides.every(({ allowed }) => pools.every((pool) => allowed.some((outer) => contains(outer, pool))));
  const { pools, bits, avoided } = insides.find(suits) ?? insides[0] ?? betweenDevices;
  const taken = [
    ...used.flatMap((prefix) => prefix ?? []),
    ...insides.flatMap(({ reserved }) => reserved),
    ...avoided,
  ];
  return pools
    .filter((pool) => prefixVersion(pool) === 4)
    .map((pool) => freeSubnet({ pool, bits: bits[4], taken }))
    .find((prefix) => prefix !== undefined);
}
