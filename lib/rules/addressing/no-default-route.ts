import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

export const rule = defineRule({
  id: 'addressing/no-default-route',
  severity: 'warning',
  title: 'A site should not announce the default route by accident.',
  why: 'A cloud that learns the default route sends all its traffic to the internet through the tunnels, updates and cloud services included.',
  sources: [microsoft.vpnFaq],
  examples: {
    bad: () => example({ lan: { prefixes: ['10.10.0.0/16', '0.0.0.0/0'] } }),
    good: () => example({ lan: { prefixes: ['10.10.0.0/16'] } }),
  },
  *check({ query, name }) {
    for (const { id, prefixes } of query.all('network')) {
      for (const [index, prefix] of prefixes.entries()) {
        if (!prefix.endsWith('/0')) continue;
        const rest = prefixes.filter((other) => other !== prefix);
        yield {
          what: `${name(id)} announces the default route ${prefix}.`,
          action:
            'Name the site’s own prefixes only, or waive this if the cloud is to reach the internet by the site.',
          at: [{ id, field: `prefixes/${index}` }],
          ...(rest.length > 0
            ? {
                fix: {
                  label: `Remove ${prefix}`,
                  changes: [{ op: 'set', id, path: ['prefixes'], value: rest }],
                },
              }
            : {}),
        };
      }
    }
  },
});
