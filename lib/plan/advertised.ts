import type { CloudGatewayPlan, TableRoute } from './plan';

/** Where a cloud gateway announces: the link, whether that is a circuit, and the site behind it, if any. */
export type Audience = { link: string; isCircuit: boolean; place?: string };

/**
 * Whether a cloud gateway announces a route of its table on a link: never back to where it came from, what it learned from others only if its type
 * passes routes on (some only what came by BGP), and between circuits, or circuits and VPN connections, only if its type does. `isCircuit` tells whether a link is one.
 */
export function isAdvertised(
  route: TableRoute,
  { type }: CloudGatewayPlan,
  { link, place, isCircuit }: Audience,
  circuits: { has(link: string): boolean },
): boolean {
  const { via, origin } = route;
  if (via === undefined || via === link) return false;
  if (place !== undefined && route.place === place) return false;
  if (origin === 'vpc') return true;
  if (!type.readvertises || (origin === 'static' && type.readvertisesBgpOnly)) return false;
  const fromCircuit = circuits.has(via);
  if (fromCircuit && isCircuit) return type.betweenCircuits;
  return fromCircuit === isCircuit || type.joinsCircuits;
}
