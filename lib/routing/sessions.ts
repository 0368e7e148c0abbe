import { hostAddress, prefixVersion } from '@/lib/addressing/prefix';
import { isAdvertised } from '@/lib/plan/advertised';
import { lookup, type PlanLookup, type TunnelView } from '@/lib/plan/lookup';
import { byId, optional, put } from '@/lib/plan/maps';
import type {
  CircuitPlan,
  CloudGatewayPlan,
  ConnectionPlan,
  GatewayPlan,
  PeeringPlan,
  Plan,
  TablePlan,
  TableRoute,
  TunnelPlan,
} from '@/lib/plan/plan';
import type { RouteSource } from '@/lib/plan/route-choice';
import { translated } from '@/lib/plan/translation';
import type { ExportPolicy, ImportPolicy, Session, SessionEnd } from './bgp/network';
import type { Route } from './bgp/route';
import { choiceOf, weightOf } from './choice';
import { type Expects, expectedBy } from './expected';
import { linkOf } from './links';

/** A BGP session of a plan, and the ids of all that it needs. */
export type PlannedSession = { session: Session; needs: readonly string[] };

/** What the devices prefer a private circuit by: no design says it, but a line that costs extra is for use. */
const circuitPreference = 300;

/** Every BGP session of a plan: one a tunnel, two a circuit, and one for each peering of hubs. */
export function sessionsOf(plan: Plan): PlannedSession[] {
  const work = workOf(plan);
  return [
    ...plan.connections.flatMap((connection) =>
      connection.tunnels.flatMap((tunnel) => tunnelSession(work, connection, tunnel) ?? []),
    ),
    ...plan.circuits.flatMap((circuit) => circuitSessions(work, circuit)),
    ...plan.peerings.flatMap((peering) => hubSession(work, peering) ?? []),
    ...plan.gateways.flatMap((gateway) => siblingSessions(work, gateway)),
  ];
}

type Work = {
  look: PlanLookup;
  circuits: ReadonlyMap<string, CircuitPlan>;
  fills: ReadonlyMap<string, readonly string[]>;
  expected: ReturnType<typeof expectedBy>;
  /** Whether a device can learn a prefix in its tunnels by BGP. */
  learned(gateway: string): Expects;
};

function workOf(plan: Plan): Work {
  const fills = new Map<string, string[]>();
  for (const table of plan.tables)
    for (const link of table.propagated) put(fills, `${table.gateway} ${link}`, table.id);
  const look = lookup(plan);
  const expected = expectedBy(plan);
  return {
    look,
    circuits: byId(plan.circuits),
    fills,
    expected,
    learned: (gateway) => {
      const filters = look.tunnelsOf(gateway).flatMap((view) => (view.near.bgp ? [expected(view)] : []));
      return (prefix) => filters.some((expects) => expects(prefix));
    },
  };
}

function tunnelSession(
  work: Work,
  connection: ConnectionPlan,
  tunnel: TunnelPlan,
): PlannedSession | undefined {
  const { from, to } = tunnel;
  if (!from.bgp || !to.bgp) return undefined;
  const views = [
    { tunnel, connection, near: from, far: to },
    { tunnel, connection, near: to, far: from },
  ] as const;
  const ends = views.map((view) => tunnelEnd(work, view));
  const [a, b] = ends;
  if (!a || !b) return undefined;
  const needs = [tunnel.id, connection.id, connection.from, connection.to, connection.circuit ?? ''];
  return { session: { id: tunnel.id, ends: [a, b] }, needs };
}

/** Addresses of ends that have none in the plan yet: different ones, so that ties are settled the same way each time. */
const unknownAddress = (number: number, side: 'from' | 'to'): string =>
  `0.${(number >> 8) & 255}.${number & 255}.${side === 'from' ? 2 : 1}`;

function tunnelEnd(work: Work, view: TunnelView): SessionEnd | undefined {
  const { near, far, tunnel, connection } = view;
  const address = near.insideAddress ?? unknownAddress(tunnel.number, near === tunnel.from ? 'from' : 'to');
  const carries = (prefix: string): boolean =>
    tunnel.inside === undefined || prefixVersion(prefix) === tunnel.inside.version;
  if (near.kind === 'customer') {
    const expects = work.expected(view);
    return {
      speaker: near.gateway,
      address,
      import: {
        permits: (prefix) => carries(prefix) && expects(prefix),
        localPreference: near.bgp?.localPreference ?? 100,
        source: far.kind === 'cloud' ? 'vpn' : 'device',
        maximum: { prefixes: near.bgp?.maximumPrefixes ?? 1000, beyond: 'close' },
        ...shows(connection, 'egress'),
      },
      export: {
        ...ownOnly(work, near.gateway),
        ...(near.bgp?.prepend ? { prepend: near.bgp.prepend } : {}),
      },
    };
  }
  const gateway = work.look.cloudGateway(near.gateway);
  const translates = (gateway?.type.options.nat ?? []).length > 0;
  const input = { link: connection.id, source: 'vpn', permits: carries } as const;
  const end = gateway && cloudEnd(work, gateway, input);
  return (
    end && {
      ...end,
      address,
      import: { ...end.import, ...shows(connection, translates ? 'ingress' : 'egress') },
    }
  );
}

/** A device announces its site's prefixes only, whatever it hears from other devices of the site. */
function ownOnly({ look }: Work, gateway: string): ExportPolicy {
  const own = new Set(look.gateway(gateway)?.advertises);
  return { permits: (prefix) => own.has(prefix) };
}

