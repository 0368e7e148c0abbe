import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, google } from '../sources';

const line = (address: string) => ({
  asn: 65010,
  uplinks: [{ id: 'u1', name: 'Line B', isp: 'ISP B', address, mtu: 1500 }],
});

export const rule = defineRule({
  id: 'gateway/no-shared-address',
  severity: 'warning',
  title: 'Two devices should not have the same outside address and ASN.',
  why: 'A cloud takes them for one device: it hands out the customer gateway that exists already, and the second device never gets a tunnel.',
  sources: [aws.createCustomerGateway, google.ciphers],
  examples: {
    bad: () => example({ gw: { asn: 65010 }, gw2: line('203.0.113.10') }),
    good: () => example({ gw: { asn: 65010 }, gw2: line('203.0.113.11') }),
  },
  *check({ plan, name }) {
    const firstOf = new Map<string, { id: string; index: number }>();
    for (const { id, asn, uplinks } of plan.gateways) {
      for (const [index, { address }] of uplinks.entries()) {
        if (!address) continue;
        const key = `${address} ${asn}`;
        const first = firstOf.get(key);
        if (!first) firstOf.set(key, { id, index });
        if (!first || first.id === id) continue;
        yield {
          what: `${name(id)} has the outside address ${address} and AS ${asn}, both like ${name(first.id)}.`,
          action: 'Give it its own address, or another ASN if both share a NAT device on purpose.',
          at: [
            { id, field: `uplinks/${index}/address`, label: 'the same' },
            { id: first.id, field: `uplinks/${first.index}/address`, label: 'as here' },
          ],
        };
      }
    }
  },
});
