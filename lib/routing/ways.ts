import type { CircuitPlan, Plan } from '@/lib/plan/plan';
import { linkOfSession } from './links';
import { type Need, needOf } from './need';
import { stateOf } from './state';
import { type Topology, topology } from './topology';

/** The tunnels (`connection/tunnel`), links of private circuits (`circuit/1`) and peerings that a flow's packets take, there and back. */
export function waysOf(plan: Plan, { there, back }: Need): Set<string> {
  const map = topology(plan);
  const found = new Set<string>();
  for (const { paths } of [...there, ...back])
    for (const { hops } of paths)
      for (const { via = '', session = '' } of hops) {
        if (map.tunnel(session) || (map.circuit(via) && session)) found.add(session);
        else if (map.circuit(via) || map.peering(via)) found.add(via);
      }
  return found;
}

/** The ways that a flow takes as drawn, and those that it takes when all before have failed, until it has none left. */
export function waysInTurn(plan: Plan, healthy: Need): Set<string> {
  const found = new Set<string>();
  for (let need = healthy; need.met; ) {
    const before = found.size;
    for (const way of waysOf(plan, need)) found.add(way);
    if (found.size === before) break;
    need = needOf(stateOf(plan, new Set(found)), healthy.flow);
  }
  return found;
}

/** What a way needs, by id: itself, its link, what that runs on, and its ends. */
export function needsOfWay(plan: Plan, way: string): string[] {
  const map = topology(plan);
  const link = linkOfSession(way);
  const circuit = map.connection(link)?.circuit;
  return [way, link, ...(circuit ? [circuit] : []), ...endsOf(map, way)];
}

/** Where ways stand side by side: out of a site, between two clouds, or between two regions of one cloud. Clouds by id and regions by code, in order. */
export type Leg =
  | { site: string }
  | { clouds: readonly [string, string] }
  | { regions: readonly [string, string] };

/** The legs that a way is of: one for each site that it joins, or the one between its two clouds or regions. */
export function legsOfWay(plan: Plan, way: string): Leg[] {
  const map = topology(plan);
  const ends = endsOf(map, way);
  const sites = new Set(ends.flatMap((id) => map.gateway(id)?.site.id ?? []));
  if (sites.size > 0) return [...sites].map((site) => ({ site }));
  const [a, b] = ends.flatMap((id) => map.cloudGateway(id) ?? map.vpc(id) ?? []);
  if (!a || !b) return [];
  const inOrder = (one: string, other: string): [string, string] =>
    one < other ? [one, other] : [other, one];
  return a.cloud === b.cloud
    ? [{ regions: inOrder(a.region.code, b.region.code) }]
    : [{ clouds: inOrder(a.cloud, b.cloud) }];
}

/** The tunnels and links of private circuits, a way itself included, that are drawn between the same site and the same cloud gateway; none for a way between clouds. */
export function waysBeside(plan: Plan, way: string): string[] {
  const map = topology(plan);
  const ends = endsOf(map, way);
  const site = ends.flatMap((id) => map.gateway(id)?.site.id ?? [])[0];
  const far = ends.find((id) => map.cloudGateway(id));
  if (site === undefined || far === undefined) return [];
  return map
    .gatewaysAt(site)
    .flatMap(({ id }) => [
      ...map.tunnelsOf(id).flatMap((view) => (view.far.gateway === far ? [view.tunnel.id] : [])),
      ...map.circuitsOf(id).flatMap((circuit) => (circuit.cloudGateway === far ? linksOf(circuit) : [])),
    ]);
}

/** The links of a circuit, each with its session. */
const linksOf = ({ id, insides }: CircuitPlan): string[] => insides.map((_, index) => `${id}/${index + 1}`);

function endsOf(map: Topology, way: string): string[] {
  const id = linkOfSession(way);
  const link = map.connection(id) ?? map.peering(id);
  if (link) return [link.from, link.to];
  const circuit = map.circuit(id);
  return circuit ? [circuit.gateway, circuit.cloudGateway] : [];
}
