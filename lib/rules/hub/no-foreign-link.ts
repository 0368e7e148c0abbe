import { piece } from '@/lib/model/build';
import { hubExample } from '../hub-example';
import { hubsWithTables } from '../hub-tables';
import { defineRule, type Place } from '../rule';
import { aws } from '../sources';

const using = (extra: string) =>
  hubExample(
    {
      hub: {
        routeTables: [
          {
            id: 'main',
            name: 'main',
            associated: ['vpn', 'vpn2', 'att'],
            propagated: ['vpn', 'vpn2', 'att', extra].filter(Boolean),
            routes: [],
          },
        ],
      },
    },
    [
      piece('vpn-gateway', 'vgw2', { parent: 'region', name: 'Other gateway' }),
      piece('attachment', 'att2', { name: 'Production to gateway', from: 'vgw2', to: 'vpc' }),
    ],
  );

export const rule = defineRule({
  id: 'hub/no-foreign-link',
  severity: 'warning',
  title: 'The route tables of a hub should name links of that hub only.',
  why: 'A link that ends elsewhere has no place in the tables: it is left out, and with it the way it was to give.',
  sources: [aws.transit],
  examples: { bad: () => using('att2'), good: () => using('') },
  *check(context) {
    const { name } = context;
    for (const { hub, links } of hubsWithTables(context)) {
      const own = new Set(links);
      const isForeign = (link: string | undefined): link is string =>
        link !== undefined && !own.has(link) && context.query.object(link) !== undefined;
      for (const [index, { name: table, associated, propagated, routes }] of hub.routeTables.entries()) {
        const path = ['routeTables', index];
        for (const [list, links, words] of [
          ['associated', associated, 'is used by'],
          ['propagated', propagated, 'learns from'],
        ] as const) {
          const foreign = links.filter(isForeign);
          const [first] = foreign;
          if (first === undefined) continue;
          yield finding(`${words} ${foreign.map(name).join(', ')}`, [...path, list], {
            value: links.filter((link) => !isForeign(link)),
            link: first,
          });
        }
        const foreign = routes.filter(({ via }) => isForeign(via));
        const [first] = foreign;
        if (first?.via === undefined) continue;
        yield finding(`has a route by ${name(first.via)}`, [...path, 'routes'], {
          value: routes.filter(({ via }) => !isForeign(via)),
          link: first.via,
        });

        function finding(
          does: string,
          field: (string | number)[],
          { value, link }: { value: unknown; link: string },
        ) {
          const at: [Place, ...Place[]] = [
            { id: hub.id, field: field.join('/') },
            { id: link, label: 'ends elsewhere' },
          ];
          return {
            what: `Table “${table}” of ${name(hub.id)} ${does}, which does not end at ${name(hub.id)}.`,
            action: 'Take it out, or draw the link to this hub.',
            at,
            fix: {
              label: `Take what is not of ${name(hub.id)} out`,
              changes: [{ op: 'set' as const, id: hub.id, path: field, value }],
            },
          };
        }
      }
    }
  },
});