const shows = (
  connection: ConnectionPlan,
  direction: 'egress' | 'ingress',
): { shows?: (prefix: string) => string } =>
  connection.nat.length > 0 ? { shows: (prefix) => translated(prefix, connection, direction) } : {};

type CloudEnd = {
  link: string;
  source: RouteSource;
  permits(prefix: string): boolean;
  maximum?: number;
};

/** The end of a cloud's gateway: announces from the table that its link is associated with, fills those that it propagates to. */
function cloudEnd(
  work: Work,
  gateway: CloudGatewayPlan,
  { link, source, permits, maximum }: CloudEnd,
): { speaker: string; fills: readonly string[]; import: ImportPolicy; export: ExportPolicy } | undefined {
  const fills = work.fills.get(`${gateway.id} ${link}`) ?? [];
  const table = work.look.tableOf(link, gateway.id);
  const speaker = table?.id ?? fills[0];
  if (speaker === undefined) return undefined;
  return {
    speaker,
    fills,
    import: {
      permits,
      source,
      weight: weightOf(choiceOf(gateway), source),
      maximum: { prefixes: maximum ?? gateway.type.routesIn, beyond: 'close' },
    },
    export: { holds: holding(work, { gateway, link, table }) },
  };
}

/** What a cloud keeps to itself on a link: what its kind of gateway does not pass on, and what came by the link itself. */
function holding(
  { circuits }: Work,
  { gateway, link, table }: { gateway: CloudGatewayPlan; link: string; table: TablePlan | undefined },
): (route: Route) => string | undefined {
  if (!table) return () => 'no route table is used by this link';
  const audience = { link, isCircuit: circuits.has(link), table };
  return (route) => {
    const via = linkOf(route);
    if (via === undefined) return 'it is dropped here';
    if (via === link) return 'it came by this link';
    const origin = route.source === 'vpc' || route.source === 'static' ? route.source : 'bgp';
    const fromCircuit = hasFromCircuit(route, circuits) ? { fromCircuit: true as const } : {};
    const told: TableRoute = { prefix: route.prefix, via, origin, ...fromCircuit };
    if (isAdvertised(told, gateway, audience, circuits)) return undefined;
    return `${gateway.type.name} does not pass on what it learns here`;
  };
}

/** Whether a hub has a route from a private circuit, by itself or by its peers. */
function hasFromCircuit(route: Route, circuits: ReadonlyMap<string, unknown>): boolean {
  let at = route;
  while (at.source === 'hub' && at.before) at = at.before;
  return circuits.has(linkOf(at) ?? '');
}

function circuitSessions(work: Work, circuit: CircuitPlan): PlannedSession[] {
  const gateway = work.look.cloudGateway(circuit.cloudGateway);
  if (!gateway) return [];
  return circuit.insides.flatMap((inside, index): PlannedSession[] => {
    const permits = (prefix: string): boolean => prefixVersion(prefix) === prefixVersion(inside);
    const limit = optional('maximum', circuit.prefixesIn);
    const end = cloudEnd(work, gateway, { link: circuit.id, source: 'circuit', permits, ...limit });
    if (!end) return [];
    const device: SessionEnd = {
      speaker: circuit.gateway,
      address: hostAddress(inside, 2),
      import: { permits, localPreference: circuitPreference, source: 'circuit' },
      export: ownOnly(work, circuit.gateway),
    };
    const id = `${circuit.id}/${index + 1}`;
    const session: Session = { id, ends: [device, { ...end, address: hostAddress(inside, 1) }] };
    return [{ session, needs: [id, circuit.id, circuit.gateway, circuit.cloudGateway] }];
  });
}

/** Hubs that are peered tell each other everything; their ASNs may be the same, so loops are told by the tables passed. */
function hubSession(work: Work, { id, from, to }: PeeringPlan): PlannedSession | undefined {
  const [a, b] = [from, to].map((hub, index) => {
    const gateway = work.look.cloudGateway(hub);
    const input = { link: id, source: 'hub', permits: () => true } as const;
    const end = gateway && cloudEnd(work, gateway, input);
    if (!end) return undefined;
    const ofCircuits = weightOf(choiceOf(gateway), 'circuit-of-hub');
    const policy: ImportPolicy = {
      ...end.import,
      weightOf: (route) => (hasFromCircuit(route, work.circuits) ? ofCircuits : undefined),
    };
    const out: ExportPolicy = { ...end.export, loops: 'way' };
    return { ...end, address: `0.0.0.${index + 1}`, import: policy, export: out };
  });
  return a && b ? { session: { id, ends: [a, b] }, needs: [id, from, to] } : undefined;
}

/** Devices of a site tell each other what they learned in their tunnels, with themselves as next hop; each pair once. */
function siblingSessions(work: Work, gateway: GatewayPlan): PlannedSession[] {
  const end = (device: GatewayPlan, other: GatewayPlan): SessionEnd => {
    const learned = work.learned(device.id);
    const told = work.learned(other.id);
    const address = other.siblings.find(({ id }) => id === device.id)?.address ?? '';
    const maximum = device.siblings.find(({ id }) => id === other.id)?.maximumPrefixes ?? 0;
    return {
      speaker: device.id,
      address,
      import: { permits: told, source: 'sibling', maximum: { prefixes: maximum, beyond: 'close' } },
      export: { permits: learned, nextHopSelf: true },
    };
  };
  return gateway.siblings.flatMap((sibling): PlannedSession[] => {
    const other = work.look.gateway(sibling.id);
    if (!other || gateway.id >= other.id) return [];
    const id = `${gateway.id}+${other.id}`;
    return [
      { session: { id, ends: [end(gateway, other), end(other, gateway)] }, needs: [gateway.id, other.id] },
    ];
  });
}
