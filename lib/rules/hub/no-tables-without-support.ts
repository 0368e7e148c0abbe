import { hubExample } from '../hub-example';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { aType } from '../type-names';

const links = ['att', 'vpn', 'vpn2'];
const ofType = (type: string) =>
  hubExample({
    hub: {
      type,
      routeTables: [{ id: 'main', name: 'main', associated: links, propagated: links, routes: [] }],
    },
  });

export const rule = defineRule({
  id: 'hub/no-tables-without-support',
  severity: 'warning',
  title: 'A hub should have route tables only if its type has any.',
  why: 'The tables are passed over: every link of such a hub reaches every other, however they are drawn.',
  sources: [aws.transit, microsoft.wanFaq, google.ncc],
  examples: { bad: () => ofType('vpn-cloudhub'), good: () => ofType('transit-gateway') },
  *check({ query, lookup, name }) {
    for (const { id, routeTables } of query.all('hub')) {
      const type = lookup.cloudGateway(id)?.type;
      if (!type || type.routeTables || routeTables.length === 0) continue;
      yield {
        what: `${name(id)} has route tables, but ${aType(type)} has one for all links.`,
        action: 'Leave the route tables out, or use a hub that has them.',
        at: [{ id, field: 'routeTables' }],
        fix: {
          label: 'Leave the route tables out',
          changes: [{ op: 'set', id, path: ['routeTables'], value: [] }],
        },
      };
    }
  },
});
