import { googleExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { google } from '../sources';

const withTables = (propagate: boolean) =>
  googleExample({
    vpc: {
      routeTables: [{ id: 'main', name: 'main', propagate }],
      subnets: [{ id: 'a', name: 'app', prefix: '10.100.0.0/24', routeTable: 'main' }],
    },
    flow: null,
  });

export const rule = defineRule({
  id: 'gateway/no-vpc-tables-without-support',
  severity: 'warning',
  title: 'A VPC should have one route table that learns all, where its cloud has no other.',
  why: 'All subnets of such a VPC use every route it learns: a table that is drawn closed is open in the cloud, and routes written into it are not made.',
  sources: [google.routes],
  examples: { bad: () => withTables(false), good: () => withTables(true) },
  *check({ plan, query, cloud, name }) {
    for (const { id, cloud: cloudId } of plan.vpcs) {
      const facts = cloud(cloudId);
      const vpc = query.get(id, 'vpc');
      if (!facts?.oneTablePerVpc || !vpc) continue;
      const { routeTables: tables, subnets } = vpc;
      const closed = tables.find(({ propagate }) => !propagate);
      const written = tables.find(({ routes }) => routes.length > 0);
      if (tables.length < 2 && !closed && !written) continue;
      const what =
        tables.length > 1
          ? `${tables.length} route tables`
          : closed
            ? `a route table “${closed.name}” that learns nothing`
            : `routes of its own in “${written?.name}”`;
      yield {
        what: `${name(id)} has ${what}, but a VPC of ${facts.name} has one table that learns all.`,
        action: 'Leave the route tables out, and put subnets that must not reach a site into another VPC.',
        at: [{ id, field: 'routeTables' }],
        fix: {
          label: 'Leave the route tables out',
          changes: [
            ...subnets.flatMap(({ routeTable }, index) =>
              routeTable === undefined
                ? []
                : [{ op: 'unset' as const, id, path: ['subnets', index, 'routeTable'] }],
            ),
            { op: 'set', id, path: ['routeTables'], value: [] },
          ],
        },
      };
    }
  },
});
