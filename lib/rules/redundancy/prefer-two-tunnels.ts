import { example } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { typeName } from '../type-names';

export const rule = defineRule({
  id: 'redundancy/prefer-two-tunnels',
  severity: 'warning',
  title: 'A connection should use every outside address of the cloud’s end.',
  why: 'Clouds take their ends of tunnels down one at a time for maintenance: with only one configured the connection goes down with it.',
  sources: [aws.tunnels, aws.redundancy, microsoft.activeActive, google.topologies],
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
    for (const { connection, gateway, device } of cloudConnections(context)) {
      const drawn = query.get(connection.id, 'vpn-connection')?.tunnels ?? [];
      const { instances, type } = gateway;
      const wanted = Math.min(2, instances ?? type.tunnelsPerConnection.max);
      const [only] = drawn;
      // Between two clouds another rule counts.
      if (!device || !only || drawn.length >= wanted) continue;
      const id = only.id === 't2' ? 't1' : 't2';
      const second = { id, role: 'active', ...(only.uplink ? { uplink: only.uplink } : {}) };
      yield {
        what: `${name(connection.id)} has one tunnel, but its ${typeName(type)} ${
          instances === undefined
            ? `makes ${type.tunnelsPerConnection.max} at no extra cost`
            : `has ${instances} outside addresses`
        }.`,
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
