import type { GatewayPlan, Plan, TablePlan, VpcPlan, VpcTablePlan } from '@/lib/plan/plan';
import type { Route } from './bgp/route';
import type { Entry } from './forward';
import { entryIn } from './forward-cloud';
import { entryFor } from './forward-device';
import { learnedEntry, vpcEntry, writtenEntry } from './forward-vpc';
import { linkOf, linkOfSession } from './links';
import type { Outage } from './outage';
import { lossText, refusalText, routeText } from './reasons';
import { type State, stateOf } from './state';

/** A route table of an object: a device has one, a hub or VPC one for each of its own. */
export type ObjectTable = { object: string; table: string; name: string; lines: readonly TableLine[] };

export type TableLine = {
  prefix: string;
  /** What packets follow. */
  entry: Entry;
  /** The winner in words, and why it won: what the last of the others lost by. */
  route?: string;
  why: string;
  /** What else there was: a route, the link that it came by, and why it carries nothing. */
  others: readonly { route: string; link?: string; why: string }[];
};

/** The route tables of a device, cloud gateway, hub or VPC, or of the devices in front of a network; none for anything else, or for what is out of service. */
export function tablesAt(plan: Plan, id: string, down?: Outage): ObjectTable[] {
  const state = stateOf(plan, down);
  const { map } = state;
  if (state.down.has(id)) return [];
  const network = map.network(id);
  const devices = (network ? map.gatewaysAt(network.site) : [map.gateway(id)]).filter(
    (device) => device && !state.down.has(device.id),
  );
  const vpc = map.vpc(id);
  return [
    ...devices.flatMap((gateway) => (gateway ? [deviceTable(state, gateway)] : [])),
    ...map.tablesOf(id).map((table) => cloudTable(state, table)),
    ...(vpc?.routeTables ?? []).map((table) => vpcTable(state, vpc as VpcPlan, table)),
  ];
}

function deviceTable(state: State, gateway: GatewayPlan): ObjectTable {
  const own = gateway.advertises.map((prefix): TableLine => {
    const entry: Entry = { prefix, source: 'own', distance: 0, ways: [], ends: 'here' };
    return { prefix, entry, why: 'the site’s own', others: [] };
  });
  const lines = state.model.net.prefixes.flatMap((prefix): TableLine[] => {
    if (gateway.advertises.includes(prefix)) return [];
    const entry = entryFor(state, gateway, prefix);
    return entry ? [{ prefix, entry, ...choiceAt(state, { id: gateway.id, prefix, entry }) }] : [];
  });
  return { object: gateway.id, table: gateway.id, name: 'routes', lines: [...own, ...lines] };
}

function cloudTable(state: State, table: TablePlan): ObjectTable {
  const lines = state.model.net.prefixes.flatMap((prefix): TableLine[] => {
    const entry = entryIn(state, table, prefix);
    return entry ? [{ prefix, entry, ...choiceAt(state, { id: table.id, prefix, entry }) }] : [];
  });
  return { object: table.gateway, table: table.id, name: table.name, lines };
}

function vpcTable(state: State, vpc: VpcPlan, table: VpcTablePlan): ObjectTable {
  const own = vpc.prefixes.map((prefix): TableLine => {
    const entry: Entry = { prefix, source: 'own', ways: [], ends: 'here' };
    return { prefix, entry, why: 'the VPC’s own: comes before everything', others: [] };
  });
  const prefixes = new Set([...table.routes.map(({ prefix }) => prefix), ...state.model.net.prefixes]);
  const lines = [...prefixes].flatMap((prefix): TableLine[] => {
    if (vpc.prefixes.includes(prefix)) return [];
    const at = { vpc, table };
    const written = writtenEntry(state, at, prefix);
    const learned = learnedEntry(state, at, prefix);
    const entry = written ?? learned;
    if (!entry) return [];
    const lost =
      written && learned
        ? [{ route: 'propagated', why: 'a written route comes before a propagated one' }]
        : [];
    const followed = vpcEntry(state, at, prefix);
    const why =
      followed && followed.prefix !== prefix
        ? `not followed: ${followed.prefix} comes before all that is more specific`
        : written
          ? 'written in the table'
          : 'propagated by a gateway';
    return [{ prefix, entry, why, others: lost }];
  });
  return { object: vpc.id, table: table.id, name: table.name, lines: [...own, ...lines] };
}

type At = { id: string; prefix: string; entry: Entry };

/** Why a speaker's route won, and what became of the others. */
function choiceAt(state: State, { id, prefix, entry }: At): Pick<TableLine, 'route' | 'why' | 'others'> {
  const speaker = state.model.speaker(id);
  if (speaker === undefined) return { why: entryText(entry), others: [] };
  const lost = state.routes.losses(speaker, prefix);
  const chooser = state.map.cloudGateway(state.model.at(speaker).object);
  const clouds = (route: Route) => ({ chooser, neighbour: neighbour(state, route) });
  const others = [
    ...byDistance(state, { id, prefix, entry }),
    ...lost.map(({ route, step }) => ({ ...described(route), why: lossText(step, clouds(route)) })),
    ...state.routes
      .refused(speaker, prefix)
      .flatMap(({ feed, refusal }) =>
        refusal.by === 'taker' || refusal.why === 'own-rules'
          ? [{ route: 'refused', link: linkOfSession(feed.session.id), why: refusalText(refusal) }]
          : [],
      ),
  ];
  const last = lost.filter(({ step }) => step !== 'next-hop').at(-1);
  const reasons = [
    ...(entry.route && entry.ways.length > 1 ? [`${entry.ways.length} equal routes share the traffic`] : []),
    ...(last ? [`the last other one lost because ${lossText(last.step, clouds(last.route))}`] : []),
  ];
  const why = reasons.length > 0 ? reasons.join('; ') : entryText(entry);
  return { ...(entry.route ? { route: routeText(entry.route) } : {}), why, others };
}

/** BGP's route where a static one of lower distance stands before it. */
function byDistance(
  state: State,
  { id, prefix, entry }: At,
): { route: string; link?: string; why: string }[] {
  const speaker = state.model.speaker(id);
  const best = speaker === undefined ? undefined : state.routes.at(speaker, prefix)?.best;
  if (!best || best === entry.route || best.kind === 'local') return [];
  return [
    { ...described(best), why: `distance ${entry.distance ?? 0} of the ${entry.source} route is lower` },
  ];
}

function described(route: Route): { route: string; link?: string } {
  const link = linkOf(route);
  return { route: routeText(route), ...(link === undefined ? {} : { link }) };
}

const neighbour = (state: State, { feed }: Route) =>
  feed ? state.map.cloudGateway(state.model.at(feed.from).object) : undefined;

const entryTexts: Readonly<Record<Entry['source'], string>> = {
  own: 'the site’s own',
  static: 'a static route into the tunnel',
  bgp: 'the only route',
  anchor: 'a null route: there is no way at present',
  written: 'written in the table',
  propagated: 'propagated by a gateway',
  vpc: 'the VPC attached here',
  peering: 'the peer’s own',
};

const entryText = ({ source }: Entry): string => entryTexts[source];
