import { hubExample } from '../hub-example';
import { hubsWithTables, oneTable } from '../hub-tables';
import { defineRule } from '../rule';
import { aws } from '../sources';

export const rule = defineRule({
  id: 'hub/require-propagation',
  severity: 'warning',
  title: 'Every link of a hub should be known to a route table.',
  why: 'A link that propagates to no table, and that no route leads to, can send but gets no answer.',
  sources: [aws.transit],
  examples: {
    bad: () => hubExample({ hub: oneTable({ propagated: ['vpn', 'vpn2'] }) }),
    good: () => hubExample({ hub: oneTable() }),
  },
  *check(context) {
    const { name } = context;
    for (const { hub, links } of hubsWithTables(context)) {
      const known = new Set(
        hub.routeTables.flatMap(({ propagated, routes }) => [...propagated, ...routes.map(({ via }) => via)]),
      );
      const [table] = hub.routeTables;
      const only = hub.routeTables.length === 1 ? table : undefined;
      for (const link of links.filter((id) => !known.has(id))) {
        // Routes over a peering are written by the plan.
        if (context.query.object(link)?.kind === 'peering') continue;
        yield {
          what: `${name(link)} propagates to no route table of ${name(hub.id)}.`,
          action: `Let ${hub.routeTables.map((each) => `“${each.name}”`).join(' or ')} learn from it.`,
          at: [
            { id: hub.id, field: 'routeTables', label: 'the hub' },
            { id: link, label: 'known to none' },
          ],
          ...(only
            ? {
                fix: {
                  label: `Let “${only.name}” learn from it`,
                  changes: [
                    {
                      op: 'set',
                      id: hub.id,
                      path: ['routeTables', 0, 'propagated'],
                      value: [...only.propagated, link],
                    },
                  ],
                },
              }
            : {}),
        };
      }
    }
  },
});
