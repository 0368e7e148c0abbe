import { example } from '@/lib/model/build';
import { freeAsns, siteAsnRanges } from '../free-values';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

export const rule = defineRule({
  id: 'bgp/no-same-asn-at-both-ends',
  severity: 'error',
  title: 'The two ends of a BGP connection must have different ASNs.',
  why: 'Clouds speak external BGP only: with the same ASN the session is refused, or every route is dropped as a loop.',
  sources: [aws.setUp, microsoft.vpnFaq, google.sessions],
  examples: {
    bad: () => example({ gw: { asn: 64512 } }),
    good: () => example({ gw: { asn: 65010 } }),
  },
  *check(context) {
    const { plan, lookup, name } = context;
    const free = freeAsns(context);
    for (const { id, routing, from, to } of plan.connections) {
      if (routing !== 'bgp') continue;
      const device = lookup.gateway(from) ?? lookup.gateway(to);
      const near = lookup.gateway(from) ?? lookup.cloudGateway(from);
      const far = lookup.cloudGateway(to) ?? lookup.gateway(to);
      if (!near || !far || near.asn !== far.asn) continue;
      const asn = free(siteAsnRanges);
      yield {
        what: `${name(from)} and ${name(to)} both have AS ${near.asn}.`,
        action: `Give ${name(device?.id ?? from)} another one${asn === undefined ? '' : `, such as ${asn}`}.`,
        at: [
          { id: device?.id ?? from, field: 'asn', label: 'the same ASN' },
          { id: device?.id === to ? from : to, field: 'asn', label: 'as here' },
          { id, label: 'the connection' },
        ],
        ...(device && asn !== undefined
          ? {
              fix: {
                label: `Give ${name(device.id)} AS ${asn}`,
                changes: [{ op: 'set', id: device.id, path: ['asn'], value: asn }],
              },
            }
          : {}),
      };
    }
  },
});
