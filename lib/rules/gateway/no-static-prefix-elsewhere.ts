import { contains } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws } from '../sources';

const withStatic = (prefix: string) =>
  example({ vpn: { routing: 'static', staticPrefixes: ['10.10.0.0/16', prefix] } });

export const rule = defineRule({
  id: 'gateway/no-static-prefix-elsewhere',
  severity: 'warning',
  title: 'A static prefix should belong to a network of the site.',
  why: 'The cloud sends traffic for the prefix to a site that has no such network, where it is lost.',
  sources: [aws.routing],
  examples: { bad: () => withStatic('10.77.0.0/16'), good: () => withStatic('10.10.8.0/24') },
  *check({ plan, lookup, query, name }) {
    for (const connection of plan.connections) {
      const device = lookup.gateway(connection.from) ?? lookup.gateway(connection.to);
      const drawn = query.get(connection.id, 'vpn-connection')?.staticPrefixes ?? [];
      if (!device || connection.routing !== 'static') continue;
      for (const [index, prefix] of drawn.entries()) {
        const isOfSite = device.advertises.some((own) => contains(own, prefix) || contains(prefix, own));
        if (isOfSite) continue;
        yield {
          what: `${name(connection.id)} sends ${prefix} to ${name(device.site.id)}, which has no such network.`,
          action: 'Remove the prefix, or add the network to the site.',
          at: [{ id: connection.id, field: `staticPrefixes/${index}` }],
          fix: {
            label: `Remove ${prefix}`,
            changes: [
              {
                op: 'set',
                id: connection.id,
                path: ['staticPrefixes'],
                value: drawn.filter((other) => other !== prefix),
              },
            ],
          },
        };
      }
    }
  },
});
