import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';
import { drawnUplinks, lineA } from '../uplinks';

export const rule = defineRule({
  id: 'gateway/no-next-hop-as-own-address',
  severity: 'error',
  title: 'The next hop of a line must be another machine’s address.',
  why: 'A device that sends to itself sends nothing: the tunnels of this line never come up.',
  sources: [designFormat],
  examples: {
    bad: () => example({ gw: lineA({ nextHop: '203.0.113.10' }) }),
    good: () => example({ gw: lineA({ nextHop: '203.0.113.9' }) }),
  },
  *check(context) {
    for (const { device, uplink, index, name, place } of drawnUplinks(context)) {
      const { nextHop, address, localAddress } = uplink;
      if (nextHop === undefined || nextHop !== (localAddress ?? address)) continue;
      yield {
        what: `${name} of ${context.name(device.id)} has the next hop ${nextHop}, which is its own address.`,
        action: 'Enter the address of the provider’s router, or leave it empty.',
        at: [place('nextHop'), place(localAddress ? 'localAddress' : 'address', 'its own address')],
        fix: {
          label: 'Leave the next hop empty',
          changes: [{ op: 'unset', id: device.id, path: ['uplinks', index, 'nextHop'] }],
        },
      };
    }
  },
});
