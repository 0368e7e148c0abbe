import { isIPv4 } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { rfc } from '../sources';

export const rule = defineRule({
  id: 'bgp/no-duplicate-router-id',
  severity: 'warning',
  title: 'Each device should have a router id of its own.',
  why: 'A router refuses a session with a peer of its own AS that has its own id, and drops routes that seem to come from itself.',
  sources: [rfc(6286, 'Autonomous-System-Wide Unique BGP Identifier for BGP-4', '2.1')],
  examples: {
    bad: () => example({ gw2: { routerId: '203.0.113.10' } }),
    good: () => example({ gw2: { routerId: '198.51.100.10' } }),
  },
  *check({ plan, query, name }) {
    const all = new Set(plan.gateways.map(({ routerId }) => routerId));
    const firstOf = new Map<string, string>();
    for (const { id, routerId, uplinks } of plan.gateways) {
      if (routerId === undefined) continue;
      const first = firstOf.get(routerId);
      if (first === undefined) {
        firstOf.set(routerId, id);
        continue;
      }
      const pinned = query.get(id, 'customer-gateway')?.routerId !== undefined;
      const own = uplinks.find(({ address }) => address !== undefined && isIPv4(address))?.address;
      yield {
        what: `${name(id)} has the router id ${routerId} like ${name(first)}.`,
        action: 'Give it another one, such as its own first outside address.',
        at: [
          { id, field: 'routerId', label: 'the same router id' },
          { id: first, field: 'routerId', label: 'as here' },
        ],
        ...(pinned && own !== undefined && !all.has(own)
          ? {
              fix: {
                label: `Use ${own}, its first outside address`,
                changes: [{ op: 'unset', id, path: ['routerId'] }],
              },
            }
          : {}),
      };
    }
  },
});
