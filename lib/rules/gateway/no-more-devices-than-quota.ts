import { designOf, piece } from '@/lib/model/build';
import { madeConnections } from '../made-connections';
import { tooManyInRegion } from '../of-regions';
import { orRaise, takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { aws } from '../sources';

const branches = (count: number) =>
  designOf('Branches', [
    piece('cloud-region', 'region', { name: 'Frankfurt', cloud: 'aws', region: 'eu-central-1' }),
    piece('hub', 'hub', { parent: 'region', name: 'Hub' }),
    ...Array.from({ length: count }, (_, index) => [
      piece('site', `site-${index}`),
      piece('customer-gateway', `gw-${index}`, {
        parent: `site-${index}`,
        platform: 'cisco-ios-xe',
        uplinks: [{ id: 'u1', address: `203.0.113.${index}`, mtu: 1500 }],
      }),
      piece('vpn-connection', `vpn-${index}`, { from: `gw-${index}`, to: 'hub' }),
    ]).flat(),
  ]);

export const rule = defineRule({
  id: 'gateway/no-more-devices-than-quota',
  severity: 'info',
  title: 'A region knows as many devices of the premises as an account may have there.',
  why: 'The cloud has an entry for each outside address of a device, and refuses those beyond the quota of the account.',
  sources: [aws.quotas],
  examples: { bad: () => branches(51), good: () => branches(50) },
  *check(context) {
    for (const { cloud, region, quota, ids, at } of tooManyInRegion(
      context,
      'devices-of-region',
      items(context),
    )) {
      yield {
        what: `Region ${region} knows ${ids.length} outside addresses of devices, but a region of ${takesAtMost(cloud.name, quota)}.`,
        action: orRaise(quota, 'Bring small sites together behind one device.'),
        at,
      };
    }
  },
});

/** Each outside address once for each region. */
function* items(context: Parameters<typeof madeConnections>[0]) {
  const seen = new Set<string>();
  for (const { gateway, device } of madeConnections(context)) {
    const key = `${gateway.cloud} ${gateway.region.code} ${device}`;
    if (device === undefined || seen.has(key)) continue;
    seen.add(key);
    yield { id: device.split(' ')[0] ?? device, cloud: gateway.cloud, region: gateway.region };
  }
}
