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

/**
 * Adds to the tables what cloud gateways learn from one another over VPN connections and hub peerings, step by step outwards from where each route
 * starts. A route that a table has from nearer by is not taken from further away, so there are no loops; equally near ways all count.
 */
export function passOn(
  { cloudGateways, connections, peerings, circuits }: Settled,
  tables: readonly Growing[],
): void {
  const passages = passagesOf({ cloudGateways, connections, peerings, circuits });
  if (passages.length === 0) return;
  const byGateway = new Map<string, Growing[]>();
  for (const table of tables) put(byGateway, table.gateway, table);
  const circuitIds = new Set(circuits.map(({ id }) => id));
  const known = new Map(tables.map((table) => [table, new Set(table.routes.map(keyOf))]));
  for (let fresh = new Map(tables.map((table) => [table, table.routes])); fresh.size > 0; ) {
    const next = new Map<Growing, TableRoute[]>();
    for (const { link, exporter, importer, carry } of passages) {
      const source = byGateway.get(exporter.id)?.find(({ associated }) => associated.includes(link));
      const audience: Audience = { link, isCircuit: false };
      const sent = ((source && fresh.get(source)) ?? []).filter((route) =>
        isAdvertised(route, exporter, audience, circuitIds),
      );
      for (const target of byGateway.get(importer.id) ?? []) {
        if (!target.propagated.includes(link)) continue;
        for (const item of sent) {
          const seen = carry(item);
          if (seen === undefined) continue;
          const { prefix, real, owner, place } = seen;
          const route: TableRoute = {
            prefix,
            via: link,
            ...optional('real', real),
            ...optional('owner', owner),
            ...optional('place', place),
            origin: 'bgp',
          };
          if (known.get(target)?.has(keyOf(route))) continue;
          next.set(target, [...(next.get(target) ?? []), route]);
        }
      }
    }
    for (const [table, routes] of next) {
      table.routes.push(...routes);
      for (const route of routes) known.get(table)?.add(keyOf(route));
    }
    fresh = next;
  }
}

const keyOf = ({ prefix, owner }: TableRoute): string => `${prefix} ${owner ?? ''}`;

function passagesOf({ cloudGateways, connections, peerings }: Settled): Passage[] {
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
        const [passed] = carried(connection, [route]);
        const translates = (exporter.type.options.nat ?? []).length > 0;
        return passed && asSeen(passed, connection, translates ? 'egress' : 'ingress');
      }),
    ),
    // The peering of two hubs passes on everything that either has.
    ...peerings.flatMap(({ id, from, to }) => both(id, [from, to], (route) => route)),
  ];
}
