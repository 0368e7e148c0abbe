import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { google, microsoft } from '../sources';
import { aType } from '../type-names';
import { unsettled } from '../unsettled';

export const rule = defineRule({
  id: 'design/require-known-choice',
  severity: 'error',
  title: 'A gateway’s size and mode must be ones that its type has.',
  why: 'The cloud refuses a gateway of a size or mode that it does not sell; the plan goes on with the usual one.',
  sources: [microsoft.vpnGateways, google.topologies],
  examples: {
    bad: () => azureExample({ vgw: { sku: 'VpnGw9AZ' } }),
    good: () => azureExample({ vgw: { sku: 'VpnGw3AZ' } }),
  },
  *check(context) {
    const { lookup, query, name } = context;
    for (const { at, field = '' } of unsettled(context, 'choice')) {
      const type = lookup.cloudGateway(at)?.type;
      const gateway = query.get(at, 'vpn-gateway');
      const hub = query.get(at, 'hub');
      if (!type) continue;
      const asked = field === 'sku' ? `size ${(gateway ?? hub)?.sku}` : `mode ${gateway?.mode}`;
      const words =
        field === 'sku' ? type.sizes.map(({ id }) => id) : Object.keys(type.instances?.modes ?? {});
      yield {
        what: `${name(at)} asks for ${asked}, which ${aType(type)} does not have.`,
        action:
          words.length > 0 ? `Choose one of ${words.join(', ')}, or leave it empty.` : 'Leave it empty.',
        at: [{ id: at, field }],
        fix: { label: 'Use the usual one', changes: [{ op: 'unset', id: at, path: [field] }] },
      };
    }
  },
});
