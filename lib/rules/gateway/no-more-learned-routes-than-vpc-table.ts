import { example } from '@/lib/model/build';
import { put } from '@/lib/plan/maps';
import type { TablePlan } from '@/lib/plan/plan';
import { orRaise, takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { aws } from '../sources';

/** Two devices, so that no connection alone announces more than the gateway takes of one. */
const withPrefixes = (count: number) =>
  example({
    lan: { prefixes: Array.from({ length: count }, (_, index) => `10.10.${index}.0/24`) },
  });

export const rule = defineRule({
  id: 'gateway/no-more-learned-routes-than-vpc-table',
  severity: 'warning',
  title: 'A route table of a VPC should not learn more routes than its cloud takes.',
  why: 'Routes beyond the limit are not put into the table: the VPC has no way to some of the sites, and nothing says so.',
  sources: [aws.generalQuotas],
  examples: { bad: () => withPrefixes(101), good: () => withPrefixes(100) },
  *check({ plan, cloud, name }) {
    const tables = new Map<string, TablePlan[]>();
    for (const table of plan.tables) put(tables, table.gateway, table);
    const learned = new Map<string, number>();
    for (const { id, cloud: cloudId, routeTables } of plan.vpcs) {
      const facts = cloud(cloudId);
      const quota = facts?.quotas?.['learned-routes-of-vpc-table'];
      if (!facts || !quota) continue;
      for (const [index, { name: table, propagatedFrom }] of routeTables.entries()) {
        const key = propagatedFrom.join(' ');
        const count =
          learned.get(key) ?? countRoutes(propagatedFrom.flatMap((from) => tables.get(from) ?? []));
        learned.set(key, count);
        if (count <= quota.most) continue;
        yield {
          what: `Route table “${table}” of ${name(id)} learns ${count} routes, but a table of ${takesAtMost(facts.name, quota)}.`,
          action: orRaise(
            quota,
            'Summarise the prefixes of the sites, or use a hub, whose routes are written.',
          ),
          at: [
            { id, field: `routeTables/${index}` },
            ...propagatedFrom.map((from) => ({ id: from, label: 'where they come from' })),
          ],
        };
      }
    }
  },
});

/** Different prefixes of other places than VPCs. */
const countRoutes = (tables: readonly TablePlan[]): number =>
  new Set(
    tables.flatMap(({ routes }) =>
      routes.filter(({ origin }) => origin !== 'vpc').map(({ prefix }) => prefix),
    ),
  ).size;
