import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';
import { drawnUplinks, lineA } from '../uplinks';

export const rule = defineRule({
  id: 'gateway/no-nat-to-itself',
  severity: 'warning',
  title: 'A device is behind NAT only if its own address differs from the outside one.',
  why: 'With the same address in both fields the own one is left out: either no NAT device stands in front, or one of the two is wrong.',
  sources: [designFormat],
  examples: {
    bad: () => example({ gw: lineA({ localAddress: '203.0.113.10' }) }),
    good: () => example({ gw: lineA({ localAddress: '192.168.1.2' }) }),
  },
  *check(context) {
    for (const { device, uplink, index, name, place } of drawnUplinks(context)) {
      if (uplink.localAddress === undefined || uplink.localAddress !== uplink.address) continue;
      yield {
        what: `${name} of ${context.name(device.id)} has ${uplink.address} both as its outside and as its own address.`,
        action: 'Leave the own address empty, or enter the one behind the NAT device.',
        at: [place('localAddress'), place('address', 'the same')],
        fix: {
          label: 'Leave the own address empty',
          changes: [{ op: 'unset', id: device.id, path: ['uplinks', index, 'localAddress'] }],
        },
      };
    }
  },
});
