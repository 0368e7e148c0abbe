import { contains } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws } from '../sources';

const withBlocks = (...prefixes: string[]) => example({ vpc: { prefixes } });

export const rule = defineRule({
  id: 'addressing/no-refused-block',
  severity: 'warning',
  title: 'The blocks of a VPC should be ones that its cloud takes together.',
  why: 'Beside the first block of a VPC the cloud takes some private ranges and refuses others, so the second block is never added.',
  sources: [aws.vpcBlocks],
  examples: {
    bad: () => withBlocks('10.100.0.0/16', '172.20.0.0/16'),
    good: () => withBlocks('10.100.0.0/16', '10.104.0.0/16', '100.64.0.0/16'),
  },
  *check({ query, lookup, cloud, name }) {
    for (const vpc of query.all('vpc')) {
      const facts = cloud(lookup.vpc(vpc.id)?.cloud ?? '');
      const [first, ...others] = vpc.prefixes;
      const pairs = facts?.refusedBlocks?.filter(({ having }) => first && contains(having, first)) ?? [];
      if (!facts || !first || pairs.length === 0) continue;
      for (const [index, block] of others.entries()) {
        const pair = pairs.find(({ refused }) => contains(refused, block));
        if (!pair) continue;
        yield {
          what: `${block} of ${name(vpc.id)} lies in ${pair.refused}, which ${facts.name} takes in no VPC whose first block lies in ${pair.having}.`,
          action: 'Use another part of the first block’s range, or one of 100.64.0.0/10.',
          at: [
            { id: vpc.id, field: `prefixes/${index + 1}`, label: 'refused' },
            { id: vpc.id, field: 'prefixes/0', label: 'the first block' },
          ],
        };
      }
    }
  },
});
