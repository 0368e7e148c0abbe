import { asnClass } from '@/lib/addressing/asn';
import { freeSubnet } from '@/lib/addressing/pool';
import { prefixVersion } from '@/lib/addressing/prefix';
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

/** Finds a private ASN in ranges that nothing in the plan has; `avoid` are ASNs that clouds keep. */
export function freeAsns(
  { plan }: Pick<RuleContext, 'plan'>,
  avoid: readonly number[] = [],
): (ranges: readonly (readonly [number, number])[]) => number | undefined {
  let used: Set<number> | undefined;
  return (ranges) => {
    used ??= new Set([...[...plan.gateways, ...plan.cloudGateways].map(({ asn }) => asn), ...avoid]);
    for (const [first, last] of ranges) {
      for (let asn = first; asn <= last; asn++) {
        if (!used.has(asn) && asnClass(asn).startsWith('private')) return asn;
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

/** Inside prefixes that are free, by plan and by the pools they come from: searched once. */
const freeInsides = new WeakMap<Plan, Map<string, string | undefined>>();

/**
 * An inside prefix that no tunnel has and the clouds at both ends of the connection permit; between two devices, of the pool that automatic
 * ones come from.
 */
export function freeInside(
  { plan, lookup, cloud }: Pick<RuleContext, 'plan' | 'lookup' | 'cloud'>,
  connection: { from: string; to: string },
): string | undefined {
  const clouds = [connection.from, connection.to].flatMap((end) => {
    const found = cloud(lookup.cloudGateway(end)?.cloud ?? '');
    return found ? [found] : [];
  });
  const key = clouds.map(({ id }) => id).join(' ');
  const known = freeInsides.get(plan) ?? new Map<string, string | undefined>();
  freeInsides.set(plan, known);
  if (known.has(key)) return known.get(key);
  const insides = clouds.map(({ inside }) => inside);
  const pools = insides[0]?.pools ?? ['169.254.8.0/21'];
  const bits = insides[0]?.bits[4] ?? 30;
  const taken = [
    ...plan.connections.flatMap(({ tunnels }) => tunnels.flatMap(({ inside }) => inside?.prefix ?? [])),
    ...insides.flatMap(({ reserved, avoided }) => [...reserved, ...avoided]),
  ];
  const free = pools
    .filter((pool) => prefixVersion(pool) === 4)
    .map((pool) => freeSubnet({ pool, bits, taken }))
    .find((prefix) => prefix !== undefined);
  known.set(key, free);
  return free;
}
