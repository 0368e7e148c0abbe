import { prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { microsoft } from '../sources';
import { freeInVpc } from '../subnets';

const withSubnet = (prefix: string) =>
  azureExample({
    vpc: {
      prefixes: ['10.100.0.0/16', 'fd10:100::/48'],
      subnets: [
        { id: 'a', name: 'app', prefix: '10.100.0.0/24' },
        { id: 'b', name: 'app-6', prefix },
      ],
    },
  });

export const rule = defineRule({
  id: 'addressing/require-ipv6-subnet-length',
  severity: 'error',
  title: 'An IPv6 subnet must have the length that the cloud takes.',
  why: 'The cloud refuses an IPv6 subnet of any other length.',
  sources: [microsoft.networkFaq],
  examples: { bad: () => withSubnet('fd10:100::/56'), good: () => withSubnet('fd10:100::/64') },
  *check({ plan, query, cloud, name }) {
    for (const { id, cloud: cloudId } of plan.vpcs) {
      const facts = cloud(cloudId);
      const bits = facts?.ipv6SubnetLength?.bits;
      const vpc = query.get(id, 'vpc');
      if (!facts || bits === undefined || !vpc) continue;
      for (const [index, subnet] of vpc.subnets.entries()) {
        if (prefixVersion(subnet.prefix) !== 6 || prefixLength(subnet.prefix) === bits) continue;
        const free = freeInVpc(vpc, subnet.prefix, bits);
        yield {
          what: `Subnet “${subnet.name}” (${subnet.prefix}) of ${name(id)} is no /${bits}, which ${facts.name} asks for.`,
          action: `Give it a /${bits}${free ? `, such as ${free}` : ''}.`,
          at: [{ id, field: `subnets/${index}/prefix` }],
          ...(free
            ? {
                fix: {
                  label: `Move “${subnet.name}” to ${free}`,
                  changes: [{ op: 'set', id, path: ['subnets', index, 'prefix'], value: free }],
                },
              }
            : {}),
        };
      }
    }
  },
});
