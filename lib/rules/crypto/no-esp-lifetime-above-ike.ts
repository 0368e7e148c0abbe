import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws } from '../sources';

export const rule = defineRule({
  id: 'crypto/no-esp-lifetime-above-ike',
  severity: 'error',
  title: 'The ESP lifetime must be below the IKE lifetime.',
  why: 'A cloud refuses an ESP lifetime that is not below the one of IKE, and a device renews keys under an IKE session that has ended.',
  sources: [aws.tunnels],
  examples: {
    bad: () => example({ vpn: { ike: { lifetimeSeconds: 1800 } } }),
    good: () => example({ vpn: { ike: { lifetimeSeconds: 1800 }, esp: { lifetimeSeconds: 900 } } }),
  },
  *check({ plan, query, name }) {
    for (const { id, tunnels } of plan.connections) {
      const end = tunnels
        .slice(0, 1)
        .flatMap(({ from, to }) => [to, from])
        .find(({ ikeLifetimeSeconds, espLifetimeSeconds }) => espLifetimeSeconds >= ikeLifetimeSeconds);
      if (!end) continue;
      const drawn = query.get(id, 'vpn-connection');
      const pins = (['ike', 'esp'] as const).filter((group) => drawn?.[group]?.lifetimeSeconds !== undefined);
      yield {
        what: `${name(id)} has an ESP lifetime of ${end.espLifetimeSeconds} s, which is not below the IKE lifetime of ${end.ikeLifetimeSeconds} s.`,
        action: `Use an ESP lifetime below ${end.ikeLifetimeSeconds} s, or leave both empty.`,
        at: [
          { id, field: 'esp/lifetimeSeconds', label: 'not below' },
          { id, field: 'ike/lifetimeSeconds', label: 'this one' },
        ],
        ...(pins.length > 0
          ? {
              fix: {
                label: 'Leave both lifetimes to the plan',
                changes: pins.map((group) => ({ op: 'unset', id, path: [group, 'lifetimeSeconds'] })),
              },
            }
          : {}),
      };
    }
  },
});
