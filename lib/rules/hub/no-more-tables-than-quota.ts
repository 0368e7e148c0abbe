import { hubExample } from '../hub-example';
import { orRaise, takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { aws } from '../sources';
import { aType } from '../type-names';

const withTables = (count: number) =>
  hubExample({
    hub: {
      routeTables: Array.from({ length: count }, (_, index) => ({
        id: `t${index}`,
        name: `table-${index}`,
        associated: index === 0 ? ['vpn', 'vpn2', 'att'] : [],
        propagated: ['vpn', 'vpn2', 'att'],
        routes: [],
      })),
    },
  });

export const rule = defineRule({
  id: 'hub/no-more-tables-than-quota',
  severity: 'warning',
  title: 'A hub should not have more route tables than its type takes.',
  why: 'The cloud refuses the tables beyond its quota, and the links that were to use them have none.',
  sources: [aws.transitQuotas],
  examples: { bad: () => withTables(21), good: () => withTables(20) },
  *check({ plan, query, name }) {
    for (const { id, type } of plan.cloudGateways) {
      const quota = type.quotas?.tables;
      const count = query.get(id, 'hub')?.routeTables.length ?? 0;
      if (!quota || count <= quota.most) continue;
      yield {
        what: `${name(id)} has ${count} route tables, but ${takesAtMost(aType(type), quota)}.`,
        action: orRaise(quota, 'Let links of one need share a table.'),
        at: [{ id, field: `routeTables/${quota.most}` }],
      };
    }
  },
});
