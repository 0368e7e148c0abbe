import { example } from '@/lib/model/build';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'redundancy/no-second-static-way',
  severity: 'warning',
  title: 'A device with one static route to a prefix should use BGP for a second tunnel.',
  why: 'The second tunnel carries nothing out: when the first one fails, somebody has to change the route by hand.',
  sources: [
    {
      name: 'pfSense, “System > Routing > Static Routes”: the page’s own source',
      url: 'https://github.com/pfsense/pfsense/blob/9363ac5b86/src/usr/local/www/system_routes_edit.php',
      checked: '2026-11-27',
    },
  ],
  examples: {
    bad: () => example({ gw: { platform: 'pfsense' }, vpn: { routing: 'static' }, gw2: null, vpn2: null }),
    good: () => example({ gw: { platform: 'pfsense' }, gw2: null, vpn2: null }),
  },
  *check({ plan, lookup, vendor, name }) {
    for (const device of plan.gateways) {
      const facts = vendor(device.platform, device.version);
      if (!facts?.oneStaticWay) continue;
      const first = new Map<string, string>();
      const told = new Set<string>();
      for (const view of lookup.tunnelsOf(device.id)) {
        const { connection } = view;
        if (connection.routing !== 'static') continue;
        const shared = lookup.expectedAt(view).find((prefix) => first.has(prefix));
        const other = shared && first.get(shared);
        for (const prefix of lookup.expectedAt(view)) {
          if (!first.has(prefix)) first.set(prefix, connection.id);
        }
        if (!shared || !other || told.has(connection.id)) continue;
        told.add(connection.id);
        yield {
          what: `One tunnel of ${name(other)} carries ${shared}${other === connection.id ? '' : `, and none of ${name(connection.id)}`}, because ${facts.name} (${name(device.id)}) has one static route to a prefix.`,
          action: 'Use BGP, or draw one tunnel.',
          at: [
            { id: connection.id, field: 'routing' },
            { id: device.id, field: 'platform', label: 'the device' },
          ],
        };
      }
    }
  },
});
