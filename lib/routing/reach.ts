import { contains } from '@/lib/addressing/prefix';
import { isAdvertised } from '@/lib/plan/advertised';
import type { Plan, TablePlan, TableRoute, VpcPlan, VpcTablePlan } from '@/lib/plan/plan';
import { lengthOf, longest, matches } from './matches';
import { isAttachmentUp, isCircuitUp, isConnectionUp, type Outage, untouched } from './outage';
import { type Topology, topology } from './topology';

/** A place on the way, and the link (a connection, attachment or peering) by which traffic leaves it. */
export type Hop = { id: string; via?: string };

/** Whether traffic arrives, the way it takes or gets stuck on, and a sentence that says how or why not. */
export type Reach = { reached: boolean; hops: readonly Hop[]; why: string };

/**
 * Whether traffic from one network or VPC arrives at another, in this direction only: every prefix of the target must be reached, and a VPC must reach
 * it from the route tables of all its subnets. `down` names what is out of service: gateways, links, tunnels (`connection/tunnel`), subnets
 * (`vpc/subnet`); their routes are gone. Ways through a table follow the longest prefix, written routes before learned ones.
 */
export function reach(plan: Plan, from: string, to: string, down: Outage = untouched): Reach {
  const search: Search = { plan, map: topology(plan), down, target: to };
  const prefixes = prefixesOf(search, to);
  if (!prefixes) return stuck([{ id: from }], `${search.map.name(to)} has no gateway in front of it.`);
  if (prefixes.length === 0)
    return stuck([{ id: from }], `${search.map.name(to)} has no prefix that could be reached.`);
  let first: Reach | undefined;
  for (const prefix of prefixes) {
    const result = fromPlace(search, from, prefix);
    if (!result.reached) return result;
    first ??= result;
  }
  return first ?? stuck([{ id: from }], `${search.map.name(to)} has no prefix that could be reached.`);
}

/** The same both ways: an answer has to come back. The result is the direction that fails, else the way there. */
export function reachBoth(plan: Plan, from: string, to: string, down: Outage = untouched): Reach {
  const there = reach(plan, from, to, down);
  if (!there.reached) return there;
  const back = reach(plan, to, from, down);
  return back.reached ? there : { ...back, why: `Answers do not come back: ${back.why}` };
}

type Search = { plan: Plan; map: Topology; down: Outage; target: string };
/**
 * Where the search stands: what was passed, and which gateways were entered by which link, on any branch: a second visit could only end as the first,
 * so a query costs at most one look at each.
 */
type Way = { prefix: string; hops: readonly Hop[]; seen: Set<string> };

const stuck = (hops: readonly Hop[], why: string): Reach => ({ reached: false, hops, why });

function arrived({ map, target }: Search, hops: readonly Hop[]): Reach {
  const all = [...hops, { id: target }];
  const between = all.slice(1, -1).map(({ id }) => map.name(id));
  const [from = ''] = all.map(({ id }) => map.name(id));
  const by = between.length > 0 ? ` by ${between.join(', ')}` : ' directly';
  return { reached: true, hops: all, why: `${from} reaches ${map.name(target)}${by}.` };
}

function prefixesOf({ map }: Search, id: string): readonly string[] | undefined {
  return map.network(id)?.prefixes ?? map.vpc(id)?.prefixes;
}

function fromPlace(search: Search, from: string, prefix: string): Reach {
  const network = search.map.network(from);
  if (network) return fromSite(search, network, prefix);
  const vpc = search.map.vpc(from);
  if (vpc) return fromVpc(search, vpc, prefix);
  return stuck([{ id: from }], `${search.map.name(from)} has no gateway in front of it.`);
}

/** From a network: the site's gateways take the longest prefix that any of their connections brings. */
function fromSite(search: Search, from: { id: string; site: string }, prefix: string): Reach {
  const { map, down, target } = search;
  const start: Hop = { id: from.id };
  if (map.network(target)?.site === from.site) return arrived(search, [start]);
  const up = map.gatewaysAt(from.site).filter(({ id }) => !down.has(id));
  if (up.length === 0) return stuck([start], `No gateway of ${map.name(from.site)} is in service.`);
  const choices = up.flatMap(({ id }) =>
    waysOf(search, id).flatMap(({ link, far }) => {
      const heard = heardFrom(search, far, { link, site: from.site, prefix });
      return heard ? [{ prefix: heard, gateway: id, link, far }] : [];
    }),
  );
  const best = Math.max(...choices.map((choice) => lengthOf(choice.prefix)));
  let last = stuck(
    [start, { id: up[0]?.id ?? from.site }],
    `No connection of ${map.name(from.site)} that is in service brings a route to ${prefix}.`,
  );
  const seen = new Set<string>();
  for (const { gateway, link, far } of choices.filter((choice) => lengthOf(choice.prefix) === best)) {
    const hops = [start, { id: gateway, via: link }];
    last = enter(search, { link, at: far }, { prefix, hops, seen });
    if (last.reached) return last;
  }
  return last;
}

