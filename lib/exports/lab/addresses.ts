import { usableSubnets } from '@/lib/addressing/pool';
import { hostAddress, isIPv4, networkAddress } from '@/lib/addressing/prefix';
import type { Plan, TunnelEnd } from '@/lib/plan/plan';
import type { Fill } from '@/lib/plan/slots';
import { outsideKey } from './drawn';

/** Documentation addresses (RFC 5737), and where a large design uses them up, addresses for benchmarks (RFC 2544, RFC 6890). */
const outsidePools = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '198.19.0.0/16'];

/** Links between boxes that the design does not number: benchmark addresses, which nothing real has. */
const linkPool = '198.18.0.0/16';

/** The addresses of a lab: those of the plan, and for each that the plan leaves open one that is in no use. The same plan gets the same addresses. */
export interface LabAddresses {
  /** Gives an address or a key for the lab alone. */
  fill: Fill;
  /** The outside address of a tunnel's end. */
  outside(end: TunnelEnd): string;
  /** The address of the internet's own router, the next hop where none is drawn. */
  router: string;
  /** Two addresses for one more link, as a /31 (RFC 3021). */
  nextLink(): readonly [string, string];
}

/** Works out the addresses of a plan's lab. Throws RangeError for a design of more tunnels than there are addresses, some 66,000. */
export function addressesFor(plan: Plan): LabAddresses {
  const ends = plan.connections.flatMap(({ tunnels }) => tunnels.flatMap(({ from, to }) => [from, to]));
  const inside = insidePrefixes(plan);
  const free = usableSubnets({
    pools: outsidePools,
    bits: 32,
    except: [...outsidePools.flatMap(edges), ...inside, ...drawnOutside(plan), ...ends.flatMap(knownAddress)],
  });
  const links = usableSubnets({ pools: [linkPool], bits: 31, except: inside });
  let used = 0;
  const next = (): string => {
    const prefix = free.at(used++);
    if (prefix === undefined) throw new RangeError('the lab has no outside address left');
    return networkAddress(prefix);
  };
  const router = next();
  const byKey = new Map(ends.flatMap((end) => knownAddress(end).map((known) => [outsideKey(end), known])));
  const bySlot = new Map<string, string>();
  for (const end of ends) {
    const address = byKey.get(outsideKey(end)) ?? next();
    byKey.set(outsideKey(end), address);
    if ('slot' in end.outside) bySlot.set(end.outside.slot.id, address);
  }
  const keys = [...new Set(plan.connections.flatMap(({ tunnels }) => tunnels.map(({ key }) => key.id)))];
  let linksUsed = 0;
  return {
    fill: ({ id, kind }) =>
      kind === 'key' ? `lab_only_key_${keys.indexOf(id) + 1}` : (bySlot.get(id) ?? router),
    outside: (end) => ('known' in end.outside ? end.outside.known : (byKey.get(outsideKey(end)) ?? router)),
    router,
    nextLink: () => {
      const prefix = links.at(linksUsed++);
      if (prefix === undefined) throw new RangeError('the lab has no link left');
      return [hostAddress(prefix, 0), hostAddress(prefix, 1)];
    },
  };
}

/** First and last address of a pool: allowed in a lab, but nobody expects them. */
const edges = (pool: string): string[] =>
  pool.endsWith('/24') ? [`${networkAddress(pool)}/32`, pool.replace('.0/24', '.255/32')] : [];

const knownAddress = ({ outside }: TunnelEnd): string[] => ('known' in outside ? [outside.known] : []);

const drawnOutside = ({ gateways }: Plan): string[] =>
  gateways.flatMap(({ uplinks }) =>
    uplinks.flatMap(({ address, localAddress, nextHop }) =>
      [address, localAddress, nextHop].filter((text) => text !== undefined),
    ),
  );

/** Every IPv4 prefix that is inside: of sites, VPCs and tunnels, without default routes. */
export const insidePrefixes = ({ gateways, vpcs, connections }: Plan): string[] =>
  [
    ...new Set([
      ...gateways.flatMap(({ advertises }) => advertises),
      ...vpcs.flatMap(({ prefixes }) => prefixes),
      ...connections.flatMap(({ tunnels }) => tunnels.flatMap(({ inside }) => inside?.prefix ?? [])),
    ]),
  ].filter(isSpecific);

/** Whether a prefix is one of IPv4 and not everything. */
export const isSpecific = (prefix: string): boolean => isPrefix4(prefix) && !prefix.endsWith('/0');

const isPrefix4 = (prefix: string): boolean => isIPv4(networkAddress(prefix));
