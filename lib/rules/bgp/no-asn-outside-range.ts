import { example } from '@/lib/model/build';
import { freeAsns } from '../free-values';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { aType } from '../type-names';

export const rule = defineRule({
  id: 'bgp/no-asn-outside-range',
  severity: 'error',
  title: 'A cloud gateway’s ASN must lie in the ranges of its type.',
  why: 'The cloud refuses to create the gateway with another ASN.',
  sources: [aws.transit, aws.setUp, microsoft.vpnFaq, google.sessions],
  examples: {
    bad: () => example({ vgw: { asn: 64000 } }),
    good: () => example({ vgw: { asn: 64620 } }),
  },
  *check(context) {
    const { plan, name } = context;
    const free = freeAsns(context);
    for (const { id, asn, type } of plan.cloudGateways) {
      if (type.asnRanges.some(([first, last]) => asn >= first && asn <= last)) continue;
      const ranges = type.asnRanges
        .map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`))
        .join(' or ');
      const proposal = free(type.asnRanges) ?? type.asnRanges[0]?.[0];
      yield {
        what: `AS ${asn} of ${name(id)} is outside what ${aType(type)} takes.`,
        action: `Use one from ${ranges}.`,
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
