import { contains } from '@/lib/addressing/prefix';
import { put } from '@/lib/plan/maps';
import type { ConnectionPlan, FlowPlan, Plan, TablePlan, VpcPlan } from '@/lib/plan/plan';
import { sharedData } from '@/lib/plan/same';
import { isCounted } from './counted';
import { topology } from './topology';

/** What an edit can have changed about where packets go. */
export type Touched = {
  /** Whether a flow may fare otherwise than before, under any failure. */
  flow(flow: FlowPlan): boolean;
  /** Whether a prefix may end in other tables, or by other ways. */
  prefix(prefix: string): boolean;
};

const everything: Touched = { flow: () => true, prefix: () => true };

/**
 * What of a plan the step from the plan before it may change. Parts that are the same must be the same objects, as `compile` and the patches between screen
 * and worker leave them. It rests on this: sites are no transit, and a prefix follows its own way; so a flow depends on its two ends, on the clouds, and on
 * all that announces a prefix around its own. An edit of a cloud’s own objects touches everything, one of a site only what meets its prefixes.
 */
export function touchedBy(before: Plan, after: Plan): Touched {
  if (before === after) return { flow: () => false, prefix: () => false };
  if (isCloudTouched(before, after) || isCounted(before) || isCounted(after)) return everything;
  const sites = sitesTouched(before, after);
  const prefixes = new Set([
    ...prefixesOf(before, sites),
    ...prefixesOf(after, sites),
    ...routesTouched(before, after),
  ]);
  const known = new Map(before.flows.map((flow) => [flow.id, flow]));
  const meets = (prefix: string): boolean => {
    for (const touched of prefixes) if (contains(touched, prefix)) return true;
    return false;
  };
  return {
    flow: (flow) => known.get(flow.id) !== flow || [...flow.fromPrefixes, ...flow.toPrefixes].some(meets),
    prefix: (prefix) => prefixes.has(prefix),
  };
}

/** Both versions of all that is not the same object in both lists. */
function changed<Item extends { id: string }>(before: readonly Item[], after: readonly Item[]): Item[] {
  if (before === after) return [];
  const [old, now] = [new Set(before), new Set(after)];
  return [...before.filter((item) => !now.has(item)), ...after.filter((item) => !old.has(item))];
}

/** Whether anything differs that flows of any site may pass: clouds, what joins them, and connections between two devices or two clouds. */
function isCloudTouched(before: Plan, after: Plan): boolean {
  const isSame = (part: 'cloudGateways' | 'attachments' | 'peerings' | 'circuits'): boolean =>
    changed<{ id: string }>(before[part], after[part]).length === 0;
  return (
    !(isSame('cloudGateways') && isSame('attachments') && isSame('peerings') && isSame('circuits')) ||
    !sameBut(before.vpcs, after.vpcs, withoutRoutes) ||
    !sameBut(before.tables, after.tables, withoutLinks) ||
    changed(before.connections, after.connections).some(
      ({ from, to }) => isDevice(before, after, from) === isDevice(before, after, to),
    )
  );
}

const isDevice = (before: Plan, after: Plan, id: string): boolean =>
  [before, after].some((plan) => topology(plan).gateway(id) !== undefined);

/** Whether two lists are the same data in the same order, as far as it is looked at. */
function sameBut<Item extends { id: string }>(
  before: readonly Item[],
  after: readonly Item[],
  seen: (item: Item) => unknown,
): boolean {
  if (before === after) return true;
  return (
    before.length === after.length &&
    after.every((item, at) => {
      const old = before[at] as Item;
      if (old === item) return true;
      const view = seen(old);
      return sharedData(seen(item), view) === view;
    })
  );
}

const withoutRoutes = (vpc: VpcPlan) => ({
  ...vpc,
  routeTables: vpc.routeTables.map(({ routes: _, ...table }) => table),
});

const withoutLinks = ({ id, gateway, name, label }: TablePlan) => ({ id, gateway, name, label });

/** Connections that are not as they were, and links that use or fill another route table than before. */
function linksTouched(before: Plan, after: Plan): string[] {
  const known = new Map(before.tables.map((table) => [table.id, table]));
  return [
    ...changed(before.connections, after.connections).map(({ id }) => id),
    ...after.tables.flatMap((table) => {
      const old = known.get(table.id);
      return [
        ...different(old?.associated ?? [], table.associated),
        ...different(old?.propagated ?? [], table.propagated),
      ];
    }),
  ];
}

/** What is in one of two lists only. */
function different(a: readonly string[], b: readonly string[]): string[] {
  if (a === b) return [];
  const [inA, inB] = [new Set(a), new Set(b)];
  return [...a.filter((item) => !inB.has(item)), ...b.filter((item) => !inA.has(item))];
}

/** The sites of devices that are not as they were, or at whose links something is not. */
function sitesTouched(before: Plan, after: Plan): Set<string> {
  const links = new Set(linksTouched(before, after));
  const sites = new Set(changed(before.gateways, after.gateways).map(({ site }) => site.id));
  for (const plan of [before, after])
    for (const connection of plan.connections)
      if (links.has(connection.id)) for (const site of sitesOf(plan, connection)) sites.add(site);
  return sites;
}

const sitesOf = (plan: Plan, { from, to }: ConnectionPlan): string[] =>
  [from, to].flatMap((end) => topology(plan).gateway(end)?.site.id ?? []);

/** What these sites announce, and what anybody sends into their connections: as shown there, and as it is where it belongs. */
function prefixesOf(plan: Plan, sites: ReadonlySet<string>): string[] {
  if (sites.size === 0) return [];
  const connections = plan.connections.filter((each) => sitesOf(plan, each).some((site) => sites.has(site)));
  const links = new Set(connections.map(({ id }) => id));
  return [
    ...plan.gateways.flatMap(({ site, advertises }) => (sites.has(site.id) ? advertises : [])),
    ...connections.flatMap(({ staticPrefixes }) => staticPrefixes),
    ...plan.tables.flatMap(({ routes }) =>
      routes.flatMap(({ via, prefix, real }) =>
        via !== undefined && links.has(via) ? [prefix, real ?? prefix] : [],
      ),
    ),
  ];
}

/** The prefixes for which any table has other routes than before. */
function routesTouched(before: Plan, after: Plan): string[] {
  const old = new Map(routeLists(before).map((list) => [list.id, list.routes]));
  return routeLists(after).flatMap(({ id, routes }) => differentRoutes(old.get(id) ?? [], routes));
}

type AnyRoute = { prefix: string; real?: string };

const routeLists = ({ tables, vpcs }: Plan): { id: string; routes: readonly AnyRoute[] }[] => [
  ...tables,
  ...vpcs.flatMap(({ id, routeTables }) =>
    routeTables.map((table) => ({ id: `vpc ${id}/${table.id}`, routes: table.routes })),
  ),
];

function differentRoutes(before: readonly AnyRoute[], after: readonly AnyRoute[]): string[] {
  if (before === after) return [];
  const [old, now] = [byPrefix(before), byPrefix(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((prefix) => {
    const [was, is] = [old.get(prefix) ?? [], now.get(prefix) ?? []];
    if (sharedData<readonly AnyRoute[]>(is, was) === was) return [];
    return [...was, ...is].flatMap((route) => [route.prefix, route.real ?? route.prefix]);
  });
}

function byPrefix(routes: readonly AnyRoute[]): Map<string, AnyRoute[]> {
  const made = new Map<string, AnyRoute[]>();
  for (const route of routes) put(made, route.prefix, route);
  return made;
}
