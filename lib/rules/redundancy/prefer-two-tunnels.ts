import { example } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { defineRule } from '../rule';
import { aws } from '../sources';

export const rule = defineRule({
  id: 'redundancy/prefer-two-tunnels',
  severity: 'warning',
  title: 'A connection should use every tunnel that the cloud makes.',
  why: 'The cloud takes its tunnels down one at a time for maintenance: with only one configured the connection goes down with it.',
  sources: [aws.tunnels, aws.redundancy],
  examples: {
    bad: () => example({ vpn: { tunnels: [{ id: 't1', role: 'active' }] } }),
    good: () =>
      example({
        vpn: {
          tunnels: [
            { id: 't1', role: 'active' },
            { id: 't2', role: 'active' },
          ],
        },
      }),
  },
  *check(context) {
    const { query, name } = context;
    for (const { connection, gateway } of cloudConnections(context)) {
      const drawn = query.get(connection.id, 'vpn-connection')?.tunnels ?? [];
      const wanted = Math.min(2, gateway.type.tunnelsPerConnection.max);
      const [only] = drawn;
      if (!only || drawn.length >= wanted) continue;
      const id = only.id === 't2' ? 't1' : 't2';
      const second = { id, role: 'active', ...(only.uplink ? { uplink: only.uplink } : {}) };
      yield {
        what: `${name(connection.id)} has one tunnel, but a ${gateway.type.name.toLowerCase()} makes ${gateway.type.tunnelsPerConnection.max} at no extra cost.`,
        action: 'Add a second tunnel.',
        at: [{ id: connection.id, field: 'tunnels' }],
        fix: {
          label: 'Add a second tunnel',
          changes: [{ op: 'set', id: connection.id, path: ['tunnels'], value: [only, second] }],
        },
      };
    }
  },
});
