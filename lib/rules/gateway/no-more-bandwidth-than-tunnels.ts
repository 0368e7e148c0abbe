import { example } from '@/lib/model/build';
import { askedOf, mostFlows } from '../asked-bandwidth';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

export const rule = defineRule({
  id: 'gateway/no-more-bandwidth-than-tunnels',
  severity: 'warning',
  title: 'Flows should not ask for more bandwidth than the tunnels on their way carry.',
  why: 'A cloud limits each tunnel, and some gateways use one tunnel at a time: beyond it packets are dropped, however wide the line.',
  sources: [aws.quotas, aws.routing, microsoft.vpnSettings, google.vpnQuotas],
  examples: {
    bad: () => example({ flow: { bandwidthMbps: 2000 } }),
    good: () => example({ flow: { bandwidthMbps: 1000 } }),
  },
  *check(context) {
    const { lookup, query, name } = context;
    for (const { id, mbps, asked, flows, because } of askedOf(context, 'tunnels')) {
      if (asked <= mbps) continue;
      const connection = lookup.connection(id);
      const ends = [connection?.from, connection?.to].flatMap((end) => lookup.cloudGateway(end ?? '') ?? []);
      const wider = ends.flatMap(({ type }) =>
        Object.entries(type.tunnelMbps?.bySize ?? {}).filter(
          ([, each]) => each > (type.tunnelMbps?.usual ?? 0),
        ),
      )[0];
      const drawn = query.get(id, 'vpn-connection');
      const canWiden = wider && drawn?.tunnelSize === undefined && drawn?.underlay === undefined;
      yield {
        what: `Flows over ${name(id)} ask for ${asked} Mbit/s, but ${because}.`,
        action: canWiden
          ? `Use tunnels of size ${wider[0]}, which carry ${wider[1]} Mbit/s each.`
          : 'Share the load over more tunnels at a gateway that balances, or use a private circuit.',
        at: [
          { id, label: 'too narrow' },
          ...flows
            .slice(0, mostFlows)
            .map((flow) => ({ id: flow, field: 'bandwidthMbps', label: 'asks for a part' })),
        ],
        ...(canWiden && wider[1] >= asked
          ? {
              fix: {
                label: `Use tunnels of size ${wider[0]}`,
                changes: [{ op: 'set', id, path: ['tunnelSize'], value: wider[0] }],
              },
            }
          : {}),
      };
    }
  },
});
