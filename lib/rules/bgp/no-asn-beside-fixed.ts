import { hubExample } from '../hub-example';
import { defineRule } from '../rule';
import { microsoft } from '../sources';
import { aType } from '../type-names';

const vwan = (hub: { asn?: number }) =>
  hubExample({ region: { cloud: 'azure', region: 'westeurope' }, hub, vpc: { subnets: [] } });

export const rule = defineRule({
  id: 'bgp/no-asn-beside-fixed',
  severity: 'warning',
  title: 'A gateway whose ASN its cloud fixes should not be drawn with another.',
  why: 'The cloud gives the gateway its own ASN whatever is drawn: a device that expects another one refuses the session.',
  sources: [microsoft.wanFaq],
  examples: { bad: () => vwan({ asn: 64620 }), good: () => vwan({}) },
  *check({ plan, query, name }) {
    for (const { id, type } of plan.cloudGateways) {
      const drawn = (query.get(id, 'hub') ?? query.get(id, 'vpn-gateway'))?.asn;
      if (type.fixedAsn === undefined || drawn === undefined || drawn === type.fixedAsn) continue;
      yield {
        what: `${name(id)} is drawn with AS ${drawn}, but ${aType(type)} always has AS ${type.fixedAsn}.`,
        action: `Leave it empty for ${type.fixedAsn}.`,
        at: [{ id, field: 'asn' }],
        fix: {
          label: `Leave it at AS ${type.fixedAsn}`,
          changes: [{ op: 'unset', id, path: ['asn'] }],
        },
      };
    }
  },
});
