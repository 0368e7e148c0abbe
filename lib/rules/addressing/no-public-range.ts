import { isPublic } from '@/lib/addressing/classes';
import { example } from '@/lib/model/build';
import { ownPrefixes } from '../own-prefixes';
import { defineRule } from '../rule';
import { rfc } from '../sources';

export const rule = defineRule({
  id: 'addressing/no-public-range',
  severity: 'warning',
  title: 'Networks should use private addresses.',
  why: 'A public range that belongs to someone else cuts both sides of the connection off from its owner’s services on the internet.',
  sources: [
    rfc(1918, 'Address Allocation for Private Internets', '3'),
    rfc(4193, 'Unique Local IPv6 Unicast Addresses'),
  ],
  examples: {
    bad: () => example({ lan: { prefixes: ['11.0.0.0/16'] } }),
    good: () => example({ lan: { prefixes: ['10.11.0.0/16', '100.64.0.0/16'] } }),
  },
  *check(context) {
    for (const { id, field, prefix } of ownPrefixes(context)) {
      if (!isPublic(prefix) || prefix.includes(':')) continue;
      yield {
        what: `${prefix} of ${context.name(id)} is public address space.`,
        action:
          'Use a range of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, or waive this if the range is yours.',
        at: [{ id, field }],
      };
    }
  },
});
