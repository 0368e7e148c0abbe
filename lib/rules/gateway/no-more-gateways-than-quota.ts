import { example, piece } from '@/lib/model/build';
import { tooManyInRegion } from '../of-regions';
import { orRaise, takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { aws } from '../sources';

const withHubs = (count: number) =>
  example(
    {},
    Array.from({ length: count }, (_, index) => piece('hub', `hub-${index}`, { parent: 'region' })),
  );

export const rule = defineRule({
  id: 'gateway/no-more-gateways-than-quota',
  severity: 'info',
  title: 'A region has as many VPN gateways and hubs as an account may have there.',
  why: 'The cloud refuses the gateways beyond the quota of the account, and building stops half-way.',
  sources: [aws.quotas, aws.transitQuotas],
  examples: { bad: () => withHubs(6), good: () => withHubs(5) },
  *check(context) {
    for (const [kind, name, words] of counted) {
      const made = context.plan.cloudGateways.filter(
        (gateway) => gateway.kind === kind && gateway.existing?.use !== 'refer',
      );
      for (const { cloud, region, quota, ids, at } of tooManyInRegion(context, name, made)) {
        yield {
          what: `Region ${region} has ${ids.length} ${words}, but a region of ${takesAtMost(cloud.name, quota)}.`,
          action: orRaise(quota, `Let fewer ${words} do the work.`),
          at,
        };
      }
    }
  },
});

const counted = [
  ['vpn-gateway', 'vpn-gateways-of-region', 'VPN gateways'],
  ['hub', 'hubs-of-region', 'hubs'],
] as const;
