import { example, piece } from '@/lib/model/build';
import { farKey } from '../far-ends';
import { orRaise, takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';
import { aType } from '../type-names';

const withMore = (count: number) =>
  example(
    {},
    Array.from({ length: count }, (_, index) =>
      piece('vpn-connection', `more-${index}`, { name: `Office ${index + 3}`, from: 'gw', to: 'vgw' }),
    ),
  );

export const rule = defineRule({
  id: 'gateway/no-more-connections-than-quota',
  severity: 'warning',
  title: 'A gateway should not have more connections than its type takes.',
  why: 'The cloud refuses the connections beyond the limit of the gateway, and building stops half-way.',
  sources: [aws.quotas, microsoft.wanFaq],
  examples: { bad: () => withMore(9), good: () => withMore(8) },
  *check({ plan, lookup, name }) {
    for (const { id, type } of plan.cloudGateways) {
      const quota = type.quotas?.connections;
      if (!quota) continue;
      const count = new Set(lookup.tunnelsOf(id).map(farKey)).size;
      if (count <= quota.most) continue;
      yield {
        what: `${name(id)} has ${count} connections, but ${takesAtMost(aType(type), quota)}.`,
        action: orRaise(quota, 'Use a second gateway, or a hub for many sites.'),
        at: [{ id }],
      };
    }
  },
});
