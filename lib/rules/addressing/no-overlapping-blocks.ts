import { buildOverlapIndex } from '@/lib/addressing/overlap-index';
import { contains } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';

export const rule = defineRule({
  id: 'addressing/no-overlapping-blocks',
  severity: 'error',
  title: 'The address blocks of a VPC must not overlap.',
  why: 'A cloud refuses to add a block that overlaps one the VPC already has.',
  sources: [aws.vpcBlocks, microsoft.networkFaq],
  examples: {
    bad: () => example({ vpc: { prefixes: ['10.100.0.0/16', '10.100.4.0/22'] } }),
    good: () => example({ vpc: { prefixes: ['10.100.0.0/16', '10.101.0.0/22'] } }),
  },
  *check({ query, name }) {
    for (const vpc of query.all('vpc')) {
      if (vpc.prefixes.length < 2) continue;
      const index = buildOverlapIndex(vpc.prefixes.map((prefix, at) => ({ prefix, value: at })));
      for (const [wide, narrow] of index.pairs()) {
        const kept = vpc.prefixes.filter((_, at) => at !== narrow.value);
        yield {
          what: `Blocks ${wide.prefix} and ${narrow.prefix} of ${name(vpc.id)} overlap.`,
          action: contains(wide.prefix, narrow.prefix)
            ? `Remove ${narrow.prefix}: ${wide.prefix} holds it already.`
            : 'Remove one of them.',
          at: [
            { id: vpc.id, field: `prefixes/${narrow.value}`, label: 'overlaps' },
            { id: vpc.id, field: `prefixes/${wide.value}`, label: 'is overlapped' },
          ],
          fix: {
            label: `Remove ${narrow.prefix}`,
            changes: [{ op: 'set', id: vpc.id, path: ['prefixes'], value: kept }],
          },
        };
      }
    }
  },
});
