import { lookup, type PlanLookup } from '@/lib/plan/lookup';
import { optional, put } from '@/lib/plan/maps';
import type {
  CircuitPlan,
  CloudGatewayPlan,
  GatewayPlan,
  Plan,
  TablePlan,
  TableRoute,
} from '@/lib/plan/plan';
import type { RouteChoice } from '@/lib/plan/route-choice';
import { type Feed, type Network, network, type OwnRoute, type Speaker } from './bgp/network';
import { choiceOf, stepsOf, weightOf } from './choice';
import { sessionsOf } from './sessions';

/** A plan as speakers of BGP: a device is one, and so is each route table of a cloud's gateway or hub. */
export type Model = {
  plan: Plan;
  net: Network;
  /** The speaker of a device or table; undefined where there is none. */
  speaker(id: string): number | undefined;
  /** The device, or the cloud gateway with the table, that a speaker is. */
  at(speaker: number): { object: string; table?: TablePlan };
  /** The feeds that need something: by the id of a tunnel, connection, gateway, circuit or peering. */
  feedsOf(id: string): readonly Feed[];
  /** The ids that a feed needs. */
  needsOf(feed: Feed): readonly string[];
};

const cache = new WeakMap<Plan, Model>();

/** The speakers of a plan, made once. */
export function modelOf(plan: Plan): Model {
  const known = cache.get(plan);
  if (known) return known;
  const made = makeModel(plan);
  cache.set(plan, made);
  return made;
}

function makeModel(plan: Plan): Model {
  const look = lookup(plan);
  const sessions = sessionsOf(plan);
  const places: { object: string; table?: TablePlan }[] = [];
  const speakers: Speaker[] = [];
  const circuits = new Map<string, CircuitPlan[]>();
  for (const circuit of plan.circuits) put(circuits, circuit.gateway, circuit);
  plan.gateways.forEach((gateway, index) => {
    speakers.push(deviceOf(gateway, { index, paths: pathsOf(look, gateway, circuits.get(gateway.id)) }));
    places.push({ object: gateway.id });
  });
  plan.tables.forEach((table, index) => {
    const gateway = look.cloudGateway(table.gateway);
    if (!gateway) return;
    speakers.push(tableOf(table, gateway, index));
    places.push({ object: gateway.id, table });
  });
  const net = network(
    speakers,
    sessions.map(({ session }) => session),
  );
  const byId = new Map<string, Feed[]>();
  const needs = new Map(sessions.map(({ session, needs: ids }) => [session.id, ids]));
  for (const feed of net.feeds) for (const id of needs.get(feed.session.id) ?? []) put(byId, id, feed);
  return {
    plan,
    net,
    speaker: net.indexOf,
    at: (speaker) => places[speaker] ?? { object: '' },
    feedsOf: (id) => byId.get(id) ?? [],
    needsOf: (feed) => needs.get(feed.session.id) ?? [],
  };
}

/**
 * What is exported as its maximum: the most equal-ranked tunnels to one far gateway, as far as the platform can. The links of a circuit, which no file
 * configures, are taken to be used side by side as well.
 */
function pathsOf(look: PlanLookup, gateway: GatewayPlan, circuits: readonly CircuitPlan[] = []): number {
  const counts = new Map<string, number>();
  for (const { near, far } of look.tunnelsOf(gateway.id)) {
    const group = `${far.gateway} ${near.bgp?.localPreference} ${near.bgp?.prepend}`;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const links = circuits.map(({ insides }) => insides.length);
  return Math.min(gateway.paths, Math.max(1, ...counts.values(), ...links));
}

/** An address for a router whose own is not known: below all real ones, and different for each. */
const unknownId = (index: number): string => `0.0.${(index >> 8) & 255}.${index & 255}`;

const deviceOf = (gateway: GatewayPlan, { index, paths }: { index: number; paths: number }): Speaker => ({
  id: gateway.id,
  asn: gateway.asn,
  routerId: gateway.routerId ?? unknownId(index),
  paths: { ebgp: paths, ibgp: paths },
  own: gateway.advertises.map((prefix) => ({ prefix, source: 'own' })),
  // Sessions let out the site's prefixes alone, but for those to its other devices.
  ...(gateway.siblings.length > 0 ? {} : { announces: new Set(gateway.advertises) }),
});

/** Equal routes have no bound in any cloud's documents. */
const allPaths = 1_000;

function tableOf(table: TablePlan, gateway: CloudGatewayPlan, index: number): Speaker {
  const choice = choiceOf(gateway);
  return {
    id: table.id,
    asn: gateway.asn,
    routerId: unknownId(index),
    steps: stepsOf(choice),
    paths: {
      ebgp: gateway.ecmp ? allPaths : 1,
      ibgp: gateway.ecmp ? allPaths : 1,
      ...(choice.sharesAny ? { relaxed: true } : {}),
    },
    ...optional('mostLearned', gateway.type.distinctRoutesIn),
    own: table.routes.filter(({ origin }) => origin !== 'bgp').map((route) => ownRoute(route, choice)),
  };
}

function ownRoute({ prefix, real, via, origin }: TableRoute, choice: RouteChoice): OwnRoute {
  const source = origin === 'bgp' ? 'vpn' : origin;
  return {
    prefix: real ?? prefix,
    source,
    via: via ?? 'discard',
    weight: weightOf(choice, source),
    ...(real === undefined ? {} : { shown: prefix }),
  };
}
