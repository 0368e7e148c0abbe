import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws } from '../sources';

const existing = (fields: object) =>
  example({ vgw: { existing: { id: 'vgw-0a1b2c3d4e5f67890', use: 'refer' }, ...fields } });

export const rule = defineRule({
  id: 'bgp/require-asn-of-existing',
  severity: 'warning',
  title: 'A gateway that exists already should be drawn with its ASN.',
  why: 'An ASN is fixed when a gateway is made. Without it the plan gives a new one, the devices expect that, and no session comes up.',
  sources: [aws.setUp],
  examples: { bad: () => existing({}), good: () => existing({ asn: 64_512 }) },
  *check({ plan, query, name }) {
    for (const { id, kind, type, asn, existing: found } of plan.cloudGateways) {
      if (!found || type.fixedAsn !== undefined || query.get(id, kind)?.asn !== undefined) continue;
      yield {
        what: `${name(id)} exists already, but is drawn without its ASN: the plan takes it for AS ${asn}.`,
        action: 'Enter the ASN that it has in the cloud.',
        at: [
          { id, field: 'asn' },
          { id, field: 'existing', label: 'exists already' },
        ],
      };
    }
  },
});
