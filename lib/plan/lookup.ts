import { comparePrefixes } from '@/lib/addressing/prefix';
import { isAdvertised } from './advertised';
import { noting, unwatched } from './derived';
import { byId, optional, put } from './maps';
import type {
  CloudGatewayPlan,
  ConnectionPlan,
  GatewayPlan,
  Plan,
  TablePlan,
  TunnelEnd,
  TunnelPlan,
  VpcPlan,
} from './plan';
import { translated } from './translation';

/** A tunnel as one of its ends sees it. */
export type TunnelView = { tunnel: TunnelPlan; connection: ConnectionPlan; near: TunnelEnd; far: TunnelEnd };

/** Look-ups over a plan. */
export interface PlanLookup {
  gateway(id: string): GatewayPlan | undefined;
  cloudGateway(id: string): CloudGatewayPlan | undefined;
  vpc(id: string): VpcPlan | undefined;
  connection(id: string): ConnectionPlan | undefined;
  tunnel(id: string): TunnelPlan | undefined;
  /** A gateway's tunnels, in order of number. */
  tunnelsOf(gateway: string): readonly TunnelView[];
  /** The tables of a cloud gateway. */
  tablesOf(gateway: string): readonly TablePlan[];
  /** The table a link's traffic looks its next hop up in. */
  tableOf(link: string, gateway: string): TablePlan | undefined;
  /**
   * The prefixes that may come to this end from the other one, sorted, without repetition, without the near site's own: what its inbound filter
   * lets in.
   */
  expectedAt(view: TunnelView): readonly string[];
  /** The prefixes that a device learns by BGP in its tunnels, sorted, without repetition: what it can tell its siblings. */
  learnedBy(gateway: string): readonly string[];
}

const cache = new WeakMap<Plan, PlanLookup>();

/** The look-ups of a plan, made once. */
export function lookup(plan: Plan): PlanLookup {
  const known = cache.get(plan);
  if (known) return known;
  const made = noting(plan, makeLookup(unwatched(plan)), lookupReads);
  cache.set(plan, made);
  return made;
}

const announcing = ['gateways', 'cloudGateways', 'connections', 'tables', 'circuits'] as const;

/** What each look-up answers from. */
export const lookupReads: { [Key in keyof PlanLookup]: readonly (keyof Plan)[] } = {
  gateway: ['gateways'],
  cloudGateway: ['cloudGateways'],
  vpc: ['vpcs'],
  connection: ['connections'],
  tunnel: ['connections'],
  tunnelsOf: ['connections'],
  tablesOf: ['tables'],
  tableOf: ['tables'],
  expectedAt: announcing,
  learnedBy: announcing,
};

function makeLookup(plan: Plan): PlanLookup {
  const gateways = byId(plan.gateways);
  const cloudGateways = byId(plan.cloudGateways);
  const vpcs = byId(plan.vpcs);
  const connections = byId(plan.connections);
  const tunnels = byId(plan.connections.flatMap((connection) => connection.tunnels));
  const views = new Map<string, TunnelView[]>();
  const tables = new Map<string, TablePlan[]>();
  for (const connection of plan.connections) {
    for (const tunnel of connection.tunnels) {
      put(views, tunnel.from.gateway, { tunnel, connection, near: tunnel.from, far: tunnel.to });
      put(views, tunnel.to.gateway, { tunnel, connection, near: tunnel.to, far: tunnel.from });
    }
  }
  for (const table of plan.tables) put(tables, table.gateway, table);
  const tableByLink = new Map(
    plan.tables.flatMap((table) =>
      table.associated.map((link) => [`${table.gateway} ${link}`, table] as const),
    ),
  );
  const circuits = byId(plan.circuits);
  const sortedRoutes = new Map<TablePlan, TablePlan['routes']>();
  const sorted = (table: TablePlan): TablePlan['routes'] => {
    const routes =
      sortedRoutes.get(table) ?? [...table.routes].sort((a, b) => comparePrefixes(a.prefix, b.prefix));
    sortedRoutes.set(table, routes);
    return routes;
  };
  const tableOf = (link: string, gateway: string): TablePlan | undefined =>
    tableByLink.get(`${gateway} ${link}`);
  const expectedAt: PlanLookup['expectedAt'] = ({ near, far, connection }) => {
    const device = gateways.get(far.gateway);
    if (device) return device.advertises;
    const cloud = cloudGateways.get(far.gateway);
    const site = gateways.get(near.gateway)?.site.id;
    const table = tableOf(connection.id, far.gateway);
    if (!cloud || !table) return [];
    const audience = { link: connection.id, isCircuit: false, table, ...optional('place', site) };
    const heard = sorted(table)
      .filter((route) => isAdvertised(route, cloud, audience, circuits))
      .map(({ prefix }) => translated(prefix, connection, 'egress'));
    return [...new Set(connection.nat.length > 0 ? heard.sort(comparePrefixes) : heard)];
  };
  return {
    gateway: (id) => gateways.get(id),
    cloudGateway: (id) => cloudGateways.get(id),
    vpc: (id) => vpcs.get(id),
    connection: (id) => connections.get(id),
    tunnel: (id) => tunnels.get(id),
    tunnelsOf: (gateway) => views.get(gateway) ?? [],
    tablesOf: (gateway) => tables.get(gateway) ?? [],
    tableOf,
    expectedAt,
    learnedBy: (gateway) => {
      const found = (views.get(gateway) ?? []).flatMap((view) => (view.near.bgp ? expectedAt(view) : []));
      return [...new Set(found)].sort(comparePrefixes);
    },
  };
}