/** The links of a device that are in service, private circuits first: every cloud prefers them to a VPN for the same prefix. */
function waysOf({ map, down }: Search, gateway: string): { link: string; far: string }[] {
  const circuits = map.circuitsOf(gateway).filter((circuit) => isCircuitUp(circuit, down));
  const connections = map.connectionsOf(gateway).filter(({ connection }) => isConnectionUp(connection, down));
  return [
    ...circuits.map(({ id, cloudGateway }) => ({ link: id, far: cloudGateway })),
    ...connections.map(({ connection, far }) => ({ link: connection.id, far: far.gateway })),
  ];
}

/** The longest prefix around the wanted one that the far end of a link announces to the site. */
function heardFrom(
  { map, down }: Search,
  far: string,
  { link, site, prefix }: { link: string; site: string; prefix: string },
): string | undefined {
  const device = map.gateway(far);
  if (device) {
    return matches(
      device.networks.flatMap(({ prefixes }) => prefixes.map((own) => ({ prefix: own }))),
      prefix,
    )[0]?.prefix;
  }
  const cloud = map.cloudGateway(far);
  if (!cloud) return undefined;
  const isCircuit = (id: string): boolean => map.circuit(id) !== undefined;
  const audience = { link, place: site, isCircuit: isCircuit(link) };
  return matches(routesOf(map.tableOf(link, far)), prefix).find(
    (route) =>
      isAdvertised(route, cloud, audience, { has: isCircuit }) &&
      route.via !== undefined &&
      isLinkUp({ map, down }, route.via),
  )?.prefix;
}

const realRoutes = new WeakMap<TablePlan, readonly TableRoute[]>();

/** A table's routes by what their prefixes are where they belong: the way of a packet is the same under any address it is shown by. */
function routesOf(table: TablePlan | undefined): readonly TableRoute[] {
  if (!table) return [];
  const known = realRoutes.get(table);
  if (known) return known;
  const made = table.routes.some(({ real }) => real !== undefined)
    ? table.routes.map((route) => ({ ...route, prefix: route.real ?? route.prefix }))
    : table.routes;
  realRoutes.set(table, made);
  return made;
}

/** From a VPC: the table of every subnet in service must know the way. */
function fromVpc(search: Search, vpc: VpcPlan, prefix: string): Reach {
  const { map, down } = search;
  const start: Hop = { id: vpc.id };
  if (vpc.prefixes.some((own) => contains(own, prefix)))
    return stuck(
      [start],
      `${prefix} is inside ${map.name(vpc.id)}’s own addresses, so the traffic stays inside.`,
    );
  const subnets = vpc.subnets.filter(({ id }) => !down.has(`${vpc.id}/${id}`));
  if (vpc.subnets.length > 0 && subnets.length === 0)
    return stuck([start], `No subnet of ${map.name(vpc.id)} is in service.`);
  const used = new Set(subnets.map(({ table }) => table));
  const tables = vpc.routeTables.filter(({ id }) => used.size === 0 || used.has(id));
  let last: Reach = stuck([start], `${map.name(vpc.id)} has no route table.`);
  for (const table of tables) {
    last = fromVpcTable(search, { vpc, table, prefix });
    if (!last.reached) return last;
  }
  return last;
}

type VpcRoute = { prefix: string; via: string; link: string };

