import { prefixLength } from '@/lib/addressing/prefix';
import { azureExample } from '../cloud-examples';
import { wantedSubnets } from '../gateway-subnets';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const named = (name: string) =>
  azureExample({
    vpc: {
      subnets: [
        { id: 'a', name: 'app', prefix: '10.100.0.0/24' },
        { id: 'g', name, prefix: '10.100.9.0/27' },
      ],
    },
  });

export const rule = defineRule({
  id: 'addressing/no-gateway-subnet-in-other-case',
  severity: 'warning',
  title: 'The subnet of a gateway should be written just as the cloud writes it.',
  why: 'Under any other name it is an ordinary subnet: a second one is made for the gateway, and the cloud sees two of nearly one name.',
  sources: [microsoft.vpnSettings],
  examples: { bad: () => named('Gatewaysubnet'), good: () => named('GatewaySubnet') },
  *check(context) {
    const { query, name } = context;
    for (const { vpc: id, name: wanted, longest } of wantedSubnets(context)) {
      const subnets = query.get(id, 'vpc')?.subnets ?? [];
      if (subnets.some((subnet) => subnet.name === wanted)) continue;
      for (const [index, subnet] of subnets.entries()) {
        if (subnet.name.trim().toLowerCase() !== wanted.toLowerCase()) continue;
        yield {
          what: `${name(id)} has a subnet “${subnet.name}”, but a gateway looks for “${wanted}”.`,
          action: `Name it “${wanted}”, or something else if it is not the gateway’s.`,
          at: [{ id, field: `subnets/${index}/name` }],
          ...(prefixLength(subnet.prefix) <= longest
            ? {
                fix: {
                  label: `Name it “${wanted}”`,
                  changes: [{ op: 'set', id, path: ['subnets', index, 'name'], value: wanted }],
                },
              }
            : {}),
        };
        break;
      }
    }
  },
});
