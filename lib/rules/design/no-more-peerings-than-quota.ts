import { example, piece } from '@/lib/model/build';
import { orRaise, takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';

const withPeers = (count: number) =>
  example(
    {},
    Array.from({ length: count }, (_, index) => [
      piece('vpc', `peer-${index}`, { parent: 'region', prefixes: [`10.${150 + index}.0.0/16`] }),
      piece('peering', `link-${index}`, { from: 'vpc', to: `peer-${index}` }),
    ]).flat(),
  );

export const rule = defineRule({
  id: 'design/no-more-peerings-than-quota',
  severity: 'warning',
  title: 'A VPC should not have more peerings than its cloud takes.',
  why: 'The cloud refuses the peerings beyond its quota for a VPC.',
  sources: [aws.generalQuotas, microsoft.limits],
  examples: { bad: () => withPeers(51), good: () => withPeers(50) },
  *check({ plan, cloud, name }) {
    const counts = new Map<string, number>();
    for (const { from, to } of plan.peerings)
      for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1);
    for (const { id, cloud: cloudId } of plan.vpcs) {
      const facts = cloud(cloudId);
      const quota = facts?.quotas?.['peerings-of-vpc'];
      const count = counts.get(id) ?? 0;
      if (!facts || !quota || count <= quota.most) continue;
      yield {
        what: `${name(id)} has ${count} peerings, but a VPC of ${takesAtMost(facts.name, quota)}.`,
        action: orRaise(quota, 'Join the VPCs by a hub.'),
        at: [{ id }],
      };
    }
  },
});
