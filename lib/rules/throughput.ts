import { derived } from '@/lib/plan/derived';
import type { PlanLookup } from '@/lib/plan/lookup';
import type { ConnectionPlan, Plan } from '@/lib/plan/plan';
import { isCircuitUp, isConnectionUp, type Outage, untouched } from '@/lib/routing/outage';
import type { Hop } from '@/lib/routing/reach';
import { type Topology, topology } from '@/lib/routing/topology';

/** What a stretch of a way carries, in megabits per second, and what keeps it from more. */
export type Stretch = {
  of: 'size' | 'circuit' | 'tunnels' | 'lines';
  mbps: number;
  /** What has the limit. */
  id: string;
  because: string;
};

/**
 * The narrowest stretch of a way while some things are out of service; undefined where nothing of it has a known limit. Connections that share load
 * count together: all of one site and one preference at a gateway that balances, else one tunnel carries everything.
 */
export function narrowest(plan: Plan, hops: readonly Hop[], down: Outage = untouched): Stretch | undefined {
  let least: Stretch | undefined;
  for (const stretch of stretchesOf(plan, hops, down))
    if (!least || stretch.mbps < least.mbps) least = stretch;
  return least;
}

/** Every stretch of a way that has a known limit. */
export function stretchesOf(plan: Plan, hops: readonly Hop[], down: Outage = untouched): Stretch[] {
  const map = topology(plan);
  return hops.flatMap(({ id, via = '' }, place) => {
    const circuit = map.circuit(via);
    const connection = map.connection(via);
    // A size is what all tunnels carry together: what goes from VPC to VPC, or by a circuit, has nothing to do with it.
    const size =
      connection || map.connection(hops[place - 1]?.via ?? '') ? map.cloudGateway(id)?.size : undefined;
    return [
      ...(size
        ? [{ of: 'size' as const, mbps: size.mbps, id, because: `${map.name(id)} is of size ${size.name}` }]
        : []),
      ...(circuit && isCircuitUp(circuit, down)
        ? [
            {
              of: 'circuit' as const,
              mbps: circuit.bandwidthMbps,
              id: via,
              because: `${map.name(via)} is a line of that`,
            },
          ]
        : []),
      ...(connection ? ofConnection(map, plan, connection, down) : []),
    ];
  });
}

function ofConnection(map: Topology, plan: Plan, connection: ConnectionPlan, down: Outage): Stretch[] {
  const together = sharing(map, plan, connection).filter((each) => isConnectionUp(each, down));
  const tunnels = together.flatMap((each) => each.tunnels.filter(({ id }) => !down.has(id)));
  const active = tunnels.filter(({ role }) => role === 'active');
  const used = active.length > 0 ? active : tunnels;
  const clouds = [connection.from, connection.to].flatMap((end) => map.cloudGateway(end) ?? []);
  const byTunnels = clouds.flatMap(({ id, ecmp, type }) => {
    const each = type.tunnelMbps;
    if (!each || used.length === 0) return [];
    const one = each.bySize?.[connection.tunnelSize ?? ''] ?? each.usual;
    const count = ecmp && connection.routing === 'bgp' ? used.length : 1;
    const because =
      count > 1
        ? `${count} tunnels of ${one} Mbit/s share the load at ${map.name(id)}`
        : `one tunnel of ${one} Mbit/s carries all at ${map.name(id)}`;
    return [{ of: 'tunnels' as const, mbps: one * count, id: connection.id, because }];
  });
  const lines = bandwidthOf(map, used);
  return [
    ...byTunnels,
    ...(lines === undefined
      ? []
      : [
          {
            of: 'lines' as const,
            mbps: lines,
            id: connection.id,
            because: `the lines of ${map.name(connection.id)} have that`,
          },
        ]),
  ];
}

/** The connections that carry the same traffic side by side. */
function sharing(map: Topology, plan: Plan, connection: ConnectionPlan): readonly ConnectionPlan[] {
  const cloud = map.cloudGateway(connection.to) ?? map.cloudGateway(connection.from);
  const device = map.gateway(connection.from) ?? map.gateway(connection.to);
  if (!cloud?.ecmp || !device || connection.routing !== 'bgp') return [connection];
  return groupsOf(plan).get(keyOf(map, connection) ?? '') ?? [connection];
}

const groupsOf = derived((plan): ReadonlyMap<string, readonly ConnectionPlan[]> => {
  const map = topology(plan);
  const made = new Map<string, ConnectionPlan[]>();
  for (const connection of plan.connections) {
    const key = keyOf(map, connection);
    if (key === undefined) continue;
    const group = made.get(key);
    if (group) group.push(connection);
    else made.set(key, [connection]);
  }
  return made;
});

/** Site, cloud gateway, routing and preference, and the ASN where load is shared over one ASN only. */
function keyOf(map: Topology, { from, to, routing, preference }: ConnectionPlan): string | undefined {
  const cloud = map.cloudGateway(to) ?? map.cloudGateway(from);
  const device = map.gateway(from) ?? map.gateway(to);
  if (!cloud || !device) return undefined;
  const asn = cloud.type.balancesOneAsn ? device.asn : '';
  return `${device.site.id} ${cloud.id} ${routing} ${preference} ${asn}`;
}

/** What the lines of a connection have together; undefined while one of them does not say. */
export const lineBandwidth = (lookup: PlanLookup, connection: ConnectionPlan): number | undefined =>
  bandwidthOf(lookup, connection.tunnels);

function bandwidthOf(
  lookup: Pick<PlanLookup, 'gateway'>,
  tunnels: ConnectionPlan['tunnels'],
): number | undefined {
  const lines = new Map<string, number | undefined>();
  for (const { from, to } of tunnels) {
    for (const { gateway, uplink } of [from, to]) {
      const line = lookup.gateway(gateway)?.uplinks.find(({ id }) => id === uplink);
      if (line) lines.set(`${gateway} ${line.id}`, line.bandwidthMbps);
    }
  }
  const known = [...lines.values()].flatMap((mbps) => mbps ?? []);
  return known.length > 0 && known.length === lines.size
    ? known.reduce((sum, mbps) => sum + mbps, 0)
    : undefined;
}
