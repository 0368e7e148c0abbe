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
  id: 'addressing/require-gateway-subnet-length',
  severity: 'error',
  title: 'The subnet that a gateway stands in must be large enough.',
  why: 'The cloud refuses to make the gateway in a smaller subnet.',
  sources: [microsoft.vpnSettings],
  examples: { bad: () => withSubnet('10.100.9.0/30'), good: () => withSubnet('10.100.9.0/27') },
  *check(context) {
    const { query, name } = context;
    for (const { vpc: id, gateway, name: wanted, bits, longest } of wantedSubnets(context)) {
      const vpc = query.get(id, 'vpc');
      for (const [index, subnet] of (vpc?.subnets ?? []).entries()) {
        if (!vpc || subnet.name !== wanted || prefixLength(subnet.prefix) <= longest) continue;
        const free = freeInVpc(vpc, subnet.prefix, bits);
        yield {
          what: `“${wanted}” (${subnet.prefix}) of ${name(id)} is smaller than /${longest}.`,
          action: `Give it a /${bits}${free ? `, such as ${free}` : ''}.`,
          at: [
            { id, field: `subnets/${index}/prefix` },
            { id: gateway, label: 'stands in it' },
          ],
          ...(free
            ? {
                fix: {
                  label: `Move “${wanted}” to ${free}`,
                  changes: [{ op: 'set', id, path: ['subnets', index, 'prefix'], value: free }],
                },
              }
            : {}),
        };
      }
    }
  },
});
