import { example, piece } from '@/lib/model/build';
import { freeAsns } from '../free-values';
import { defineRule } from '../rule';
import { aws } from '../sources';

const peeredHubs = (asn: number) =>
  example({}, [
    piece('cloud-region', 'region2', { name: 'Dublin', cloud: 'aws', region: 'eu-west-1' }),
    piece('hub', 'hub1', { parent: 'region', name: 'Hub Frankfurt', asn: 64600 }),
    piece('hub', 'hub2', { parent: 'region2', name: 'Hub Dublin', asn }),
    piece('peering', 'peer', { from: 'hub1', to: 'hub2' }),
  ]);

export const rule = defineRule({
  id: 'bgp/no-same-asn-on-peered-hubs',
  severity: 'warning',
  title: 'Hubs that are peered should have different ASNs.',
  why: 'Routes that pass both hubs carry the same ASN twice and are dropped as a loop; an ASN cannot be changed once dynamic routing depends on it.',
  sources: [aws.transitPractices],
  examples: { bad: () => peeredHubs(64600), good: () => peeredHubs(64601) },
  *check(context) {
    const { plan, lookup, name } = context;
    const free = freeAsns(context);
    for (const { id, from, to } of plan.peerings) {
      const a = lookup.cloudGateway(from);
      const b = lookup.cloudGateway(to);
      if (!a || !b || a.asn !== b.asn || a.type.fixedAsn !== undefined) continue;
      const asn = free(b.type.asnRanges);
      yield {
        what: `${name(a.id)} and ${name(b.id)} are peered and both have AS ${a.asn}.`,
        action: `Give ${name(b.id)} another one${asn === undefined ? '' : `, such as ${asn}`}.`,
        at: [
          { id: b.id, field: 'asn', label: 'the same ASN' },
          { id: a.id, field: 'asn', label: 'as here' },
          { id, label: 'the peering' },
        ],
        ...(asn === undefined
          ? {}
          : {
              fix: {
                label: `Give ${name(b.id)} AS ${asn}`,
                changes: [{ op: 'set', id: b.id, path: ['asn'], value: asn }],
              },
            }),
      };
    }
  },
});
