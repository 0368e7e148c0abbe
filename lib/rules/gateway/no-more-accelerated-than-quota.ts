import { piece } from '@/lib/model/build';
import { hubExample } from '../hub-example';
import { madeConnections } from '../made-connections';
import { tooManyInRegion } from '../of-regions';
import { orRaise, takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { aws } from '../sources';

const withMore = (count: number) =>
  hubExample(
    {},
    Array.from({ length: count }, (_, index) =>
      piece('vpn-connection', `more-${index}`, {
        name: `Office ${index + 3}`,
        from: 'gw',
        to: 'hub',
        underlay: 'accelerated',
      }),
    ),
  );

export const rule = defineRule({
  id: 'gateway/no-more-accelerated-than-quota',
  severity: 'info',
  title: 'A region has as many accelerated connections as an account may have there.',
  why: 'The cloud refuses the accelerated connections beyond a quota of their own, which is smaller than that of all.',
  sources: [aws.quotas, aws.accelerated],
  examples: { bad: () => withMore(11), good: () => withMore(10) },
  *check(context) {
    const made = function* () {
      for (const { connection, gateway } of madeConnections(context)) {
        if (connection.underlay === 'accelerated')
          yield { id: connection.id, cloud: gateway.cloud, region: gateway.region };
      }
    };
    for (const { cloud, region, quota, ids, at } of tooManyInRegion(
      context,
      'accelerated-of-region',
      made(),
    )) {
      yield {
        what: `Region ${region} has ${ids.length} accelerated connections, but a region of ${takesAtMost(cloud.name, quota)}.`,
        action: orRaise(quota, 'Use the internet where the way to the region is short.'),
        at,
      };
    }
  },
});
