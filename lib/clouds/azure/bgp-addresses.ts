import { usableSubnets } from '@/lib/addressing/pool';
import { hostAddress } from '@/lib/addressing/prefix';
import { byId } from '@/lib/plan/maps';
import type { Plan } from '@/lib/plan/plan';
import { facts } from './facts';
import type { AzureLink } from './link';

/** The BGP addresses of the instances of a gateway or hub, in order of instance. */
export type BgpAddresses = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * The addresses that each instance needs for its tunnels. Azure wants one on every instance of a gateway; where no drawn tunnel ends, it comes from the
 * end of the pool and stays unused.
 */
export function bgpAddresses(plan: Plan, links: readonly AzureLink[]): BgpAddresses {
  const spares = spareAddresses(plan);
  const found = new Map<string, string[][]>();
  for (const { end, session, tunnels } of links) {
    if (!session) continue;
    const instances = found.get(end.id) ?? Array.from({ length: end.instances }, (): string[] => []);
    found.set(end.id, instances);
    for (const { own, instance } of tunnels)
      if (own.insideAddress && !instances[instance]?.includes(own.insideAddress))
        instances[instance]?.push(own.insideAddress);
  }
  for (const instances of found.values())
    for (const addresses of instances) if (addresses.length === 0) addresses.push(...spares.next());
  return found;
}

/** Addresses that no tunnel of the design has, from the end of the pool. */
function spareAddresses(plan: Plan): { next(): string[] } {
  const { pools, bits, reserved } = facts.inside;
  const azure = byId(plan.cloudGateways.filter(({ cloud }) => cloud === facts.id));
  const taken = plan.connections
    .filter(({ from, to }) => azure.has(from) || azure.has(to))
    .flatMap(({ tunnels }) => tunnels.flatMap(({ inside }) => (inside ? [inside.prefix] : [])));
  const free = usableSubnets({ pools: [...pools], bits: bits[4], except: [...reserved, ...taken] });
  let used = 0;
  return {
    next: () => {
      used += 1;
      const prefix = free.at(free.count - used);
      return prefix ? [hostAddress(prefix, 1)] : [];
    },
  };
}

/**
 * The address that each instance uses on a link: its tunnel's, or, where no tunnel is drawn, any it has, as Azure's own example for AWS does; the other
 * end does not answer there.
 */
export function addressesOn({ end, tunnels }: AzureLink, all: BgpAddresses): string[] {
  return (all.get(end.id) ?? []).flatMap((addresses, instance) => {
    const own = tunnels.find((item) => item.instance === instance)?.own.insideAddress;
    return own ?? addresses[0] ?? [];
  });
}
