import { example } from '@/lib/model/build';
import { circuitsBetween } from '../circuits';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { wholeBundles } from '../whole-bundles';

export const rule = defineRule({
  id: 'redundancy/prefer-two-uplinks',
  severity: 'warning',
  title: 'A site should reach the cloud by two lines.',
  why: 'All tunnels run over one line: when it is cut, they go down together.',
  sources: [aws.redundancy, microsoft.activeActive, google.topologies],
  examples: { bad: () => example({ gw2: null, vpn2: null }), good: () => example() },
  *check(context) {
    const { plan, lookup, name } = context;
    for (const { site, cloudGateway, uplink } of wholeBundles(plan)) {
      // A private circuit is a line of its own.
      if (!uplink || circuitsBetween(context, { site, cloudGateway }).length > 0) continue;
      const index = lookup.gateway(uplink.gateway)?.uplinks.findIndex(({ id }) => id === uplink.id) ?? 0;
      yield {
        what: `All tunnels of ${name(site)} to ${name(cloudGateway)} use “${uplink.name}” of ${name(uplink.gateway)}.`,
        action: 'Add an uplink of another provider, and a connection that uses it.',
        at: [
          { id: uplink.gateway, field: `uplinks/${index}`, label: 'the only line' },
          { id: cloudGateway, label: 'the cloud’s end' },
        ],
      };
    }
  },
});
