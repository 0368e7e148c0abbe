import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws } from '../sources';

/** What the internet carries. */
const most = 1500;

const lineOf = (mtu: number) => ({
  uplinks: [{ id: 'u1', name: 'Line A', isp: 'ISP A', address: '203.0.113.10', mtu }],
});

export const rule = defineRule({
  id: 'tunnel/no-jumbo-internet-line',
  severity: 'info',
  title: 'A line to the internet carries packets of 1500 bytes.',
  why: 'Larger ones get as far as the provider’s router and are dropped there, often without a word.',
  sources: [aws.device, aws.quotas],
  examples: {
    bad: () => example({ gw: lineOf(9000) }),
    good: () => example({ gw: lineOf(1500) }),
  },
  *check({ plan, query, lookup, name }) {
    for (const { id } of plan.gateways) {
      const uplinks = query.get(id, 'customer-gateway')?.uplinks ?? [];
      const large = uplinks.findIndex(
        (uplink) =>
          uplink.mtu > most &&
          lookup
            .tunnelsOf(id)
            .some(({ near, connection }) => near.uplink === uplink.id && !connection.circuit),
      );
      const uplink = uplinks[large];
      if (!uplink) continue;
      yield {
        what: `“${uplink.name ?? uplink.id}” of ${name(id)} has an MTU of ${uplink.mtu}, but the internet carries ${most}.`,
        action: `Use ${most}, or what the provider’s modem leaves of it.`,
        at: [{ id, field: `uplinks/${large}/mtu` }],
        fix: {
          label: `Use ${most}`,
          changes: [{ op: 'set', id, path: ['uplinks', large, 'mtu'], value: most }],
        },
      };
    }
  },
});
