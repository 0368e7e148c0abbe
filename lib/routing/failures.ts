import { derived } from '@/lib/plan/derived';
import type { ConnectionPlan, Plan, TunnelEnd } from '@/lib/plan/plan';
import { isAttachmentUp, isCircuitUp, isConnectionUp, type Outage } from './outage';
import type { Hop } from './reach';
import { topology } from './topology';

/** What can fail by itself. */
export type FailureKind = 'tunnel' | 'uplink' | 'isp' | 'device' | 'zone' | 'hub' | 'region';

/** One thing that fails, in words, and what is out of service then. */
export type Failure = { kind: FailureKind; what: string; down: Outage };

/**
 * The single failures of one kind that touch a path: any other failure leaves the path as it is. An ISP takes all its uplinks along, at every site, and
 * a region all that lies in it; the region of an end of the path is left out, since nothing can make up for it.
 */
export function failuresOn(plan: Plan, hops: readonly Hop[], kind: FailureKind): Failure[] {
  const map = topology(plan);
  const connections = hops.flatMap(({ via }) => (via ? (map.connection(via) ?? []) : []));
  switch (kind) {
    case 'tunnel':
      return connections.flatMap(({ tunnels }) =>
        tunnels.map(({ id, index, connection }) => ({
          kind,
          what: `tunnel ${index} of ${map.name(connection)}`,
          down: new Set([id]),
        })),
      );
    case 'device':
      return hops.flatMap(({ id }) => deviceFailures(plan, id));
    case 'uplink':
      return uplinkFailures(plan, connections);
    case 'isp':
      return ispFailures(plan, connections);
    case 'zone':
      return hops.flatMap(({ id }) => zoneFailures(plan, id));
    case 'hub':
      return hops.flatMap(({ id }) =>
        map.cloudGateway(id)?.kind === 'hub'
          ? [{ kind, what: `hub ${map.name(id)}`, down: new Set([id]) }]
          : [],
      );
    case 'region':
      return regionFailures(plan, hops);
  }
}

/** Whether everything on a path still works, so that it need not be searched again. */
export function isPathUp(plan: Plan, hops: readonly Hop[], down: Outage): boolean {
  const map = topology(plan);
  return hops.every(({ id, via = '' }) => {
    if (down.has(id)) return false;
    const connection = map.connection(via);
    const attachment = map.attachment(via);
    const circuit = map.circuit(via);
    const subnets = map.vpc(id)?.subnets ?? [];
    return (
      (!connection || isConnectionUp(connection, down)) &&
      (!circuit || isCircuitUp(circuit, down)) &&
      (!attachment || isAttachmentUp(attachment, down)) &&
      (subnets.length === 0 || subnets.some((subnet) => !down.has(`${id}/${subnet.id}`)))
    );
  });
}

/** Of an HA pair one chassis fails, and the other takes over all of it. */
function deviceFailures(plan: Plan, id: string): Failure[] {
  const map = topology(plan);
  const gateway = map.gateway(id);
  if (!gateway) return [];
  return gateway.pair
    ? [{ kind: 'device', what: `one chassis of ${map.name(id)}`, down: new Set() }]
    : [{ kind: 'device', what: `device ${map.name(id)}`, down: new Set([id]) }];
}

function uplinkFailures(plan: Plan, connections: readonly ConnectionPlan[]): Failure[] {
  const map = topology(plan);
  const ends = new Map(deviceEnds(connections).map((end) => [`${end.gateway} ${end.uplink}`, end]));
  return [...ends.values()].map(({ gateway, uplink }) => {
    const name = map.gateway(gateway)?.uplinks.find(({ id }) => id === uplink)?.name ?? uplink ?? '';
    const down = map
      .tunnelsOf(gateway)
      .filter(({ near }) => near.uplink === uplink)
      .map(({ tunnel }) => tunnel.id);
    return { kind: 'uplink', what: `uplink “${name}” of ${map.name(gateway)}`, down: new Set(down) };
  });
}

function ispFailures(plan: Plan, connections: readonly ConnectionPlan[]): Failure[] {
  const byIsp = tunnelsByIsp(plan);
  const isps = new Map(
    deviceEnds(connections).flatMap((end) => {
      const isp = ispOf(plan, end);
      return isp ? [[ispKey(isp), isp] as const] : [];
    }),
  );
  return [...isps].map(([key, isp]) => ({
    kind: 'isp',
    what: `ISP “${isp}”`,
    down: byIsp.get(key) ?? new Set(),
  }));
}

function zoneFailures(plan: Plan, id: string): Failure[] {
  const vpc = topology(plan).vpc(id);
  const zones = new Map<string, Set<string>>();
  for (const subnet of vpc?.subnets ?? []) {
    // Where subnets have no zone they span all of the region's.
    if (subnet.zone === vpc?.region.code) continue;
    const down = zones.get(subnet.zone) ?? new Set();
    zones.set(subnet.zone, down.add(`${id}/${subnet.id}`));
  }
  return [...zones].map(([zone, down]) => ({ kind: 'zone', what: `zone ${zone}`, down }));
}

function regionFailures(plan: Plan, hops: readonly Hop[]): Failure[] {
  const map = topology(plan);
  const regionOf = (id = ''): string | undefined => {
    const place = map.vpc(id) ?? map.cloudGateway(id);
    return place && `${place.cloud} ${place.region.code}`;
  };
  const ends = new Set([regionOf(hops[0]?.id), regionOf(hops.at(-1)?.id)]);
  const passed = new Set(hops.flatMap(({ id }) => regionOf(id) ?? []).filter((region) => !ends.has(region)));
  return [...passed].map((region) => ({
    kind: 'region',
    what: `region ${region.split(' ')[1]}`,
    down: new Set(
      [...plan.cloudGateways, ...plan.vpcs].map(({ id }) => id).filter((id) => regionOf(id) === region),
    ),
  }));
}

const deviceEnds = (connections: readonly ConnectionPlan[]): TunnelEnd[] =>
  connections
    .flatMap(({ tunnels }) => tunnels.flatMap(({ from, to }) => [from, to]))
    .filter(({ kind }) => kind === 'customer');

/** The same provider, however it is written. */
export const ispKey = (isp: string): string => isp.trim().toLowerCase();

/** The provider of the line an end of a tunnel uses, as drawn. */
export function ispOf(plan: Plan, { gateway, uplink }: TunnelEnd): string | undefined {
  return topology(plan)
    .gateway(gateway)
    ?.uplinks.find(({ id }) => id === uplink)?.isp;
}

const tunnelsByIsp = derived((plan): ReadonlyMap<string, ReadonlySet<string>> => {
  const made = new Map<string, Set<string>>();
  for (const { tunnels } of plan.connections) {
    for (const { id, from, to } of tunnels) {
      for (const end of [from, to]) {
        const isp = ispOf(plan, end);
        if (isp) made.set(ispKey(isp), (made.get(ispKey(isp)) ?? new Set()).add(id));
      }
    }
  }
  return made;
});
