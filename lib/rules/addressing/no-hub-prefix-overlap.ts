import { freeSubnet } from '@/lib/addressing/pool';
import { overlaps } from '@/lib/addressing/prefix';
import { hubExample } from '../hub-example';
import { type HubPrefix, hubPrefixes } from '../hub-prefixes';
import { defineRule, type RuleContext } from '../rule';
import { aws, microsoft } from '../sources';

const vwan = (prefix: string) =>
  hubExample({ region: { cloud: 'azure', region: 'westeurope' }, hub: { prefix }, vpc: { subnets: [] } });

export const rule = defineRule({
  id: 'addressing/no-hub-prefix-overlap',
  severity: 'error',
  title: 'A hub’s own prefix must overlap nothing that the hub reaches.',
  why: 'The hub’s routers live in that prefix: a VPC or site with the same addresses is refused, or is not reached.',
  sources: [microsoft.wanHub, microsoft.wanFaq, aws.privateIp],
  examples: { bad: () => vwan('10.100.4.0/23'), good: () => vwan('10.99.4.0/23') },
  *check(context) {
    const { name } = context;
    for (const { hub, prefix, rules } of hubPrefixes(context)) {
      const reached = reachedBy(context, hub);
      const found = reached.find((other) => overlaps(other.prefix, prefix));
      if (!found) continue;
      const taken = reached.map((other) => other.prefix);
      const free = freeSubnet({ pool: rules.pool, bits: rules.bits, taken });
      yield {
        what: `The own prefix ${prefix} of ${name(hub.id)} overlaps ${found.prefix}${found.owner ? ` of ${name(found.owner)}` : ''}.`,
        action: `Use a prefix that nothing else has${free ? `, such as ${free}` : ''}.`,
        at: [
          { id: hub.id, field: 'prefix' },
          ...(found.owner ? [{ id: found.owner, label: 'is overlapped' }] : []),
        ],
        ...(free
          ? {
              fix: {
                label: `Use ${free}`,
                changes: [{ op: 'set', id: hub.id, path: ['prefix'], value: free }],
              },
            }
          : {}),
      };
    }
  },
});

type Reached = { prefix: string; owner?: string };

/** What a hub has routes to, and the own blocks of the hubs it is peered with. */
function reachedBy({ query, lookup }: RuleContext, { id }: HubPrefix['hub']): Reached[] {
  const routes = lookup.tablesOf(id).flatMap(({ routes: found }) => found);
  const peers = query
    .links(id)
    .filter(({ kind }) => kind === 'peering')
    .flatMap((link) => lookup.cloudGateway(query.otherEnd(link, id)) ?? []);
  return [
    ...routes
      .filter(({ prefix }) => !prefix.endsWith('/0'))
      .map(({ prefix, owner }): Reached => ({ prefix, ...(owner ? { owner } : {}) })),
    ...peers.flatMap((peer): Reached[] => (peer.prefix ? [{ prefix: peer.prefix, owner: peer.id }] : [])),
  ];
}
