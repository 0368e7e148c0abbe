import { wholly } from '@/lib/plan/derived';
import type { Plan } from '@/lib/plan/plan';
import type { Feed } from './bgp/network';
import { nothingDown, type Routes, routes } from './bgp/routes';
import { matches } from './matches';
import { isAttachmentUp, isCircuitUp, isConnectionUp, type Outage, untouched } from './outage';
import { type Model, modelOf } from './speakers';
import { type Topology, topology } from './topology';

/** A plan with some of it out of service, and its routes as far as they were asked for. */
export type State = {
  plan: Plan;
  map: Topology;
  model: Model;
  routes: Routes;
  down: Outage;
  /** Whether a connection, attachment, circuit or peering works. */
  isLinkUp(id: string): boolean;
  /** The prefixes around this one that exist in the plan, itself included, the longest first. */
  around(prefix: string): readonly string[];
};

const cache = new WeakMap<Plan, WeakMap<Outage, State>>();

/** The state of a plan under an outage; the same for the same set. */
export function stateOf(given: Plan, down: Outage = untouched): State {
  const plan = wholly(given);
  const states = cache.get(plan) ?? new WeakMap<Outage, State>();
  cache.set(plan, states);
  const known = states.get(down);
  if (known) return known;
  const made = makeState(plan, down);
  states.set(down, made);
  return made;
}

function makeState(plan: Plan, down: Outage): State {
  const model = modelOf(plan);
  const map = topology(plan);
  const isLinkUp = linkCheck(map, down);
  const gone = new Set<Feed>();
  for (const id of down) for (const feed of model.feedsOf(id)) gone.add(feed);
  const state =
    down.size === 0
      ? nothingDown
      : { isDown: (feed: Feed) => gone.has(feed), isLinkDown: (link: string) => !isLinkUp(link) };
  return { plan, map, model, routes: routes(model.net, state), down, isLinkUp, around: aroundIn(plan) };
}

function linkCheck(map: Topology, down: Outage): (id: string) => boolean {
  const known = new Map<string, boolean>();
  const check = (id: string): boolean => {
    const attachment = map.attachment(id);
    if (attachment) return isAttachmentUp(attachment, down);
    const circuit = map.circuit(id);
    if (circuit) return isCircuitUp(circuit, down);
    const connection = map.connection(id);
    if (connection) return isConnectionUp(connection, down);
    const peering = map.peering(id);
    return !down.has(id) && !(peering && (down.has(peering.from) || down.has(peering.to)));
  };
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const made = check(id);
    known.set(id, made);
    return made;
  };
}

const indexes = new WeakMap<Plan, (prefix: string) => readonly string[]>();

/** Every prefix that a table of the plan can have, looked up by what they hold. */
function aroundIn(plan: Plan): (prefix: string) => readonly string[] {
  const known = indexes.get(plan);
  if (known) return known;
  const list = prefixesOf(plan).map((prefix) => ({ prefix }));
  const found = new Map<string, readonly string[]>();
  const made = (prefix: string): readonly string[] => {
    const before = found.get(prefix);
    if (before) return before;
    const around = matches(list, prefix).map((item) => item.prefix);
    found.set(prefix, around);
    return around;
  };
  indexes.set(plan, made);
  return made;
}

function prefixesOf(plan: Plan): string[] {
  const all = new Set(modelOf(plan).net.prefixes);
  for (const { staticPrefixes } of plan.connections) for (const prefix of staticPrefixes) all.add(prefix);
  for (const { prefixes, routeTables } of plan.vpcs) {
    for (const prefix of prefixes) all.add(prefix);
    for (const { routes: written } of routeTables) for (const { prefix } of written) all.add(prefix);
  }
  return [...all];
}
