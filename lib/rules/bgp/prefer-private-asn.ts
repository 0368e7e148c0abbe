import { asnClass } from '@/lib/addressing/asn';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { rfc } from '../sources';

export const rule = defineRule({
  id: 'bgp/prefer-private-asn',
  severity: 'info',
  title: 'A device uses a public ASN only if it is its owner’s.',
  why: 'A public ASN of someone else hides that network’s routes where the paths meet.',
  sources: [rfc(6996, 'Autonomous System (AS) Reservation for Private Use', '5')],
  examples: {
    bad: () => example({ gw: { asn: 3320 } }),
    good: () => example({ gw: { asn: 4200000001 } }),
  },
  *check({ query, name }) {
    for (const { id, asn } of query.all('customer-gateway')) {
      if (asn === undefined || asnClass(asn) !== 'public') continue;
      yield {
        what: `AS ${asn} of ${name(id)} is a public one.`,
        action: 'Make sure that it is assigned to you, or leave the field empty for a private one.',
        at: [{ id, field: 'asn' }],
      };
    }
  },
});
