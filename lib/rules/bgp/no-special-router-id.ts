import { addressClass } from '@/lib/addressing/classes';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { rfc } from '../sources';

export const rule = defineRule({
  id: 'bgp/no-special-router-id',
  severity: 'warning',
  title: 'A router id should be the address of a host.',
  why: 'The far end ends the session with an error if the router id is zero, and platforms refuse loopback and multicast ones.',
  sources: [
    rfc(6286, 'Autonomous-System-Wide Unique BGP Identifier for BGP-4', '2.1'),
    rfc(4271, 'A Border Gateway Protocol 4 (BGP-4)', '6.2'),
  ],
  examples: {
    bad: () => example({ gw: { routerId: '0.0.0.0' } }),
    good: () => example({ gw: { routerId: '10.255.0.1' } }),
  },
  *check({ query, name }) {
    for (const { id, routerId } of query.all('customer-gateway')) {
      if (routerId === undefined || !refused.has(addressClass(routerId))) continue;
      yield {
        what: `${name(id)} has the router id ${routerId}, which is no address of a host.`,
        action: 'Use an address of the device, or leave it empty for its first outside address.',
        at: [{ id, field: 'routerId' }],
        fix: { label: 'Leave the router id to the plan', changes: [{ op: 'unset', id, path: ['routerId'] }] },
      };
    }
  },
});

const refused: ReadonlySet<ReturnType<typeof addressClass>> = new Set([
  'loopback',
  'multicast',
  'unspecified',
]);
