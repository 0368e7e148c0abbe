import { hubExample } from '../hub-example';
import { hubsWithTables } from '../hub-tables';
import { defineRule } from '../rule';
import { aws } from '../sources';

const twoTables = (vpcsLearn: string[]) =>
  hubExample(
    {
      hub: {
        routeTables: [
          { id: 'sites', name: 'sites', associated: ['vpn', 'vpn2'], propagated: ['att'], routes: [] },
          { id: 'vpcs', name: 'vpcs', associated: ['att'], propagated: vpcsLearn, routes: [] },
        ],
      },
    },
    [],
  );

export const rule = defineRule({
  id: 'hub/require-return-propagation',
  severity: 'warning',
  title: 'Two links of a hub should know each other, or neither should.',
  why: 'With a way there and none back every question goes out and no answer returns.',
  sources: [aws.transit],
  examples: { bad: () => twoTables(['vpn']), good: () => twoTables(['vpn', 'vpn2']) },
  *check(context) {
    const { name, query } = context;
    for (const { hub, links } of hubsWithTables(context)) {
      const indexOf = new Map(
        hub.routeTables.flatMap(({ associated }, index) => associated.map((link) => [link, index] as const)),
      );
      const written = new Set(hub.routeTables.flatMap(({ routes }) => routes.map(({ via }) => via)));
      const learns = hub.routeTables.map(({ propagated }) => new Set(propagated));
      const own = new Set(links);
      const told = new Set<string>();
      for (const [index, { propagated, name: table }] of hub.routeTables.entries()) {
        // Whoever uses this table reaches what it learns from; their table must learn from whoever asks.
        for (const far of propagated) {
          const back = indexOf.get(far);
          const answers = learns[back ?? -1];
          const farTable = hub.routeTables[back ?? -1];
          if (!own.has(far) || back === undefined || !answers || !farTable) continue;
          const lost = hub.routeTables[index]?.associated.filter(
            (near) => near !== far && own.has(near) && !answers.has(near) && !written.has(near),
          );
          for (const near of lost ?? []) {
            if (told.has(`${near} ${back}`) || query.object(near)?.kind === 'peering') continue;
            told.add(`${near} ${back}`);
            yield {
              what: `${name(near)} uses table “${table}” of ${name(hub.id)}, which knows ${name(far)}, but the table of ${name(far)}, “${farTable.name}”, does not know ${name(near)}.`,
              action: `Let “${farTable.name}” learn from ${name(near)}, or let “${table}” not learn from ${name(far)}.`,
              at: [
                { id: hub.id, field: `routeTables/${back}/propagated` },
                { id: near, label: 'gets no answer' },
                { id: far, label: 'does not know it' },
              ],
              fix: {
                label: `Let “${farTable.name}” learn from ${name(near)}`,
                changes: [
                  {
                    op: 'set',
                    id: hub.id,
                    path: ['routeTables', back, 'propagated'],
                    value: [...farTable.propagated, near],
                  },
                ],
              },
            };
          }
        }
      }
    }
  },
});
