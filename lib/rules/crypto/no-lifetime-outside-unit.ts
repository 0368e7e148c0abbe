import { example } from '@/lib/model/build';
import { lifetimeFor } from '@/lib/plan/negotiate';
import { defineRule } from '../rule';

const office = (lifetimeSeconds: number) =>
  example({ gw: { platform: 'arista-eos', version: '' }, vpn: { ike: { lifetimeSeconds } } });

export const rule = defineRule({
  id: 'crypto/no-lifetime-outside-unit',
  severity: 'info',
  title: 'A lifetime should be a whole number of what the device counts in.',
  why: 'The device has no way to write it, so the plan rounds it down, and keys are renewed earlier than was asked.',
  sources: [
    {
      name: 'Arista, “Arista Validated Designs”, schema of the EOS configuration: ip security, lifetimes in hours',
      url: 'https://github.com/aristanetworks/avd/blob/devel/python-avd/pyavd/_eos_cli_config_gen/schema/schema_fragments/ip_security.schema.yml',
      checked: '2026-11-23',
    },
  ],
  examples: { bad: () => office(9000), good: () => office(7200) },
  *check({ query, lookup, vendor, name }) {
    for (const connection of query.all('vpn-connection')) {
      for (const group of ['ike', 'esp'] as const) {
        const asked = connection[group]?.lifetimeSeconds;
        if (asked === undefined) continue;
        const found = [connection.from, connection.to].flatMap((end) => {
          const device = lookup.gateway(end);
          const facts = device && vendor(device.platform, device.version);
          const bounds = facts?.support[group].lifetimeSeconds;
          // A lifetime outside the bounds is another rule's.
          if (!facts || !bounds?.unit || asked < bounds.min || asked > bounds.max) return [];
          const written = lifetimeFor(bounds, asked);
          return written === asked ? [] : [{ facts, unit: bounds.unit, written, end }];
        })[0];
        if (!found) continue;
        yield {
          what: `${name(connection.id)} asks for an ${group.toUpperCase()} lifetime of ${asked} s, but ${found.facts.name} (${name(found.end)}) counts in ${found.unit.name}.`,
          action: `Use ${found.written} s, or leave it empty.`,
          at: [
            { id: connection.id, field: `${group}/lifetimeSeconds` },
            { id: found.end, field: 'platform', label: 'the device' },
          ],
          fix: {
            label: `Use ${found.written} s`,
            changes: [
              { op: 'set', id: connection.id, path: [group, 'lifetimeSeconds'], value: found.written },
            ],
          },
        };
      }
    }
  },
});
