import { azureExample } from '../cloud-examples';
import { orRaise, takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const withRoutes = (count: number) =>
  azureExample({
    vpc: {
      routeTables: [
        {
          id: 'main',
          name: 'main',
          propagate: true,
          routes: Array.from({ length: count }, (_, index) => ({
            prefix: `10.${20 + (index >> 8)}.${index & 255}.0/24`,
            via: 'vgw',
          })),
        },
      ],
    },
  });

export const rule = defineRule({
  id: 'gateway/no-more-vpc-routes-than-quota',
  severity: 'warning',
  title: 'A route table of a VPC should not have more written routes than its cloud takes.',
  why: 'The cloud refuses the routes beyond its quota, so some destinations stay without a way.',
  sources: [microsoft.limits],
  examples: { bad: () => withRoutes(401), good: () => withRoutes(400) },
  *check({ plan, cloud, name }) {
    for (const { id, cloud: cloudId, routeTables } of plan.vpcs) {
      const facts = cloud(cloudId);
      const quota = facts?.quotas?.['routes-of-vpc-table'];
      if (!facts || !quota) continue;
      for (const [index, table] of routeTables.entries()) {
        if (table.routes.length <= quota.most) continue;
        yield {
          what: `Route table “${table.name}” of ${name(id)} has ${table.routes.length} routes, but a table of ${takesAtMost(facts.name, quota)}.`,
          action: orRaise(quota, 'Summarise the destinations, or let the table learn them.'),
          at: [{ id, field: `routeTables/${index}/routes` }],
        };
      }
    }
  },
});
