import { buildOverlapIndex } from '@/lib/addressing/overlap-index';
import { contains } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

const withPrefixes = (...prefixes: string[]) => example({ lan: { prefixes } });

export const rule = defineRule({
  id: 'addressing/no-repeated-prefix',
  severity: 'info',
  title: 'A network names each of its prefixes once.',
  why: 'A prefix within another one of the same network says nothing new, but is announced and counted all the same.',
  sources: [designFormat],
  examples: {
    bad: () => withPrefixes('10.10.0.0/16', '10.10.4.0/24'),
    good: () => withPrefixes('10.10.0.0/16', '10.11.4.0/24'),
  },
  *check({ query, name }) {
    for (const { id, prefixes } of query.all('network')) {
      if (prefixes.length < 2) continue;
      const index = buildOverlapIndex(
        prefixes.flatMap((prefix, value) => (prefix.endsWith('/0') ? [] : [{ prefix, value }])),
      );
      const told = new Set<number>();
      for (const [a, b] of index.pairs()) {
        const [wide, narrow] = contains(a.prefix, b.prefix) ? [a, b] : [b, a];
        if (told.has(narrow.value)) continue;
        told.add(narrow.value);
        yield {
          what: `${name(id)} has ${narrow.prefix}, which lies in its ${wide.prefix}.`,
          action: `Remove ${narrow.prefix}, unless it is announced by itself on purpose.`,
          at: [
            { id, field: `prefixes/${narrow.value}`, label: 'lies in the other' },
            { id, field: `prefixes/${wide.value}`, label: 'holds it' },
          ],
          fix: {
            label: `Remove ${narrow.prefix}`,
            changes: [
              {
                op: 'set',
                id,
                path: ['prefixes'],
                value: prefixes.filter((_, position) => position !== narrow.value),
              },
            ],
          },
        };
      }
    }
  },
});
