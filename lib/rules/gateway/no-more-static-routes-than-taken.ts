import { example } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { defineRule } from '../rule';
import { aws } from '../sources';

const prefixes = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `10.10.${index}.0/24`);
const withStatic = (count: number) =>
  example({ lan: { prefixes: prefixes(count) }, vpn: { routing: 'static' } });

export const rule = defineRule({
  id: 'gateway/no-more-static-routes-than-taken',
  severity: 'warning',
  title: 'A static connection should not have more routes than the cloud takes.',
  why: 'The cloud refuses the routes beyond its limit, so some networks are never reached.',
  sources: [aws.quotas],
  examples: { bad: () => withStatic(101), good: () => withStatic(100) },
  *check(context) {
    const { name } = context;
    for (const { connection, gateway } of cloudConnections(context)) {
      const count = connection.staticPrefixes.length;
      const { staticRouting, staticRoutes } = gateway.type;
      if (connection.routing !== 'static' || !staticRouting || count <= staticRoutes) continue;
      yield {
        what: `${name(connection.id)} has ${count} static routes, but ${name(gateway.id)} takes ${staticRoutes} for a connection.`,
        action: 'Summarise the prefixes, or use BGP.',
        at: [
          { id: connection.id, field: 'staticPrefixes' },
          { id: gateway.id, label: 'has the limit' },
        ],
      };
    }
  },
});
