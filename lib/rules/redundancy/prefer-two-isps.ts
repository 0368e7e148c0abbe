import { example } from '@/lib/model/build';
import { circuitsBetween } from '../circuits';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { wholeBundles } from '../whole-bundles';

const lineB = (isp: string) => ({
  uplinks: [{ id: 'u1', name: 'Line B', isp, address: '198.51.100.10', mtu: 1500 }],
});

export const rule = defineRule({
  id: 'redundancy/prefer-two-isps',
  severity: 'warning',
  title: 'The lines of a site should come from different providers.',
  why: 'Lines of one provider share its network, and often its duct: they fail together.',
  sources: [aws.redundancy, microsoft.activeActive, google.topologies],
  examples: { bad: () => example({ gw2: lineB('isp a') }), good: () => example({ gw2: lineB('ISP B') }) },
  *check(context) {
    const { plan, name } = context;
    for (const { site, cloudGateway, isp, tunnels } of wholeBundles(plan)) {
      if (isp === undefined || circuitsBetween(context, { site, cloudGateway }).length > 0) continue;
      const devices = [...new Set(tunnels.map(({ near }) => near.gateway))];
      yield {
        what: `All lines of ${name(site)} to ${name(cloudGateway)} are of ${isp}.`,
        action: 'Order one of them from another provider, with a way of its own into the building.',
        at: [
          { id: devices[0] ?? site, field: 'uplinks', label: 'the same provider' },
          ...devices.slice(1).map((id) => ({ id, field: 'uplinks', label: 'as here' })),
        ],
      };
    }
  },
});
