import { prefixVersion } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, designFormat, google } from '../sources';

const withBlock = (...more: string[]) => example({ vpc: { prefixes: ['10.100.0.0/16', ...more] } });

export const rule = defineRule({
  id: 'addressing/no-unwritten-ipv6-block',
  severity: 'warning',
  title: 'An IPv6 block of a VPC is left out of what is written for the cloud.',
  why: 'Clouds choose IPv6 blocks themselves or want one’s own registered first, so the bundle names the block in its list of what is missing.',
  sources: [designFormat, aws.vpcBlocks, google.subnets],
  examples: { bad: () => withBlock('fd10:100::/56'), good: () => withBlock() },
  *check({ plan, query, name }) {
    for (const { id, existing } of plan.vpcs) {
      if (existing?.use === 'refer') continue;
      const prefixes = query.get(id, 'vpc')?.prefixes ?? [];
      const index = prefixes.findIndex((prefix) => prefixVersion(prefix) === 6);
      if (index < 0) continue;
      yield {
        what: `Block ${prefixes[index]} of ${name(id)} is an IPv6 one.`,
        action: 'Add it to the VPC by hand, or leave it out.',
        at: [{ id, field: `prefixes/${index}` }],
      };
    }
  },
});
