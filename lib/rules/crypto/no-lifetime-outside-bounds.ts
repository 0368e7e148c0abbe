import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

export const rule = defineRule({
  id: 'crypto/no-lifetime-outside-bounds',
  severity: 'warning',
  title: 'A lifetime should lie in what both ends take.',
  why: 'Clouds and devices refuse lifetimes outside their bounds, so the plan uses the nearest one they take instead of what was asked.',
  sources: [aws.tunnels, microsoft.vpnFaq, google.ciphers],
  examples: {
    bad: () => example({ vpn: { ike: { lifetimeSeconds: 86_400 } } }),
    good: () => example({ vpn: { ike: { lifetimeSeconds: 14_400 } } }),
  },
  *check({ query, lookup, cloud, vendor, name }) {
    for (const connection of query.all('vpn-connection')) {
      for (const group of ['ike', 'esp'] as const) {
        const asked = connection[group]?.lifetimeSeconds;
        if (asked === undefined) continue;
        const found = [connection.from, connection.to].flatMap((end) => {
          const device = lookup.gateway(end);
          const facts = device
            ? vendor(device.platform, device.version)
            : cloud(lookup.cloudGateway(end)?.cloud ?? '');
          const bounds = facts?.support[group].lifetimeSeconds;
          return facts && bounds && (asked < bounds.min || asked > bounds.max)
            ? [{ facts, bounds, end }]
            : [];
        })[0];
        if (!found) continue;
        const { min, max } = found.bounds;
        const nearest = asked < min ? min : max;
        yield {
          what: `${name(connection.id)} asks for an ${group.toUpperCase()} lifetime of ${asked} s, but ${found.facts.name} takes ${min} to ${max} s.`,
          action: `Use ${nearest} s, or leave it empty.`,
          at: [
            { id: connection.id, field: `${group}/lifetimeSeconds` },
            { id: found.end, label: 'the end with these bounds' },
          ],
          fix: {
            label: 'Leave the lifetime to the plan',
            changes: [{ op: 'unset', id: connection.id, path: [group, 'lifetimeSeconds'] }],
          },
        };
      }
    }
  },
});
