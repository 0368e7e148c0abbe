import { wholly } from '@/lib/plan/derived';
import { byId } from '@/lib/plan/maps';
import type { FlowPlan, Plan } from '@/lib/plan/plan';
import { type FailureKind, type Part, part } from './part';
import { gateways, instances, regions, zones } from './parts-clouds';
import { devices, isps, sites, uplinks } from './parts-sites';
import { topology } from './topology';

export type { Part } from './part';

type Maker = (plan: Plan) => readonly Part[];

const cache = new WeakMap<Plan, Map<Maker, readonly Part[]>>();

/** Makes parts of one sort once for a plan, so that who asks for one sort does not wait for all. */
function made(plan: Plan, maker: Maker): readonly Part[] {
  const known = cache.get(plan) ?? new Map<Maker, readonly Part[]>();
  cache.set(plan, known);
  const parts = known.get(maker) ?? maker(plan);
  known.set(maker, parts);
  return parts;
}

/** Every part of a plan that can fail by itself, the smaller ones first. There is no other list: rules and the simulator fail these. */
export function partsOf(given: Plan): readonly Part[] {
  const plan = wholly(given);
  return made(plan, allParts);
}

const allParts: Maker = (plan) =>
  [tunnels, uplinks, circuitLinks, links, instances, devices, gateways, isps, zones, sites, regions].flatMap(
    (maker) => made(plan, maker),
  );

const hubs: Maker = (plan) => made(plan, gateways).filter(({ kind }) => kind === 'hub');

const makers: Readonly<Record<FailureKind, Maker>> = {
  tunnel: (plan) => made(plan, tunnels),
  uplink: (plan) => made(plan, uplinks),
  isp: (plan) => made(plan, isps),
  device: (plan) => made(plan, devices),
  zone: (plan) => made(plan, zones),
  hub: (plan) => made(plan, hubs),
  region: (plan) => made(plan, regions),
};

/** Those of one kind that a flow can be asked to survive. */
export const partsOfKind = (plan: Plan, kind: FailureKind): readonly Part[] => makers[kind](wholly(plan));

const indexes = new WeakMap<readonly Part[], ReadonlyMap<string, Part>>();

/** The part of an id, or of a design's object: `edge` is the device, `vpn-1/t1` the tunnel. Undefined for what cannot fail. */
export function partFor(plan: Plan, id: string): Part | undefined {
  const all = partsOf(plan);
  const known = indexes.get(all) ?? byId(all);
  indexes.set(all, known);
  return known.get(id) ?? all.find((each) => each.id.slice(each.kind.length + 1) === id);
}

/** Whether a failure takes an end of a flow itself, so that nothing could make up for it. */
export function takesEnd(
  plan: Plan,
  { from, to }: Pick<FlowPlan, 'from' | 'to'>,
  { kind, at, down }: Part,
): boolean {
  const { network } = topology(plan);
  return [from, to].some(
    (end) => down.has(end) || (kind === 'site' && at.includes(network(end)?.site ?? '')),
  );
}

/** What is out of service when all of these fail. */
export const outageOf = (parts: readonly Part[]): Part['down'] =>
  parts.length === 1 && parts[0] ? parts[0].down : new Set(parts.flatMap(({ down }) => [...down]));

const tunnels = (plan: Plan): Part[] =>
  plan.connections.flatMap((connection) =>
    connection.tunnels.map(({ id, index }) =>
      part({
        of: id,
        kind: 'tunnel',
        what: `tunnel ${index} of ${topology(plan).name(connection.id)}`,
        down: new Set([id]),
        at: [connection.id],
      }),
    ),
  );

/** The links of a circuit, each with its session: one goes where the cloud’s edge at its end is out of service. */
const circuitLinks = (plan: Plan): Part[] =>
  plan.circuits.flatMap(({ id: circuit, insides }) =>
    insides.map((_, index) => {
      const id = `${circuit}/${index + 1}`;
      const what = `link ${index + 1} of private circuit ${topology(plan).name(circuit)}`;
      return part({ of: id, kind: 'circuit', what, down: new Set([id]), at: [circuit] });
    }),
  );

/** Connections, circuits and peerings as a whole. */
function links(plan: Plan): Part[] {
  const { name } = topology(plan);
  const whole =
    (kind: 'connection' | 'circuit' | 'peering', word: string) =>
    (link: { id: string; from?: string; to?: string; implied?: true }): Part => {
      const { id, from = id, to = id, implied } = link;
      const what = `${word} ${name(id)}`;
      // What nobody drew is shown at its ends.
      return part({ of: id, kind, what, down: new Set([id]), at: implied ? [from, to] : [id] });
    };
  return [
    ...plan.connections
      .filter(({ tunnels: { length } }) => length > 1)
      .map(whole('connection', 'connection')),
    ...plan.circuits.map(whole('circuit', 'private circuit')),
    ...plan.peerings.map(whole('peering', 'peering')),
  ];
}
