import { asnClass } from '@/lib/addressing/asn';
import { example } from '@/lib/model/build';
import { freeAsns, siteAsnRanges } from '../free-values';
import { defineRule } from '../rule';
import { microsoft, rfc } from '../sources';

export const rule = defineRule({
  id: 'bgp/no-reserved-asn',
  severity: 'warning',
  title: 'A device should not use an ASN that is reserved.',
  why: 'Routers drop routes with AS 65535, 4294967295 or 23456 in their path, and clouds refuse peers that use reserved ASNs.',
  sources: [
    rfc(7300, 'Reservation of Last Autonomous System (AS) Numbers'),
    rfc(7607, 'Codification of AS 0 Processing'),
    rfc(6793, 'BGP Support for Four-Octet Autonomous System (AS) Number Space', '9'),
    rfc(5398, 'Autonomous System (AS) Number Reservation for Documentation Use'),
    microsoft.vpnFaq,
  ],
  examples: {
    bad: () => example({ gw: { asn: 65535 } }),
    good: () => example({ gw: { asn: 65010 } }),
  },
  *check(context) {
    const { query, name } = context;
    const free = freeAsns(context);
    for (const { id, asn } of query.all('customer-gateway')) {
      const found = asn === undefined ? 'public' : asnClass(asn);
      const what = meanings[found];
      if (asn === undefined || what === undefined) continue;
      const proposal = free(siteAsnRanges);
      yield {
        what: `AS ${asn} of ${name(id)} is ${what}.`,
        action: `Use a private one${proposal === undefined ? '' : `, such as ${proposal}`}.`,
        at: [{ id, field: 'asn' }],
        ...(proposal === undefined
          ? {}
          : {
              fix: {
                label: `Give ${name(id)} AS ${proposal}`,
                changes: [{ op: 'set', id, path: ['asn'], value: proposal }],
              },
            }),
      };
    }
  },
});

const meanings: Partial<Record<ReturnType<typeof asnClass>, string>> = {
  reserved: 'reserved',
  'as-trans': 'AS_TRANS, which stands for ASNs of four bytes',
  documentation: 'reserved for documentation',
  invalid: 'no AS number',
};
