import { hubExample } from '../hub-example';
import { hubsWithTables } from '../hub-tables';
import { defineRule } from '../rule';
import { aws } from '../sources';

const links = ['att', 'vpn', 'vpn2'];
const tables = (associated: readonly string[]) => ({
  routeTables: [{ id: 'main', name: 'main', associated: [...associated], propagated: links, routes: [] }],
});

export const rule = defineRule({
  id: 'hub/require-association',
  severity: 'error',
  title: 'Every link of a hub must use a route table.',
  why: 'Traffic that comes by a link without a table has nowhere to look up its next hop, and is dropped.',
  sources: [aws.transit],
  examples: {
    bad: () => hubExample({ hub: tables(['vpn', 'vpn2']) }),
    good: () => hubExample({ hub: tables(links) }),
  },
  *check(context) {
    const { name } = context;
    for (const { hub, links: linked } of hubsWithTables(context)) {
      const used = new Set(hub.routeTables.flatMap(({ associated }) => associated));
      const [only, ...others] = hub.routeTables;
      for (const id of linked) {
        if (used.has(id)) continue;
        yield {
          what: `${name(id)} uses no route table of ${name(hub.id)}.`,
          action: `Let it use one of ${hub.routeTables.map((table) => `“${table.name}”`).join(', ')}.`,
          at: [
            { id: hub.id, field: 'routeTables', label: 'the hub' },
            { id, label: 'uses none' },
          ],
          ...(only && others.length === 0
            ? {
                fix: {
                  label: `Let it use “${only.name}”`,
                  changes: [
                    {
                      op: 'set',
                      id: hub.id,
                      path: ['routeTables', 0, 'associated'],
                      value: [...only.associated, id],
                    },
                  ],
                },
              }
            : {}),
        };
      }
    }
  },
});
