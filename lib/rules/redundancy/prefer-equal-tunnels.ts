import { example } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { defineRule } from '../rule';
import { aws } from '../sources';

export const rule = defineRule({
  id: 'redundancy/prefer-equal-tunnels',
  severity: 'info',
  title: 'The tunnels of one connection are best left equal.',
  why: 'A cloud marks the tunnel to use during maintenance with a better metric, which a device that prefers the other tunnel never looks at.',
  sources: [aws.routing],
  examples: {
    bad: () =>
      example({
        vpn: {
          tunnels: [
            { id: 't1', role: 'active' },
            { id: 't2', role: 'backup' },
          ],
        },
      }),
    good: () => example(),
  },
  *check(context) {
    for (const { connection, gateway } of cloudConnections(context)) {
      // Only a cloud with several tunnels to one address of the other end moves traffic between them by itself.
      const facts = context.cloud(gateway.cloud);
      if (connection.routing !== 'bgp' || facts?.tunnelsPerPeerAddress === undefined) continue;
      const backups = connection.tunnels.filter(({ role }) => role === 'backup');
      if (backups.length === 0 || backups.length === connection.tunnels.length) continue;
      yield {
        what: `${context.name(connection.id)} has active and backup tunnels.`,
        action: 'Make all of them active, unless a firewall needs answers on the tunnel of the question.',
        at: [{ id: connection.id, field: `tunnels/${(backups[0]?.index ?? 1) - 1}/role` }],
        fix: {
          label: 'Make all tunnels active',
          changes: backups.map(({ index }) => ({
            op: 'set',
            id: connection.id,
            path: ['tunnels', index - 1, 'role'],
            value: 'active',
          })),
        },
      };
    }
  },
});
