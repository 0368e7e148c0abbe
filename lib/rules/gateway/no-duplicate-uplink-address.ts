import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws } from '../sources';
import { type DrawnUplink, drawnUplinks, lineA } from '../uplinks';

export const rule = defineRule({
  id: 'gateway/no-duplicate-uplink-address',
  severity: 'warning',
  title: 'The lines of a device should have different outside addresses.',
  why: 'Two lines with one address are one line to the cloud: it makes one entry for both, and nothing is gained by the second.',
  sources: [aws.createCustomerGateway, aws.redundancy],
  examples: {
    bad: () => example({ gw: lineA({}, { address: '203.0.113.10' }) }),
    good: () => example({ gw: lineA({}, { address: '192.0.2.10' }) }),
  },
  *check(context) {
    const firstOf = new Map<string, DrawnUplink>();
    for (const line of drawnUplinks(context)) {
      const { device, uplink, name, place } = line;
      if (uplink.address === undefined) continue;
      const key = `${device.id} ${uplink.address}`;
      const first = firstOf.get(key);
      if (!first) {
        firstOf.set(key, line);
        continue;
      }
      yield {
        what: `${name} and ${first.name} of ${context.name(device.id)} both have the outside address ${uplink.address}.`,
        action: 'Enter the address that the other provider gave, or remove one of the lines.',
        at: [place('address', 'the same address'), first.place('address', 'as here')],
      };
    }
  },
});
