import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

const table = (propagate: boolean) => ({ routeTables: [{ id: 'main', name: 'main', propagate }] });

export const rule = defineRule({
  id: 'gateway/require-return-route',
  severity: 'error',
  title: 'An attached VPC needs a route back.',
  why: 'The VPC receives what the sites send but none of its route tables leads back to the gateway, so nothing is ever answered.',
  sources: [aws.routing, aws.transit, microsoft.peering, google.routes],
  examples: {
    bad: () => example({ vpc: table(false), flow: null }),
    good: () => example({ vpc: table(true) }),
  },
  *check({ plan, lookup, query, name }) {
    for (const { id, gateway, vpc, through } of plan.attachments) {
      const tables = lookup.vpc(vpc)?.routeTables ?? [];
      const hasRoutes = lookup
        .tablesOf(gateway)
        .some(({ routes }) => routes.some(({ place }) => place !== vpc));
      const leads = tables.some(
        ({ propagatedFrom, routes }) =>
          propagatedFrom.includes(gateway) || routes.some(({ via }) => via === gateway),
      );
      if (!hasRoutes || leads || tables.some(({ learns }) => learns)) continue;
      const drawn = query.get(vpc, 'vpc')?.routeTables ?? [];
      yield {
        what: `No route table of ${name(vpc)} leads to ${name(gateway)}.`,
        action: 'Let the tables learn routes, or write a route by the gateway into them.',
        at: [
          { id: vpc, field: 'routeTables' },
          { id: through ?? id, label: through === undefined ? 'the attachment' : 'the peering' },
        ],
        ...(drawn.length > 0
          ? {
              fix: {
                label: 'Let the route tables learn',
                changes: drawn.map((_, index) => ({
                  op: 'set',
                  id: vpc,
                  path: ['routeTables', index, 'propagate'],
                  value: true,
                })),
              },
            }
          : {}),
      };
    }
  },
});
