import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws } from '../sources';

const inZones = (...zones: string[]) =>
  example({
    vpc: {
      subnets: zones.map((zone, index) => ({
        id: `s${index}`,
        name: `app-${zone}`,
        prefix: `10.100.${index}.0/24`,
        zone,
      })),
    },
  });

export const rule = defineRule({
  id: 'redundancy/prefer-two-zones',
  severity: 'info',
  title: 'A VPC has subnets in more than one zone.',
  why: 'A zone can fail by itself: with all subnets in one, nothing in the VPC is left, however good the connection.',
  sources: [aws.subnetSizes, aws.transitPractices],
  examples: { bad: () => inZones('a', 'a'), good: () => inZones('a', 'b') },
  *check({ plan, cloud, name }) {
    for (const { id, cloud: cloudId, subnets } of plan.vpcs) {
      const zones = new Set(subnets.map(({ zone }) => zone));
      if (subnets.length < 2 || zones.size > 1 || !cloud(cloudId)?.zonalSubnets) continue;
      yield {
        what: `All subnets of ${name(id)} are in ${subnets[0]?.zone}.`,
        action: 'Add a subnet in another zone, and let services run in both.',
        at: [{ id, field: 'subnets' }],
      };
    }
  },
});
