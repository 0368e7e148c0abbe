import { isAdvertised } from '@/lib/plan/advertised';
import { lookup, type TunnelView } from '@/lib/plan/lookup';
import { byId, optional, put } from '@/lib/plan/maps';
import type { Plan, TablePlan, TableRoute } from '@/lib/plan/plan';

/** Whether a device's inbound filter on a tunnel lets a prefix in. */
export type Expects = (prefix: string) => boolean;

/**
 * The inbound filters of a plan's devices, as exported: the same as `lookup(plan).expectedAt`, but asked prefix by prefix, because all lists of a
 * thousand sites together are a million lines.
 */
export function expectedBy(plan: Plan): (view: TunnelView) => Expects {
  const look = lookup(plan);
  const circuits = byId(plan.circuits);
  const tables = new Map<TablePlan, ReadonlyMap<string, readonly TableRoute[]>>();
  const routesOf = (table: TablePlan): ReadonlyMap<string, readonly TableRoute[]> => {
    const known = tables.get(table);
    if (known) return known;
    const made = new Map<string, TableRoute[]>();
    for (const route of table.routes) put(made, route.prefix, route);
    tables.set(table, made);
    return made;
  };
  return (view) => {
    const { near, far, connection } = view;
    const device = look.gateway(far.gateway);
    if (device || connection.nat.length > 0) {
      let list: ReadonlySet<string> | undefined;
      return (prefix) => {
        list ??= new Set(look.expectedAt(view));
        return list.has(prefix);
      };
    }
    const cloud = look.cloudGateway(far.gateway);
    const table = look.tableOf(connection.id, far.gateway);
    const site = look.gateway(near.gateway)?.site.id;
    if (!cloud || !table) return () => false;
    const audience = { link: connection.id, isCircuit: false, table, ...optional('place', site) };
    return (prefix) =>
      routesOf(table)
        .get(prefix)
        ?.some((route) => isAdvertised(route, cloud, audience, circuits)) ?? false;
  };
}
