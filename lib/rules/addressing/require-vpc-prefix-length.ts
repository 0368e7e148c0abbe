import { prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

export const rule = defineRule({
  id: 'addressing/require-vpc-prefix-length',
  severity: 'error',
  title: 'A VPC’s address blocks must have a length that its cloud takes.',
  why: 'A cloud refuses a block that is larger or smaller than it allows.',
  sources: [aws.vpcBlocks, microsoft.networkFaq, google.subnets],
  examples: {
    bad: () => example({ vpc: { prefixes: ['10.96.0.0/11'] } }),
    good: () => example({ vpc: { prefixes: ['10.100.0.0/16'] } }),
  },
  *check({ query, plan, cloud, name }) {
    for (const vpc of plan.vpcs) {
      const facts = cloud(vpc.cloud);
      if (!facts) continue;
      const { min, max } = facts.prefixLengths.vpc;
      const drawn = query.get(vpc.id, 'vpc');
      for (const [index, prefix] of (drawn?.prefixes ?? []).entries()) {
        const length = prefixLength(prefix);
        if (prefixVersion(prefix) !== 4 || (length >= min && length <= max)) continue;
        const least = `/${min}`;
        yield {
          what: `Block ${prefix} of ${name(vpc.id)} is ${length < min ? 'larger' : 'smaller'} than ${facts.name} takes.`,
          action: `Use blocks from ${least} to /${max}${length < min ? `, several of ${least} if it needs the room` : ''}.`,
          at: [{ id: vpc.id, field: `prefixes/${index}` }],
        };
      }
    }
  },
});
