import { contains } from '@/lib/addressing/prefix';
import type { CloudGatewayPlan, TablePlan, TableRoute } from './plan';

/** Where a cloud gateway announces: the link, whether that is a circuit, the site behind it, if any, and the table that is announced from. */
export type Audience = {
  link: string;
  isCircuit: boolean;
  place?: string;
  table: Pick<TablePlan, 'routes'>;
};

/**
 * Whether a cloud gateway announces a route of its table on a link: never back to where it came from, what it learned from others only if its type
 * passes routes on (some only what came by BGP, some no default route), and between circuits, or circuits and VPN connections, only if its type does. `isCircuit` tells whether a link is one.
 */
export function isAdvertised(
  route: TableRoute,
  { type }: CloudGatewayPlan,
  { link, place, isCircuit, table }: Audience,
  circuits: { has(link: string): boolean },
): boolean {
  const { via, origin } = route;
  if (via === undefined || via === link) return false;
  if (place !== undefined && route.place === place) return false;
  if (origin === 'vpc') return true;
  if (type.withholds && isWithheld(route.prefix, type.withholds, table)) return false;
  if (!type.readvertises || (origin === 'static' && type.readvertisesBgpOnly)) return false;
  const fromCircuit =
    circuits.has(via) || (route.fromCircuit === true && type.remembersCircuits !== undefined);
  if (fromCircuit && isCircuit) return type.betweenCircuits;
  return fromCircuit === isCircuit || type.joinsCircuits;
}

function isWithheld(
  prefix: string,
  { overVpcs }: NonNullable<CloudGatewayPlan['type']['withholds']>,
  table: Pick<TablePlan, 'routes'>,
): boolean {
  if (prefix.endsWith('/0')) return true;
  return (
    overVpcs === true && blocksOf(table).some((block) => contains(block, prefix) || contains(prefix, block))
  );
}

const cache = new WeakMap<Pick<TablePlan, 'routes'>, readonly string[]>();

/** The blocks of VPCs in a table: they are there before anything is learned. */
function blocksOf(table: Pick<TablePlan, 'routes'>): readonly string[] {
  const known = cache.get(table);
  if (known) return known;
  const made = table.routes.filter(({ origin }) => origin === 'vpc').map(({ prefix }) => prefix);
  cache.set(table, made);
  return made;
}
