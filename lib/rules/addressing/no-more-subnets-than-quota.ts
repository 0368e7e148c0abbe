import { example } from '@/lib/model/build';
import { orRaise, takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';

const withSubnets = (count: number) =>
  example({
    vpc: {
      subnets: Array.from({ length: count }, (_, index) => ({
        id: `s${index}`,
        name: `app-${index}`,
        prefix: `10.100.${index}.0/24`,
        zone: index % 2 ? 'a' : 'b',
      })),
    },
  });

export const rule = defineRule({
  id: 'addressing/no-more-subnets-than-quota',
  severity: 'warning',
  title: 'A VPC should not have more subnets than its cloud takes.',
  why: 'The cloud refuses the subnets beyond its quota for a VPC.',
  sources: [aws.generalQuotas, microsoft.limits],
  examples: { bad: () => withSubnets(201), good: () => withSubnets(200) },
  *check({ plan, cloud, name }) {
    for (const { id, cloud: cloudId, subnets } of plan.vpcs) {
      const facts = cloud(cloudId);
      const quota = facts?.quotas?.['subnets-of-vpc'];
      if (!facts || !quota || subnets.length <= quota.most) continue;
      yield {
        what: `${name(id)} has ${subnets.length} subnets, but a VPC of ${takesAtMost(facts.name, quota)}.`,
        action: orRaise(quota, 'Use fewer and larger subnets, or a second VPC.'),
        at: [{ id, field: `subnets/${quota.most}` }],
      };
    }
  },
});
