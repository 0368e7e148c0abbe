import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { rfc } from '../sources';

const v6Line = { uplinks: [{ id: 'u1', name: 'Line B', isp: 'ISP B', address: '2001:db8::10', mtu: 1500 }] };

export const rule = defineRule({
  id: 'bgp/require-router-id',
  severity: 'warning',
  title: 'A device without an IPv4 address needs a router id.',
  why: 'BGP does not start without an identifier of four bytes, which devices take from an IPv4 address unless one is set.',
  sources: [rfc(6286, 'Autonomous-System-Wide Unique BGP Identifier for BGP-4', '2.1')],
  examples: {
    bad: () => example({ gw2: v6Line }),
    good: () => example({ gw2: { ...v6Line, routerId: '10.10.255.2' } }),
  },
  *check({ plan, lookup, name }) {
    const taken = new Set(plan.gateways.map((gateway) => gateway.routerId));
    const free = (): string => {
      let host = 1;
      while (taken.has(`10.255.${host >> 8}.${host & 255}`)) host++;
      return `10.255.${host >> 8}.${host & 255}`;
    };
    for (const { id, routerId, uplinks } of plan.gateways) {
      const speaks = lookup.tunnelsOf(id).some(({ near }) => near.bgp !== undefined);
      const isAddressed = uplinks.some(({ address }) => address !== undefined);
      if (routerId !== undefined || !speaks || !isAddressed) continue;
      const proposal = free();
      taken.add(proposal);
      yield {
        what: `${name(id)} speaks BGP but has neither a router id nor an IPv4 address.`,
        action: `Set a router id in the form of an IPv4 address, such as ${proposal}.`,
        at: [{ id, field: 'routerId' }],
        fix: {
          label: `Use ${proposal}`,
          changes: [{ op: 'set', id, path: ['routerId'], value: proposal }],
        },
      };
    }
  },
});
