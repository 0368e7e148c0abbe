import type { CloudFacts } from '@/lib/plan/facts';
import type { TunnelPlan } from '@/lib/plan/plan';
import { cloudConnections } from './cloud-connections';
import { freeInside } from './free-values';
import type { Fix, Place, RuleContext } from './rule';

/** A pinned inside prefix of a tunnel, with the facts of the cloud at an end of it. */
export type InsidePin = {
  connection: string;
  tunnel: TunnelPlan;
  prefix: string;
  version: 4 | 6;
  facts: CloudFacts;
};

/** Every pinned inside prefix of a tunnel that ends in a cloud. */
export function* insidePins(context: RuleContext): Generator<InsidePin> {
  for (const { connection, gateway } of cloudConnections(context)) {
    const facts = context.cloud(gateway.cloud);
    if (!facts) continue;
    for (const tunnel of connection.tunnels) {
      if (!tunnel.inside?.pinned) continue;
      const { prefix, version } = tunnel.inside;
      yield { connection: connection.id, tunnel, prefix, version, facts };
    }
  }
}

/** The field of a tunnel's inside prefix. */
export const insidePlace = (tunnel: TunnelPlan, label?: string): Place => ({
  id: tunnel.connection,
  field: `tunnels/${tunnel.index - 1}/inside`,
  ...(label ? { label } : {}),
});

/** Gives a tunnel an inside prefix that nothing else has. */
export function freeInsideFix(context: RuleContext, tunnel: TunnelPlan): { fix?: Fix; free?: string } {
  const connection = context.lookup.connection(tunnel.connection);
  const free = connection && freeInside(context, connection);
  if (!free) return {};
  const path = ['tunnels', tunnel.index - 1, 'inside'];
  return {
    free,
    fix: {
      label: `Use ${free} for tunnel ${tunnel.index}`,
      changes: [{ op: 'set', id: tunnel.connection, path, value: free }],
    },
  };
}

/** Tunnels of a connection as drawn, the nth with another inside prefix; for examples. */
export const pinnedTunnels = (...insides: readonly (string | undefined)[]) => ({
  tunnels: insides.map((inside, index) => ({
    id: `t${index + 1}`,
    role: 'active' as const,
    ...(inside ? { inside } : {}),
  })),
});
