import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';
import { routeTable, type WrittenRoute, writtenRoutes } from '../written-routes';

const withRoutes = (...prefixes: string[]) =>
  example({ vpc: { routeTables: [routeTable(...prefixes.map((prefix) => ({ prefix, via: 'vgw' })))] } });

export const rule = defineRule({
  id: 'gateway/no-duplicate-route',
  severity: 'error',
  title: 'A route table of a VPC must have one route to a destination.',
  why: 'The cloud refuses a second route to the same prefix in a table.',
  sources: [aws.routeTables, microsoft.routing],
  examples: {
    bad: () => withRoutes('10.10.0.0/16', '10.10.0.0/16'),
    good: () => withRoutes('10.10.0.0/16', '10.10.0.0/17'),
  },
  *check(context) {
    const { name } = context;
    const firstOf = new Map<string, WrittenRoute>();
    for (const route of writtenRoutes(context)) {
      const key = `${route.vpc.id} ${route.table} ${route.prefix}`;
      const first = firstOf.get(key);
      if (!first) {
        firstOf.set(key, route);
        continue;
      }
      yield {
        what: `${name(route.vpc.id)} has two routes to ${route.prefix} in one table, by ${name(first.via)} and by ${name(route.via)}.`,
        action: 'Remove one of them.',
        at: [
          { ...route.place, label: 'the second' },
          { ...first.place, label: 'the first' },
        ],
        fix: { label: `Remove the second route to ${route.prefix}`, changes: [route.removal] },
      };
    }
  },
});
