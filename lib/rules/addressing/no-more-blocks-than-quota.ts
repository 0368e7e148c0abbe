import { prefixVersion } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { orRaise, takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { aws } from '../sources';

const withBlocks = (count: number) =>
  example({ vpc: { prefixes: Array.from({ length: count }, (_, index) => `10.${100 + index}.0.0/16`) } });

export const rule = defineRule({
  id: 'addressing/no-more-blocks-than-quota',
  severity: 'warning',
  title: 'A VPC should not have more address blocks than its cloud takes.',
  why: 'The cloud refuses the blocks beyond its quota for a VPC.',
  sources: [aws.generalQuotas],
  examples: { bad: () => withBlocks(6), good: () => withBlocks(5) },
  *check({ plan, cloud, name }) {
    for (const { id, cloud: cloudId, prefixes } of plan.vpcs) {
      const facts = cloud(cloudId);
      const quota = facts?.quotas?.['blocks-of-vpc'];
      const blocks = prefixes.filter((prefix) => prefixVersion(prefix) === 4);
      if (!facts || !quota || blocks.length <= quota.most) continue;
      yield {
        what: `${name(id)} has ${blocks.length} IPv4 blocks, but a VPC of ${takesAtMost(facts.name, quota)}.`,
        action: orRaise(quota, 'Use fewer and larger blocks.'),
        at: [{ id, field: 'prefixes' }],
      };
    }
  },
});
