import { isIPv4 } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';
import { drawnUplinks, lineA } from '../uplinks';

export const rule = defineRule({
  id: 'gateway/no-next-hop-of-other-version',
  severity: 'error',
  title: 'The next hop of a line must be of the IP version of its address.',
  why: 'A route to an IPv4 address needs an IPv4 next hop, and one to IPv6 an IPv6 next hop: devices refuse the other.',
  sources: [designFormat],
  examples: {
    bad: () => example({ gw: lineA({ nextHop: '2001:db8::1' }) }),
    good: () => example({ gw: lineA({ nextHop: '203.0.113.9' }) }),
  },
  *check(context) {
    for (const { device, uplink, index, name, place } of drawnUplinks(context)) {
      const { nextHop, address, localAddress } = uplink;
      const own = localAddress ?? address;
      if (nextHop === undefined || own === undefined || isIPv4(nextHop) === isIPv4(own)) continue;
      yield {
        what: `${name} of ${context.name(device.id)} has the address ${own}, but the next hop ${nextHop}.`,
        action: `Enter the IPv${isIPv4(own) ? 4 : 6} address of the provider’s router, or leave it empty.`,
        at: [place('nextHop'), place(localAddress ? 'localAddress' : 'address', 'of another version')],
        fix: {
          label: 'Leave the next hop empty',
          changes: [{ op: 'unset', id: device.id, path: ['uplinks', index, 'nextHop'] }],
        },
      };
    }
  },
});
