import { hubExample } from '../hub-example';
import { orRaise, takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { aws } from '../sources';
import { aType } from '../type-names';

const everyLink = ['vpn', 'vpn2', 'att'];

/** Tables of 900 drawn routes and three learned ones each. */
const withRoutes = (tables: number) =>
  hubExample({
    hub: {
      routeTables: Array.from({ length: tables }, (_, index) => ({
        id: `t${index}`,
        name: `table-${index}`,
        associated: index === 0 ? everyLink : [],
        propagated: everyLink,
        routes: Array.from({ length: 900 }, (__, route) => ({
          prefix: `10.${200 + (route >> 8)}.${route & 255}.0/24`,
          via: 'att',
        })),
      })),
    },
  });

export const rule = defineRule({
  id: 'hub/no-more-routes-than-quota',
  severity: 'warning',
  title: 'A hub should not have more routes in all its tables than its type takes.',
  why: 'Routes beyond the limit are not taken, so some places stay without a way.',
  sources: [aws.transitQuotas],
  examples: { bad: () => withRoutes(12), good: () => withRoutes(11) },
  *check({ plan, lookup, name }) {
    for (const { id, type } of plan.cloudGateways) {
      const quota = type.quotas?.routes;
      if (!quota) continue;
      const count = lookup.tablesOf(id).reduce((sum, { routes }) => sum + routes.length, 0);
      if (count <= quota.most) continue;
      yield {
        what: `The tables of ${name(id)} have ${count} routes, but ${takesAtMost(aType(type), quota)}.`,
        action: orRaise(quota, 'Summarise the prefixes, or let fewer links propagate to each table.'),
        at: [{ id, field: 'routeTables' }],
      };
    }
  },
});
