import type { Hub } from '@/lib/model/kinds';
import type { RuleContext } from './rule';

/** Hubs with drawn route tables that count, and the ids of what is linked to them. */
export function* hubsWithTables({
  query,
  lookup,
}: Pick<RuleContext, 'query' | 'lookup'>): Generator<{ hub: Hub; links: readonly string[] }> {
  for (const hub of query.all('hub')) {
    if (hub.routeTables.length === 0 || !lookup.cloudGateway(hub.id)?.type.routeTables) continue;
    yield { hub, links: query.links(hub.id).map(({ id }) => id) };
  }
}

/** A hub with one table, which every link of the hub example uses and fills, and which differs as given; for examples. */
export const oneTable = (differing: Partial<Hub['routeTables'][number]> = {}) => ({
  routeTables: [
    {
      id: 'main',
      name: 'main',
      associated: ['vpn', 'vpn2', 'att'],
      propagated: ['vpn', 'vpn2', 'att'],
      routes: [],
      ...differing,
    },
  ],
});
