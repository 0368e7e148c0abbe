import { isIPv6 } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { hubExample } from '../hub-example';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { aType } from '../type-names';

const line = { uplinks: [{ id: 'u1', name: 'Line A', isp: 'ISP A', address: '2001:db8::10', mtu: 1500 }] };
const device = { ...line, routerId: '10.10.255.1' };

export const rule = defineRule({
  id: 'gateway/no-ipv6-outside-without-support',
  severity: 'error',
  title: 'A device’s outside address must be of an IP version that the gateway’s tunnels use.',
  why: 'The gateway has outside addresses of IPv4 only: it cannot send to an IPv6 address, and the cloud refuses such a peer.',
  sources: [aws.inner, microsoft.vpnFaq, google.topologies],
  examples: {
    bad: () => example({ gw: device }),
    good: () => hubExample({ gw: device }),
  },
  *check(context) {
    const { name } = context;
    const told = new Set<string>();
    for (const { connection, gateway, device: near } of cloudConnections(context)) {
      if (!near || (gateway.type.outsideVersions ?? [4]).includes(6)) continue;
      for (const { from, to } of connection.tunnels) {
        const line = (from.kind === 'customer' ? from : to).uplink;
        const index = near.uplinks.findIndex(({ id }) => id === line);
        const address = near.uplinks[index]?.address;
        const key = `${near.id} ${index} ${gateway.id}`;
        if (!address || !isIPv6(address) || told.has(key)) continue;
        told.add(key);
        yield {
          what: `${name(near.id)} has the outside address ${address}, but ${name(gateway.id)}, ${aType(gateway.type)}, takes IPv4 ones.`,
          action: 'Use an uplink with an IPv4 address.',
          at: [
            { id: near.id, field: `uplinks/${index}/address` },
            { id: gateway.id, label: 'IPv4 outside' },
          ],
        };
      }
    }
  },
});
