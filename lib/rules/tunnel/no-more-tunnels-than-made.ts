import { example } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { pinnedTunnels } from '../inside-pins';
import { defineRule } from '../rule';
import { aws } from '../sources';

export const rule = defineRule({
  id: 'tunnel/no-more-tunnels-than-made',
  severity: 'error',
  title: 'A connection must not have more tunnels than the cloud makes.',
  why: 'The cloud makes a fixed number of tunnels for a connection: the others have no far end.',
  sources: [aws.tunnels],
  examples: {
    bad: () => example({ vpn: pinnedTunnels(undefined, undefined, undefined) }),
    good: () => example({ vpn: pinnedTunnels(undefined, undefined) }),
  },
  *check(context) {
    const { query, name } = context;
    for (const { connection, gateway } of cloudConnections(context)) {
      const { max } = gateway.type.tunnelsPerConnection;
      const drawn = query.get(connection.id, 'vpn-connection')?.tunnels ?? [];
      if (drawn.length <= max) continue;
      yield {
        what: `${name(connection.id)} has ${drawn.length} tunnels, but a ${gateway.type.name.toLowerCase()} makes ${max} for a connection.`,
        action: `Keep ${max}, and draw another connection for more.`,
        at: [
          { id: connection.id, field: `tunnels/${max}` },
          { id: gateway.id, label: 'the cloud’s end' },
        ],
        fix: {
          label: `Keep the first ${max}`,
          changes: [{ op: 'set', id: connection.id, path: ['tunnels'], value: drawn.slice(0, max) }],
        },
      };
    }
  },
});
