import { hubExample } from '../hub-example';
import { hubsWithTables } from '../hub-tables';
import { defineRule } from '../rule';
import { aws } from '../sources';

const links = ['att', 'vpn', 'vpn2'];
const tables = (second: readonly string[]) => ({
  routeTables: [
    { id: 'main', name: 'main', associated: links, propagated: links, routes: [] },
    { id: 'other', name: 'other', associated: [...second], propagated: [], routes: [] },
  ],
});

export const rule = defineRule({
  id: 'hub/no-second-association',
  severity: 'error',
  title: 'A link of a hub must use only one route table.',
  why: 'A hub looks up the next hop of a link in one table, and refuses to associate the link with a second one.',
  sources: [aws.transit],
  examples: {
    bad: () => hubExample({ hub: tables(['att']) }),
    good: () => hubExample({ hub: tables([]) }),
  },
  *check(context) {
    const { name, query } = context;
    for (const { hub } of hubsWithTables(context)) {
      const firstOf = new Map<string, string>();
      for (const [index, table] of hub.routeTables.entries()) {
        for (const id of table.associated) {
          // A link that is gone has a rule of its own.
          if (!query.object(id)) continue;
          const first = firstOf.get(id);
          if (first === undefined) {
            firstOf.set(id, table.name);
            continue;
          }
          yield {
            what: `${name(id)} uses the route tables “${first}” and “${table.name}” of ${name(hub.id)}.`,
            action: 'Let it use one of them.',
            at: [
              { id: hub.id, field: `routeTables/${index}/associated`, label: 'used again' },
              { id, label: 'the link' },
            ],
            fix: {
              label: `Let it use “${first}” only`,
              changes: [
                {
                  op: 'set',
                  id: hub.id,
                  path: ['routeTables', index, 'associated'],
                  value: table.associated.filter((other) => other !== id),
                },
              ],
            },
          };
        }
      }
    }
  },
});
