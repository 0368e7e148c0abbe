import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

const tables = (second: string) =>
  example({
    vpc: {
      subnets: [
        { id: 'a', name: 'app-a', prefix: '10.100.0.0/24', zone: 'a', routeTable: 'main' },
        { id: 'b', name: 'app-b', prefix: '10.100.1.0/24', zone: 'b', routeTable: second },
      ],
      routeTables: [
        { id: 'main', name: 'main', propagate: true, routes: [] },
        { id: 'other', name: 'other', propagate: true, routes: [] },
      ],
    },
  });

export const rule = defineRule({
  id: 'design/no-unused-table',
  severity: 'info',
  title: 'A route table of a VPC is used by a subnet.',
  why: 'A table that no subnet uses sends nothing anywhere, though it looks as if it did.',
  sources: [designFormat],
  examples: { bad: () => tables('main'), good: () => tables('other') },
  *check({ query, lookup, name }) {
    for (const { id, routeTables, subnets } of query.all('vpc')) {
      if (subnets.length === 0) continue;
      const used = new Set(lookup.vpc(id)?.subnets.map(({ table }) => table));
      for (const [index, table] of routeTables.entries()) {
        // The first is what subnets without one use.
        if (index === 0 || used.has(table.id) || used.size === 0) continue;
        yield {
          what: `No subnet of ${name(id)} uses route table “${table.name}”.`,
          action: 'Choose it for a subnet, or remove it.',
          at: [{ id, field: `routeTables/${index}` }],
          fix: {
            label: `Remove “${table.name}”`,
            changes: [
              {
                op: 'set',
                id,
                path: ['routeTables'],
                value: routeTables.filter((_, other) => other !== index),
              },
            ],
          },
        };
      }
    }
  },
});
