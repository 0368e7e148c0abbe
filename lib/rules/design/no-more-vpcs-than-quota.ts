import { example, piece } from '@/lib/model/build';
import { tooManyInRegion } from '../of-regions';
import { orRaise, takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { aws } from '../sources';

const withMore = (count: number) =>
  example(
    {},
    Array.from({ length: count }, (_, index) =>
      piece('vpc', `more-${index}`, { parent: 'region', prefixes: [`10.${150 + index}.0.0/16`] }),
    ),
  );

export const rule = defineRule({
  id: 'design/no-more-vpcs-than-quota',
  severity: 'info',
  title: 'A region has as many VPCs as an account may have there.',
  why: 'The cloud refuses the VPCs beyond the quota of the account in that region, and building stops half-way.',
  sources: [aws.generalQuotas],
  examples: { bad: () => withMore(5), good: () => withMore(4) },
  *check(context) {
    const made = context.plan.vpcs.filter(({ existing }) => existing?.use !== 'refer');
    for (const { cloud, region, quota, ids, at } of tooManyInRegion(context, 'vpcs-of-region', made)) {
      yield {
        what: `Region ${region} has ${ids.length} VPCs, but a region of ${takesAtMost(cloud.name, quota)}.`,
        action: orRaise(quota, 'Use fewer VPCs there.'),
        at,
      };
    }
  },
});
