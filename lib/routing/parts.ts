import type { FlowPlan, Plan } from '@/lib/plan/plan';
import { type FailureKind, ispKey } from './failures';
import type { Outage } from './outage';
import { topology } from './topology';

/** What can be failed: the kinds that a flow can be asked to survive, and more. */
type PartKind = FailureKind | 'gateway' | 'instance' | 'connection' | 'circuit' | 'peering' | 'site';

/** Something of a plan that can fail by itself. */
export type Part = {
  /** `kind:id`, with the ids of the design: `tunnel:vpn-1/t1`, `uplink:edge/u1`, `instance:gateway/0`, `isp:isp a`, `zone:eu-central-1a`. */
  id: string;
  kind: PartKind;
  /** In words: `tunnel 1 of “Office”`. */
  what: string;
  /** What is out of service when it fails. */
  down: Outage;
  /** The objects of the design to show it on. */
  at: readonly string[];
};

const cache = new WeakMap<Plan, readonly Part[]>();

/** Every part of a plan that can fail by itself, the smaller ones first. */
export function partsOf(plan: Plan): readonly Part[] {
  const known = cache.get(plan);
  if (known) return known;
  const made = [
    ...tunnels(plan),
    ...uplinks(plan),
    ...links(plan),
    ...instances(plan),
    ...devices(plan),
    ...gateways(plan),
    ...isps(plan),
    ...zones(plan),
    ...sites(plan),
    ...regions(plan),
  ];
  cache.set(plan, made);
  return made;
}

/** The part of an id, or of a design's object: `edge` is the device, `vpn-1/t1` the tunnel. Undefined for what cannot fail. */
export function partFor(plan: Plan, id: string): Part | undefined {
  const all = partsOf(plan);
  return all.find((part) => part.id === id) ?? all.find((part) => part.id.slice(part.kind.length + 1) === id);
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
export const outageOf = (parts: readonly Part[]): Outage =>
  parts.length === 1 && parts[0] ? parts[0].down : new Set(parts.flatMap(({ down }) => [...down]));

type Made = Omit<Part, 'id'> & { of: string };

const part = ({ of, ...rest }: Made): Part => ({ id: `${rest.kind}:${of}`, ...rest });

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

function uplinks(plan: Plan): Part[] {
  const map = topology(plan);
  return plan.gateways.flatMap(({ id: gateway, uplinks: lines }) =>
    lines.flatMap(({ id, name }) => {
      const down = map
        .tunnelsOf(gateway)
        .flatMap(({ near, tunnel }) => (near.uplink === id ? [tunnel.id] : []));
      const what = `uplink “${name}” of ${map.name(gateway)}`;
      return down.length === 0
        ? []
        : [part({ of: `${gateway}/${id}`, kind: 'uplink', what, down: new Set(down), at: [gateway] })];
    }),
  );
}

/** Connections, circuits and peerings as a whole. */
function links(plan: Plan): Part[] {
  const { name } = topology(plan);
  const whole =
    (kind: 'connection' | 'circuit' | 'peering', word: string) =>
    (link: { id: string }): Part =>
      part({ of: link.id, kind, what: `${word} ${name(link.id)}`, down: new Set([link.id]), at: [link.id] });
  return [
    ...plan.connections
      .filter(({ tunnels: { length } }) => length > 1)
      .map(whole('connection', 'connection')),
    ...plan.circuits.map(whole('circuit', 'private circuit')),
    ...plan.peerings.map(whole('peering', 'peering')),
  ];
}

/** Instances of gateways whose tunnels share outside addresses: each takes its tunnels along. */
function instances(plan: Plan): Part[] {
  const map = topology(plan);
  return plan.cloudGateways.flatMap(({ id, instances: count = 0 }) =>
    Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const down = map
        .tunnelsOf(id)
        .flatMap(({ near, tunnel }) => (near.instance === index ? [tunnel.id] : []));
      const what = `instance ${index + 1} of ${map.name(id)}`;
      return down.length === 0
        ? []
        : [part({ of: `${id}/${index}`, kind: 'instance', what, down: new Set(down), at: [id] })];
    }),
  );
}

/** Of an HA pair one chassis fails, and the other takes over all of it. */
const devices = (plan: Plan): Part[] =>
  plan.gateways.map(({ id, pair }) => {
    const name = topology(plan).name(id);
    const what = pair ? `one chassis of ${name}` : `device ${name}`;
    return part({ of: id, kind: 'device', what, down: new Set(pair ? [] : [id]), at: [id] });
  });

const gateways = (plan: Plan): Part[] =>
  plan.cloudGateways.map(({ id, kind }) => {
    const isHub = kind === 'hub';
    const what = `${isHub ? 'hub' : 'gateway'} ${topology(plan).name(id)}`;
    return part({ of: id, kind: isHub ? 'hub' : 'gateway', what, down: new Set([id]), at: [id] });
  });

/** A provider takes all its lines along, at every site. */
function isps(plan: Plan): Part[] {
  const found = new Map<string, { name: string; down: Set<string>; at: Set<string> }>();
  for (const { id: gateway, uplinks: lines } of plan.gateways) {
    for (const { near, tunnel } of topology(plan).tunnelsOf(gateway)) {
      const isp = lines.find(({ id }) => id === near.uplink)?.isp;
      if (!isp) continue;
      const group = found.get(ispKey(isp)) ?? { name: isp, down: new Set(), at: new Set() };
      group.down.add(tunnel.id);
      group.at.add(gateway);
      found.set(ispKey(isp), group);
    }
  }
  return [...found].map(([key, { name, down, at }]) =>
    part({ of: key, kind: 'isp', what: `ISP “${name}”`, down, at: [...at] }),
  );
}

/** A zone takes its subnets along, in every VPC; where subnets have none they span all of the region's. */
function zones(plan: Plan): Part[] {
  const found = new Map<string, { zone: string; down: Set<string>; at: Set<string> }>();
  for (const { id: vpc, cloud, region, subnets } of plan.vpcs) {
    for (const { id, zone } of subnets) {
      if (zone === region.code) continue;
      const key = `${cloud}/${zone}`;
      const group = found.get(key) ?? { zone, down: new Set(), at: new Set() };
      group.down.add(`${vpc}/${id}`);
      group.at.add(vpc);
      found.set(key, group);
    }
  }
  return [...found].map(([key, { zone, down, at }]) =>
    part({ of: key, kind: 'zone', what: `zone ${zone}`, down, at: [...at] }),
  );
}

function sites(plan: Plan): Part[] {
  const bySite = new Map(plan.gateways.map(({ site }) => [site.id, site]));
  return [...bySite.keys()].map((site) => {
    const down = plan.gateways.filter((gateway) => gateway.site.id === site).map(({ id }) => id);
    const what = `site ${topology(plan).name(site)}`;
    return part({ of: site, kind: 'site', what, down: new Set(down), at: [site] });
  });
}

function regions(plan: Plan): Part[] {
  const found = new Map<string, { code: string; down: Set<string>; at: Set<string> }>();
  for (const { id, cloud, region } of [...plan.cloudGateways, ...plan.vpcs]) {
    const key = `${cloud}/${region.code}`;
    const group = found.get(key) ?? { code: region.code, down: new Set(), at: new Set() };
    group.down.add(id);
    group.at.add(region.id);
    found.set(key, group);
  }
  return [...found].map(([key, { code, down, at }]) =>
    part({ of: key, kind: 'region', what: `region ${code}`, down, at: [...at] }),
  );
}
