import { contains } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { freeInVpc } from '../subnets';

const withSubnet = (prefix: string) =>
  example({ vpc: { subnets: [{ id: 'a', name: 'app-a', prefix, zone: 'a' }] } });

export const rule = defineRule({
  id: 'addressing/no-subnet-outside-vpc',
  severity: 'error',
  title: 'A subnet must lie inside an address block of its VPC.',
  why: 'A cloud refuses a subnet whose addresses the VPC does not have; where it does not, only the blocks are announced, and nothing reaches the subnet.',
  sources: [aws.vpcBlocks, aws.subnetSizes, microsoft.networkFaq, google.subnets],
  examples: { bad: () => withSubnet('10.200.0.0/24'), good: () => withSubnet('10.100.7.0/24') },
  *check({ query, name }) {
    for (const vpc of query.all('vpc')) {
      for (const [index, subnet] of vpc.subnets.entries()) {
        if (vpc.prefixes.some((block) => contains(block, subnet.prefix))) continue;
        const free = freeInVpc(vpc, subnet.prefix);
        yield {
          what: `Subnet “${subnet.name}” (${subnet.prefix}) is outside the blocks of ${name(vpc.id)} (${vpc.prefixes.join(', ') || 'none'}).`,
          action: free ? `Move it to ${free}.` : `Add a block that holds ${subnet.prefix} to the VPC.`,
          at: [{ id: vpc.id, field: `subnets/${index}/prefix` }],
          ...(free
            ? {
                fix: {
                  label: `Move “${subnet.name}” to ${free}`,
                  changes: [{ op: 'set', id: vpc.id, path: ['subnets', index, 'prefix'], value: free }],
                },
              }
            : {}),
        };
      }
    }
  },
});
