import { example } from '@/lib/model/build';
import type { CloudGatewayPlan, ConnectionPlan, TunnelPlan } from '@/lib/plan/plan';
import { cloudConnections } from '../cloud-connections';
import { pinnedTunnels } from '../inside-pins';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

export const rule = defineRule({
  id: 'tunnel/no-more-tunnels-than-made',
  severity: 'error',
  title: 'A connection must not have more tunnels than the cloud makes.',
  why: 'The cloud ends so many tunnels for each outside address of the other end: the others have no far end.',
  sources: [aws.tunnels, microsoft.activeActive, google.topologies],
  examples: {
    bad: () => example({ vpn: pinnedTunnels(undefined, undefined, undefined) }),
    good: () => example({ vpn: pinnedTunnels(undefined, undefined) }),
  },
  *check(context) {
    const { query, name } = context;
    const told = new Set<string>();
    for (const { connection, gateway } of cloudConnections(context)) {
      const kept = takenBy(gateway, connection);
      const [first] = connection.tunnels.filter((tunnel) => !kept.has(tunnel));
      const drawn = query.get(connection.id, 'vpn-connection')?.tunnels ?? [];
      if (!first || told.has(connection.id)) continue;
      told.add(connection.id);
      yield {
        what: `${name(connection.id)} has ${drawn.length} tunnels, but ${name(gateway.id)} ends ${kept.size} of them.`,
        action: `Keep ${kept.size}, move the others to another uplink, or draw another connection.`,
        at: [
          { id: connection.id, field: `tunnels/${first.index - 1}` },
          { id: gateway.id, label: 'the cloud’s end' },
        ],
        ...(kept.size > 0
          ? {
              fix: {
                label: `Keep ${kept.size} tunnels`,
                changes: [
                  {
                    op: 'set',
                    id: connection.id,
                    path: ['tunnels'],
                    value: drawn.filter((_, index) => [...kept].some((tunnel) => tunnel.index === index + 1)),
                  },
                ],
              },
            }
          : {}),
      };
    }
  },
});

/** The tunnels of a connection that a cloud gateway can end: each on an address of its own, or so many for each address of the other end. */
function takenBy(gateway: CloudGatewayPlan, { tunnels }: ConnectionPlan): Set<TunnelPlan> {
  const { max } = gateway.type.tunnelsPerConnection;
  const counts = new Map<string, number>();
  const taken = tunnels.filter(({ from, to }) => {
    const [near, far] = from.gateway === gateway.id ? [from, to] : [to, from];
    if (gateway.instances !== undefined && near.instance === undefined) return false;
    // The far address: a device’s uplink, or one of the instances that another cloud’s tunnels share.
    const address = far.uplink ?? `${far.instance ?? ''}`;
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    return count <= max;
  });
  return new Set(taken);
}
