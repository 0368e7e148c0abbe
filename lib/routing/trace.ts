import { prefixLength } from '@/lib/addressing/prefix';
import type { Plan, VpcPlan } from '@/lib/plan/plan';
import type { Entry } from './forward';
import { deviceEntry } from './forward-device';
import { tablesInUse, vpcEntry } from './forward-vpc';
import type { Outage } from './outage';
import { type State, stateOf } from './state';
import { ended, follow, type Here, type Path, type TraceHop, type Walk } from './walk';

/** Where the packets to one prefix go. */
export type Trace = {
  from: string;
  to: string;
  prefix: string;
  /** Every way that shares the traffic. */
  paths: readonly Path[];
  /** Whether all of them arrive. */
  reached: boolean;
};

/**
 * Follows a packet from a network or VPC to each prefix of another, table by table, in this direction only. A VPC starts once for each route table that its
 * subnets use. Ends for certain: a path stops where it meets a table for the second time.
 */
export function trace(plan: Plan, { from, to, down }: { from: string; to: string; down?: Outage }): Trace[] {
  const state = stateOf(plan, down);
  const prefixes = state.map.network(to)?.prefixes ?? state.map.vpc(to)?.prefixes ?? [];
  return prefixes.map((prefix) => traceTo(state, { from, to, prefix }));
}

/** The same to one prefix of the target. */
export function traceTo(
  state: State,
  { from, to, prefix }: { from: string; to: string; prefix: string },
): Trace {
  const paths = start({ state, to, prefix }, from);
  return {
    from,
    to,
    prefix,
    paths,
    reached: paths.length > 0 && paths.every(({ end }) => end === 'arrived'),
  };
}

function start(walk: Walk, from: string): Path[] {
  const { map } = walk.state;
  const here: Here = { hops: [], share: 1, seen: [] };
  const network = map.network(from);
  if (network) return fromSite(walk, network, here);
  const vpc = map.vpc(from);
  if (vpc) return fromVpc(walk, vpc, here);
  return ended(here, { id: from }, 'no-route', `${map.name(from)} has no gateway in front of it.`);
}

/** From a network: the gateways of its site share what they know, as an interior protocol would see to; the best entry of all counts. */
function fromSite(walk: Walk, from: { id: string; site: string }, here: Here): Path[] {
  const { state, prefix, to } = walk;
  const { map, down } = state;
  const source: TraceHop = { id: from.id };
  if (map.network(to)?.site === from.site)
    return ended(
      { ...here, hops: [source] },
      { id: to },
      'arrived',
      `${map.name(from.id)} reaches ${map.name(to)} directly.`,
    );
  const gateways = map.gatewaysAt(from.site).filter(({ id }) => !down.has(id));
  const [first] = gateways;
  if (!first) {
    const why = `No gateway of ${map.name(from.site)} is in service.`;
    return ended(here, source, 'out-of-service', why);
  }
  const choices = gateways.flatMap((gateway) => {
    const entry = deviceEntry(state, gateway, prefix);
    return entry && entry.ends === undefined ? [{ gateway, entry }] : [];
  });
  const best = bestOf(choices.map(({ entry }) => entry));
  if (!best) {
    const why = `No connection of ${map.name(from.site)} that is in service brings a route to ${prefix}.`;
    return ended({ ...here, hops: [source] }, { id: first.id }, 'no-route', why);
  }
  const equal = choices.filter(({ entry }) => compareEntries(entry, best) === 0);
  return equal.flatMap(({ gateway, entry }) => {
    const at = { hops: [source], share: here.share / equal.length, seen: [gateway.id] };
    return follow(walk, { id: gateway.id, entry }, at);
  });
}

const bestOf = (entries: readonly Entry[]): Entry | undefined => [...entries].sort(compareEntries)[0];

/** Negative where a is better: the longer match, the lower distance, then what BGP compares inside a site. */
const compareEntries = (a: Entry, b: Entry): number =>
  prefixLength(b.prefix) - prefixLength(a.prefix) ||
  (a.distance ?? 0) - (b.distance ?? 0) ||
  (b.route?.localPreference ?? 0) - (a.route?.localPreference ?? 0) ||
  (a.route?.path.length ?? 0) - (b.route?.path.length ?? 0);

function fromVpc(walk: Walk, vpc: VpcPlan, here: Here): Path[] {
  const { state, prefix } = walk;
  const { map } = state;
  const tables = tablesInUse(state, vpc);
  const name = map.name(vpc.id);
  if (tables.length === 0)
    return ended(here, { id: vpc.id }, 'out-of-service', `No subnet of ${name} is in service.`);
  return tables.flatMap((table) => {
    const entry = vpcEntry(state, { vpc, table }, prefix);
    const hop: TraceHop = { id: vpc.id, table: table.id, ...(entry ? { entry } : {}) };
    const at = { ...here, share: here.share / tables.length };
    if (entry?.ends === 'here') {
      const why = `${prefix} is inside ${name}’s own addresses, so the traffic stays inside.`;
      return ended(at, hop, 'own-addresses', why);
    }
    if (entry) return follow(walk, hop, at);
    const none = table.learns ? '' : ', and learns none';
    return ended(
      at,
      hop,
      'no-route',
      `Route table “${table.name}” of ${name} has no route to ${prefix}${none}.`,
    );
  });
}
