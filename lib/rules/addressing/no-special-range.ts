import { addressClass } from '@/lib/addressing/classes';
import { example } from '@/lib/model/build';
import { ownPrefixes } from '../own-prefixes';
import { refusedClasses } from '../refused-classes';
import { renumberFix } from '../renumber';
import { defineRule } from '../rule';
import { aws, google, microsoft, rfc } from '../sources';

export const rule = defineRule({
  id: 'addressing/no-special-range',
  severity: 'error',
  title: 'Networks must not use loopback, link-local or multicast ranges.',
  why: 'These ranges never cross a router as ordinary addresses: clouds refuse them for VPCs, and hosts keep such traffic to themselves.',
  sources: [
    aws.vpcBlocks,
    microsoft.networkFaq,
    google.subnets,
    rfc(6890, 'Special-Purpose IP Address Registries', '2.2'),
  ],
  examples: {
    bad: () => example({ lan: { prefixes: ['169.254.99.0/24'] } }),
    good: () => example({ lan: { prefixes: ['10.99.0.0/24'] } }),
  },
  *check(context) {
    for (const { id, field, prefix } of ownPrefixes(context)) {
      const found = addressClass(prefix);
      if (!refusedClasses.includes(found)) continue;
      yield {
        what: `${prefix} of ${context.name(id)} is a ${found} range.`,
        action: 'Use private addresses, for example from 10.0.0.0/8 or fd00::/8.',
        at: [{ id, field }],
        ...renumberFix(context, [{ owner: id, prefix }]),
      };
    }
  },
});
