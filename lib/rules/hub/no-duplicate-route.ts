import { hubExample } from '../hub-example';
import { hubsWithTables, oneTable } from '../hub-tables';
import { defineRule } from '../rule';
import { aws } from '../sources';

const withRoutes = (...prefixes: string[]) =>
  hubExample({ hub: oneTable({ routes: prefixes.map((prefix) => ({ prefix, via: 'att' })) }) });

export const rule = defineRule({
  id: 'hub/no-duplicate-route',
  severity: 'error',
  title: 'A route table of a hub must have one route to a destination.',
  why: 'The cloud refuses a second static route to the same prefix in a table.',
  sources: [aws.transitQuotas, aws.transit],
  examples: {
    bad: () => withRoutes('10.120.0.0/16', '10.120.0.0/16'),
    good: () => withRoutes('10.120.0.0/16', '10.120.0.0/17'),
  },
  *check(context) {
    const { name } = context;
    for (const { hub } of hubsWithTables(context)) {
      for (const [index, { name: table, routes }] of hub.routeTables.entries()) {
        const firstOf = new Map<string, number>();
        for (const [position, { prefix }] of routes.entries()) {
          const first = firstOf.get(prefix);
          if (first === undefined) {
            firstOf.set(prefix, position);
            continue;
          }
          const path = ['routeTables', index, 'routes'];
          yield {
            what: `Table “${table}” of ${name(hub.id)} has two routes to ${prefix}.`,
            action: 'Remove one of them.',
            at: [
              { id: hub.id, field: `${path.join('/')}/${position}`, label: 'the second' },
              { id: hub.id, field: `${path.join('/')}/${first}`, label: 'the first' },
            ],
            fix: {
              label: `Remove the second route to ${prefix}`,
              changes: [
                { op: 'set', id: hub.id, path, value: routes.filter((_, other) => other !== position) },
              ],
            },
          };
        }
      }
    }
  },
});
