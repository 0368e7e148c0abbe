import type { Outage } from '@/lib/routing/outage';
import { reachBoth } from '@/lib/routing/reach';
import { isSpecific } from './addresses';
import type { Ground } from './ground';
import { usualMtu } from './scene';
import { hostOf } from './site-box';
import { vpcHosts } from './vpc-box';

/** A network or VPC with the box its hosts are on. */
type Place = { id: string; box: string; hosts: readonly string[] };

/** From one place to another: whether the plan says that packets arrive and answers come back. */
export type Way = { from: Place; to: Place; reached: boolean; connections: readonly string[]; mtu: number };

/** Most ordered pairs of places that are tried beyond the drawn flows: all of some twenty. */
const mostWays = 400;

/** What is pinged: both directions of every flow, and all other pairs of places as far as there are not too many. */
export function waysOf(ground: Ground): Way[] {
  const places = placesOf(ground);
  const flows = ground.plan.flows.flatMap(({ from, to }) => [
    [from, to],
    [to, from],
  ]);
  const all: string[][] = [];
  for (const from of places.keys()) {
    for (const to of places.keys()) if (from !== to && all.length < mostWays) all.push([from, to]);
  }
  const ways = new Map<string, Way>();
  for (const [from = '', to = ''] of [...flows, ...all]) {
    const [a, b] = [places.get(from), places.get(to)];
    if (!a || !b || a === b || ways.has(`${from} ${to}`)) continue;
    const { reached, hops } = reachBoth(ground.plan, from, to);
    const connections = hops.flatMap(({ via }) =>
      via !== undefined && ground.look.connection(via) ? [via] : [],
    );
    ways.set(`${from} ${to}`, { from: a, to: b, reached, connections, mtu: mtuOf(ground, connections) });
  }
  return [...ways.values()];
}

/** Whether a way still works while something is out of service. */
export const worksWithout = ({ plan }: Ground, { from, to }: Way, down: Outage): boolean =>
  reachBoth(plan, from.id, to.id, down).reached;

/** Bytes of the largest packet that all tunnels of some connections take. */
function mtuOf({ look }: Ground, connections: readonly string[]): number {
  const tunnels = connections.flatMap((id) => look.connection(id)?.tunnels ?? []);
  return Math.min(usualMtu, ...tunnels.map(({ mtu }) => mtu));
}

function placesOf({ plan }: Ground): Map<string, Place> {
  const places = new Map<string, Place>();
  const add = (id: string, box: string, hosts: readonly string[]): void => {
    if (hosts.length > 0) places.set(id, { id, box, hosts });
  };
  for (const { site, networks } of plan.gateways) {
    for (const { id, prefixes } of networks) add(id, site.id, prefixes.filter(isSpecific).map(hostOf));
  }
  for (const vpc of plan.vpcs) {
    add(
      vpc.id,
      vpc.id,
      vpcHosts(vpc).map(({ address }) => address),
    );
  }
  return places;
}
