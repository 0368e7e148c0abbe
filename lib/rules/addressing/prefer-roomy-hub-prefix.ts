import { prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import { hubExample } from '../hub-example';
import { hubPrefixes } from '../hub-prefixes';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const withPrefix = (prefix: string) =>
  hubExample({
    region: { cloud: 'azure', region: 'westeurope' },
    vpc: { subnets: [{ id: 'a', name: 'app', prefix: '10.100.0.0/24' }] },
    hub: { prefix },
  });

export const rule = defineRule({
  id: 'addressing/prefer-roomy-hub-prefix',
  severity: 'info',
  title: 'A hub’s own prefix is best as large as its cloud advises.',
  why: 'It cannot be changed later, and gateways, firewalls and routers that are added share it.',
  sources: [microsoft.wanHub, microsoft.wanFaq],
  examples: { bad: () => withPrefix('10.254.0.0/24'), good: () => withPrefix('10.254.0.0/23') },
  *check(context) {
    for (const { hub, prefix, rules } of hubPrefixes(context)) {
      const bits = prefixLength(prefix);
      if (prefixVersion(prefix) !== 4 || bits <= rules.bits || bits > rules.max) continue;
      yield {
        what: `${context.name(hub.id)} has its own prefix ${prefix}, smaller than the advised /${rules.bits}.`,
        action: `Use a /${rules.bits}, or leave it empty for an automatic one.`,
        at: [{ id: hub.id, field: 'prefix' }],
        ...(!hub.existing
          ? {
              fix: {
                label: 'Use an automatic one',
                changes: [{ op: 'unset', id: hub.id, path: ['prefix'] }],
              },
            }
          : {}),
      };
    }
  },
});
