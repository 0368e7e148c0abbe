import { example } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { insidePlace, pinnedTunnels } from '../inside-pins';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { aType } from '../type-names';

export const rule = defineRule({
  id: 'tunnel/no-ipv6-inside-without-support',
  severity: 'error',
  title: 'An inside prefix must be of an IP version that the gateway carries.',
  why: 'The gateway carries IPv4 inside its tunnels only: the cloud refuses the connection.',
  sources: [aws.inner, microsoft.wanFaq, google.topologies],
  examples: {
    bad: () => example({ vpn: pinnedTunnels('fd00:0:0:8::/126', undefined) }),
    good: () => example({ vpn: pinnedTunnels('169.254.60.0/30', undefined) }),
  },
  *check(context) {
    for (const { connection, gateway } of cloudConnections(context)) {
      for (const tunnel of connection.tunnels) {
        const { inside } = tunnel;
        if (!inside?.pinned || gateway.type.insideVersions.includes(inside.version)) continue;
        yield {
          what: `Tunnel ${tunnel.index} of ${context.name(connection.id)} has ${inside.prefix} inside, but ${context.name(gateway.id)}, ${aType(gateway.type)}, carries IPv${gateway.type.insideVersions.join(' and IPv')}.`,
          action: 'Leave the inside prefix empty.',
          at: [insidePlace(tunnel), { id: gateway.id, label: 'the cloud’s end' }],
          fix: {
            label: `Leave the inside prefix of tunnel ${tunnel.index} empty`,
            changes: [{ op: 'unset', id: connection.id, path: ['tunnels', tunnel.index - 1, 'inside'] }],
          },
        };
      }
    }
  },
});
