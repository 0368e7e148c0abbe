import { prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { freeInVpc } from '../subnets';

const withSubnet = (prefix: string) =>
  example({ vpc: { subnets: [{ id: 'a', name: 'app-a', prefix, zone: 'a' }] } });

export const rule = defineRule({
  id: 'addressing/require-subnet-prefix-length',
  severity: 'error',
  title: 'Subnets must have a length that the cloud takes.',
  why: 'A cloud keeps some addresses of every subnet for itself and refuses subnets that are smaller, or larger, than it allows.',
  sources: [aws.subnetSizes, microsoft.networkFaq, google.subnets],
  examples: { bad: () => withSubnet('10.100.0.0/29'), good: () => withSubnet('10.100.0.0/28') },
  *check({ query, plan, cloud, name }) {
    for (const { id, cloud: cloudId } of plan.vpcs) {
      const facts = cloud(cloudId);
      const vpc = query.get(id, 'vpc');
      if (!facts || !vpc) continue;
      const { min, max } = facts.prefixLengths.subnet;
      for (const [index, subnet] of vpc.subnets.entries()) {
        const length = prefixLength(subnet.prefix);
        if (prefixVersion(subnet.prefix) !== 4 || (length >= min && length <= max)) continue;
        const free = length > max ? freeInVpc(vpc, subnet.prefix, max) : undefined;
        yield {
          what: `Subnet “${subnet.name}” (${subnet.prefix}) of ${name(id)} is ${length < min ? 'larger' : 'smaller'} than ${facts.name} takes.`,
          action: `Give it a length from /${min} to /${max}${free ? `, for example ${free}` : ''}.`,
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
