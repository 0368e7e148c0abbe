import { put } from '@/lib/plan/maps';
import type { TableRoute } from '@/lib/plan/plan';
import { hubExample } from '../hub-example';
import { hubsWithTables, oneTable } from '../hub-tables';
import { defineRule } from '../rule';
import { aws } from '../sources';

const withRoute = (prefix: string, via: string) =>
  hubExample({ hub: oneTable({ routes: [{ prefix, via }] }) });

export const rule = defineRule({
  id: 'hub/no-written-route-before-learned',
  severity: 'warning',
  title: 'A written route of a hub should not take a destination from the links that bring it.',
  why: 'For one prefix a written route wins over learned ones: its link carries all of the traffic, whatever the preference of the others.',
  sources: [aws.transit],
  examples: { bad: () => withRoute('10.10.0.0/16', 'vpn2'), good: () => withRoute('10.120.0.0/16', 'vpn2') },
  *check(context) {
    const { name, lookup } = context;
    for (const { hub } of hubsWithTables(context)) {
      const tables = lookup.tablesOf(hub.id);
      for (const [index, { id, name: table, routes }] of hub.routeTables.entries()) {
        if (routes.length === 0) continue;
        const learned = new Map<string, TableRoute[]>();
        for (const route of tables.find((each) => each.id === `${hub.id}/${id}`)?.routes ?? [])
          if (route.origin !== 'drawn' && route.origin !== 'static') put(learned, route.prefix, route);
        for (const [position, { prefix, via }] of routes.entries()) {
          const other = learned.get(prefix)?.find((route) => route.via !== via);
          if (via === undefined || other?.via === undefined) continue;
          const path = ['routeTables', index, 'routes'];
          yield {
            what: `Table “${table}” of ${name(hub.id)} sends ${prefix} by ${name(via)} alone, though ${name(other.via)} brings it too.`,
            action: 'Remove the route: links that bring a prefix back one another up.',
            at: [
              { id: hub.id, field: `${path.join('/')}/${position}` },
              { id: other.via, label: 'brings it' },
            ],
            fix: {
              label: `Remove the route to ${prefix}`,
              changes: [
                { op: 'set', id: hub.id, path, value: routes.filter((_, place) => place !== position) },
              ],
            },
          };
        }
      }
    }
  },
});
