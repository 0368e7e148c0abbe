import { example, piece } from '@/lib/model/build';
import { madeConnections } from '../made-connections';
import { tooManyInRegion } from '../of-regions';
import { orRaise, takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { aws } from '../sources';

const withMore = (count: number) =>
  example({}, [
    piece('hub', 'hub', { parent: 'region', name: 'Hub' }),
    ...Array.from({ length: count }, (_, index) =>
      piece('vpn-connection', `more-${index}`, { name: `Office ${index + 3}`, from: 'gw', to: 'hub' }),
    ),
  ]);

export const rule = defineRule({
  id: 'gateway/no-more-connections-in-region',
  severity: 'info',
  title: 'A region has as many VPN connections as an account may have there.',
  why: 'The cloud refuses the connections beyond the quota of the account, and building stops half-way.',
  sources: [aws.quotas],
  examples: { bad: () => withMore(49), good: () => withMore(48) },
  *check(context) {
    const made = function* () {
      for (const { connection, gateway } of madeConnections(context))
        yield { id: connection.id, cloud: gateway.cloud, region: gateway.region };
    };
    for (const { cloud, region, quota, ids, at } of tooManyInRegion(
      context,
      'connections-of-region',
      made(),
    )) {
      yield {
        what: `Region ${region} has ${ids.length} VPN connections, but a region of ${takesAtMost(cloud.name, quota)}.`,
        action: orRaise(quota, 'Bring small sites together behind one device.'),
        at,
      };
    }
  },
});