function fromVpcTable(
  search: Search,
  { vpc, table, prefix }: { vpc: VpcPlan; table: VpcTablePlan; prefix: string },
): Reach {
  const { map, down } = search;
  const start: Hop = { id: vpc.id };
  const linkTo = (gateway: string): string | undefined =>
    map
      .attachmentsOf(vpc.id)
      .find((attachment) => attachment.gateway === gateway && isAttachmentUp(attachment, down))?.id;
  const written = matches(table.routes, prefix).flatMap((route): VpcRoute[] => {
    const link = map.peering(route.via)?.id ?? linkTo(route.via);
    return link ? [{ ...route, link }] : [];
  });
  const learned = table.propagatedFrom.flatMap((gateway): VpcRoute[] => {
    const link = linkTo(gateway);
    if (!link) return [];
    const known = matches(routesOf(map.tableOf(link, gateway)), prefix);
    const route = known.find(({ via, place }) => via && place !== vpc.id && isLinkUp(search, via));
    return route ? [{ prefix: route.prefix, via: gateway, link }] : [];
  });
  const best = Math.max(...[...written, ...learned].map((route) => lengthOf(route.prefix)));
  const asLong = (route: VpcRoute): boolean => lengthOf(route.prefix) === best;
  const first = written.find(asLong);
  const choices = first ? [first] : learned.filter(asLong);
  let last = stuck(
    [start],
    `Route table “${table.name}” of ${map.name(vpc.id)} has no route to ${prefix}${table.learns ? '' : ', and learns none'}.`,
  );
  for (const { via, link } of choices) {
    const way: Way = { prefix, hops: [{ id: vpc.id, via: link }], seen: new Set() };
    const peering = map.peering(via);
    const at = peering ? otherEnd(peering, vpc.id) : via;
    last = enter(search, { link, at }, way);
    if (last.reached) return last;
  }
  return last;
}

const otherEnd = ({ from, to }: { from: string; to: string }, end: string): string =>
  from === end ? to : from;

/** Traffic comes to a place by a link: it is there, goes on through a cloud gateway's table, or ends in the wrong place. */
function enter(search: Search, { link, at }: { link: string; at: string }, way: Way): Reach {
  const { map, target } = search;
  const site = map.gateway(at)?.site.id;
  if (at === target) {
    const subnets = map.vpc(at)?.subnets ?? [];
    const isGone = subnets.length > 0 && subnets.every(({ id }) => search.down.has(`${at}/${id}`));
    return isGone
      ? stuck(way.hops, `No subnet of ${map.name(at)} is in service.`)
      : arrived(search, way.hops);
  }
  if (site !== undefined && site === map.network(target)?.site)
    return arrived(search, [...way.hops, { id: at }]);
  const hops = [...way.hops, { id: at }];
  if (!map.cloudGateway(at)) {
    return stuck(
      hops,
      `${map.name(at)} does not pass on what comes by ${map.name(link)}: ${site ? 'a site' : 'a VPC'} is no transit.`,
    );
  }
  const key = `${at} ${link}`;
  if (way.seen.has(key)) return stuck(hops, `The traffic goes round in circles at ${map.name(at)}.`);
  way.seen.add(key);
  return throughTable(search, { link, at }, way);
}

function throughTable(search: Search, { link, at }: { link: string; at: string }, way: Way): Reach {
  const { map } = search;
  const here = [...way.hops, { id: at }];
  const table = map.tableOf(link, at);
  if (!table)
    return stuck(
      here,
      `No route table of ${map.name(at)} is used by ${map.name(link)}, so its traffic ends.`,
    );
  const usable = matches(routesOf(table), way.prefix).filter(
    (route) => route.via !== link && (route.via === undefined || isLinkUp(search, route.via)),
  );
  const best = longest(usable);
  const drawn = best.filter(({ origin }) => origin === 'drawn');
  let last = stuck(
    here,
    `Route table “${table.name}” of ${map.name(at)} has no route to ${way.prefix} that is in service.`,
  );
  for (const route of drawn.length > 0 ? drawn : best) {
    last = follow(search, { route, table: table.name, at }, way);
    if (last.reached) return last;
  }
  return last;
}

function follow(
  search: Search,
  { route, table, at }: { route: TableRoute; table: string; at: string },
  way: Way,
): Reach {
  const { map } = search;
  const { via } = route;
  if (via === undefined) {
    return stuck(
      [...way.hops, { id: at }],
      `Route table “${table}” of ${map.name(at)} drops traffic to ${route.prefix}.`,
    );
  }
  const onward = { ...way, hops: [...way.hops, { id: at, via }] };
  const attachment = map.attachment(via);
  if (attachment) return enter(search, { link: via, at: attachment.vpc }, onward);
  const circuit = map.circuit(via);
  if (circuit) return enter(search, { link: via, at: circuit.gateway }, onward);
  const pair = map.connection(via) ?? map.peering(via);
  return pair
    ? enter(search, { link: via, at: otherEnd(pair, at) }, onward)
    : stuck(onward.hops, `${map.name(via)} leads nowhere.`);
}

function isLinkUp({ map, down }: Pick<Search, 'map' | 'down'>, link: string): boolean {
  const attachment = map.attachment(link);
  if (attachment) return isAttachmentUp(attachment, down);
  const circuit = map.circuit(link);
  if (circuit) return isCircuitUp(circuit, down);
  const connection = map.connection(link);
  return connection ? isConnectionUp(connection, down) : !down.has(link);
}
