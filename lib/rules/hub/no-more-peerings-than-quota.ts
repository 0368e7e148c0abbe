import { designOf, piece } from '@/lib/model/build';
import { orRaise, takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { aws } from '../sources';
import { aType } from '../type-names';

const withPeers = (count: number) =>
  designOf('Peers', [
    piece('cloud-region', 'region', { cloud: 'aws', region: 'eu-central-1' }),
    piece('hub', 'hub', { parent: 'region', name: 'Hub' }),
    ...Array.from({ length: count }, (_, index) => [
      piece('hub', `hub-${index}`, { parent: 'region' }),
      piece('peering', `peer-${index}`, { from: 'hub', to: `hub-${index}` }),
    ]).flat(),
  ]);

export const rule = defineRule({
  id: 'hub/no-more-peerings-than-quota',
  severity: 'warning',
  title: 'A hub should not have more peerings than its type takes.',
  why: 'The cloud refuses the peerings beyond its quota.',
  sources: [aws.transitQuotas, aws.transitPeering],
  examples: { bad: () => withPeers(51), good: () => withPeers(50) },
  *check({ plan, name }) {
    const counts = new Map<string, number>();
    for (const { from, to } of plan.peerings)
      for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1);
    for (const { id, type } of plan.cloudGateways) {
      const quota = type.quotas?.peerings;
      const count = counts.get(id) ?? 0;
      if (!quota || count <= quota.most) continue;
      yield {
        what: `${name(id)} has ${count} peerings, but ${takesAtMost(aType(type), quota)}.`,
        action: orRaise(quota, 'Use fewer hubs, of which one serves several VPCs.'),
        at: [{ id }],
      };
    }
  },
});
