import { example } from '@/lib/model/build';
import { numbered } from '../numbered';
import { withTables } from '../route-tables';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

const named = (...names: string[]) =>
  example({
    vpc: {
      subnets: names.map((_, index) => ({
        id: `s${index}`,
        name: `app-${index}`,
        prefix: `10.100.${index}.0/24`,
        zone: index % 2 ? 'b' : 'a',
        routeTable: `t${index}`,
      })),
      routeTables: names.map((name, index) => ({ id: `t${index}`, name, propagate: true, routes: [] })),
    },
  });

export const rule = defineRule({
  id: 'design/no-duplicate-table-name',
  severity: 'info',
  title: 'Route tables of one place have different names.',
  why: 'Problems and resources tell tables apart by name: with two of the same a reader takes one for the other.',
  sources: [designFormat],
  examples: { bad: () => named('main', 'Main'), good: () => named('main', 'closed') },
  *check(context) {
    for (const { id, routeTables } of withTables(context)) {
      const firstOf = new Map<string, number>();
      const keyOf = (name: string): string => name.trim().toLowerCase();
      const all = new Set(routeTables.map(({ name }) => keyOf(name)));
      for (const [index, { name }] of routeTables.entries()) {
        const first = firstOf.get(keyOf(name));
        if (first === undefined) {
          firstOf.set(keyOf(name), index);
          continue;
        }
        let count = 2;
        while (all.has(keyOf(numbered(name, count)))) count++;
        const fresh = numbered(name, count);
        all.add(keyOf(fresh));
        yield {
          what: `${context.name(id)} has two route tables of the name “${name}”.`,
          action: `Rename one of them, for example to “${fresh}”.`,
          at: [
            { id, field: `routeTables/${index}/name`, label: 'the same name' },
            { id, field: `routeTables/${first}/name`, label: 'as here' },
          ],
          fix: {
            label: `Rename it to “${fresh}”`,
            changes: [{ op: 'set', id, path: ['routeTables', index, 'name'], value: fresh }],
          },
        };
      }
    }
  },
});
