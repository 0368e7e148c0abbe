import { type Audience, isAdvertised } from './advertised';
import { byId, optional, put } from './maps';
import { carried } from './offers';
import type { CloudGatewayPlan, Plan, TablePlan, TableRoute } from './plan';
import { asSeen } from './translation';

type Settled = Pick<Plan, 'cloudGateways' | 'connections' | 'peerings' | 'circuits'>;

/** A table that still takes routes. */
type Growing = TablePlan & { routes: TableRoute[] };

/** A link between two cloud gateways, seen from the one that announces. */
type Passage = {
  link: string;
  exporter: CloudGatewayPlan;
  importer: CloudGatewayPlan;
  /** The route as the importer sees it; undefined where the link does not carry it. */
  carry(route: TableRoute): TableRoute | undefined;
};

/** A passage with the table that it reads and those that it fills. */
type Running = Passage & { source: Growing; targets: readonly Growing[] };

/** The gateways that announced a route before it came here, the last one first. */
type Trail = { gateway: string; before?: Trail };

/** Most translated images of one prefix that a table takes: parallel links that all translate would otherwise multiply them at each step. */
const mostImages = 16;

/**
 * Adds to the tables what cloud gateways learn from one another over VPN connections and hub peerings, step by step outwards from where each route
 * starts. A route that a table has from nearer by is not taken from further away, nor a translated one by a gateway that it has passed, so there are no
 * loops; equally near ways all count.
 */
export function passOn(
  { cloudGateways, connections, peerings, circuits }: Settled,
  tables: readonly Growing[],
): void {
  const passages = running(passagesOf({ cloudGateways, connections, peerings, circuits }), tables);
  if (passages.length === 0) return;
  const circuitIds = new Set(circuits.map(({ id }) => id));
  const known = new Map(tables.map((table) => [table, takenBy(table)]));
  const trails = new Map<TableRoute, Trail>();
  for (let fresh = new Map(tables.map((table) => [table, [...table.routes]])); fresh.size > 0; ) {
    const next = new Map<Growing, TableRoute[]>();
    for (const { link, exporter, importer, source, targets, carry } of passages) {
      const audience: Audience = { link, isCircuit: false, table: source };
      const sent = onceEach(
        (fresh.get(source) ?? []).filter((route) => isAdvertised(route, exporter, audience, circuitIds)),
      );
      for (const item of sent) {
        const seen = carry(item);
        if (seen === undefined) continue;
        const trail: Trail = { gateway: exporter.id, ...optional('before', trails.get(item)) };
        if (seen.real !== undefined && hasPassed(trail, importer.id)) continue;
        for (const target of targets) {
          const route = learned(seen, link);
          if (!known.get(target)?.takes(route)) continue;
          trails.set(route, trail);
          const list = next.get(target);
          if (list) list.push(route);
          else next.set(target, [route]);
        }
      }
    }
    for (const [table, routes] of next) {
      for (const route of routes) {
        table.routes.push(route);
        known.get(table)?.add(route);
      }
    }
    fresh = next;
  }
}

/** One route for each prefix: a gateway announces only one of several equal ways, or their number would multiply at each step. */
const onceEach = (routes: readonly TableRoute[]): Iterable<TableRoute> =>
  new Map(routes.map((route) => [keyOf(route), route])).values();

function running(passages: readonly Passage[], tables: readonly Growing[]): Running[] {
  const byGateway = new Map<string, { table: Growing; reads: Set<string>; fills: Set<string> }[]>();
  for (const table of tables)
    put(byGateway, table.gateway, {
      table,
      reads: new Set(table.associated),
      fills: new Set(table.propagated),
    });
  return passages.flatMap((passage) => {
    const { link, exporter, importer } = passage;
    const source = byGateway.get(exporter.id)?.find(({ reads }) => reads.has(link))?.table;
    const targets = (byGateway.get(importer.id) ?? []).flatMap(({ table, fills }) =>
      fills.has(link) ? [table] : [],
    );
    return source && targets.length > 0 ? [{ ...passage, source, targets }] : [];
  });
}

const learned = ({ prefix, real, owner, place, fromCircuit }: TableRoute, via: string): TableRoute => ({
  prefix,
  via,
  ...optional('real', real),
  ...optional('owner', owner),
  ...optional('place', place),
  ...optional('fromCircuit', fromCircuit),
  origin: 'bgp',
});

function hasPassed(trail: Trail, gateway: string): boolean {
  for (let at: Trail | undefined = trail; at; at = at.before) if (at.gateway === gateway) return true;
  return false;
}

/** What a table has from the steps before, and which images of each translated prefix, also of this step. */
function takenBy(table: Growing): { takes(route: TableRoute): boolean; add(route: TableRoute): void } {
  const keys = new Set(table.routes.map(keyOf));
  const images = new Map<string, Set<string>>();
  return {
    takes: (route) => {
      if (keys.has(keyOf(route))) return false;
      if (route.real === undefined) return true;
      const real = keyOf({ ...route, prefix: route.real });
      const found = images.get(real) ?? new Set();
      images.set(real, found);
      if (found.size < mostImages) found.add(route.prefix);
      return found.has(route.prefix);
    },
    add: (route) => {
      keys.add(keyOf(route));
    },
  };
}

const keyOf = ({ prefix, owner }: TableRoute): string => `${prefix} ${owner ?? ''}`;

function passagesOf({ cloudGateways, connections, peerings, circuits }: Settled): Passage[] {
  const circuitIds = new Set(circuits.map(({ id }) => id));
  const gatewayById = byId(cloudGateways);
  const both = (
    link: string,
    ends: readonly [string, string],
    carry: (route: TableRoute, exporter: CloudGatewayPlan) => TableRoute | undefined,
  ): Passage[] => {
    const [a, b] = ends.map((end) => gatewayById.get(end));
    if (!a || !b) return [];
    return [
      { link, exporter: a, importer: b, carry: (route) => carry(route, a) },
      { link, exporter: b, importer: a, carry: (route) => carry(route, b) },
    ];
  };
  return [
    ...connections.flatMap((connection) =>
      both(connection.id, [connection.from, connection.to], (route, exporter) => {
        const { fromCircuit: _, ...plain } = route;
        const [passed] = carried(connection, [plain]);
        const translates = (exporter.type.options.nat ?? []).length > 0;
        return passed && asSeen(passed, connection, translates ? 'egress' : 'ingress');
      }),
    ),
    // The peering of two hubs passes on everything that either has, with what came by a circuit marked.
    ...peerings.flatMap(({ id, from, to }) =>
      both(id, [from, to], (route) =>
        circuitIds.has(route.via ?? '') ? { ...route, fromCircuit: true } : route,
      ),
    ),
  ];
}
