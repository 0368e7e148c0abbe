import { prefixLength } from '@/lib/addressing/prefix';
import { azureExample } from '../cloud-examples';
import { wantedSubnets } from '../gateway-subnets';
import { defineRule } from '../rule';
import { microsoft } from '../sources';
import { freeInVpc } from '../subnets';

const withSubnet = (prefix: string) =>
  azureExample({
    vpc: {
      subnets: [
        { id: 'a', name: 'app', prefix: '10.100.0.0/24' },
        { id: 'g', name: 'GatewaySubnet', prefix },
      ],
    },
  });

export const rule = defineRule({
  id: 'addressing/prefer-roomy-gateway-subnet',
  severity: 'warning',
  title: 'The subnet that a gateway stands in should have room to grow.',
  why: 'A second instance, a larger size or a circuit’s gateway beside it needs more addresses, and the subnet cannot grow while the gateway stands in it.',
  sources: [microsoft.vpnSettings],
  examples: { bad: () => withSubnet('10.100.9.0/29'), good: () => withSubnet('10.100.9.0/27') },
  *check(context) {
    const { lookup, query, name } = context;
    for (const { vpc: id, gateway, name: wanted, bits, longest } of wantedSubnets(context)) {
      const prefix = lookup.vpc(id)?.gatewaySubnet?.prefix;
      const length = prefix ? prefixLength(prefix) : 0;
      if (!prefix || length <= bits || length > longest) continue;
      const vpc = query.get(id, 'vpc');
      const index = vpc?.subnets.findIndex((subnet) => subnet.name === wanted) ?? -1;
      const free = vpc && index >= 0 ? freeInVpc(vpc, prefix, bits) : undefined;
      yield {
        what: `“${wanted}” of ${name(id)} is ${prefix}, with few addresses for ${name(gateway)}.`,
        action: `Give it a /${bits} or larger${index < 0 ? ': the VPC’s blocks have no free one now' : ''}.`,
        at: [
          { id, field: index < 0 ? 'prefixes' : `subnets/${index}/prefix` },
          { id: gateway, label: 'stands in it' },
        ],
        ...(free && !vpc?.existing
          ? {
              fix: {
                label: `Move “${wanted}” to ${free}`,
                changes: [{ op: 'set', id, path: ['subnets', index, 'prefix'], value: free }],
              },
            }
          : {}),
      };
    }
  },
});
