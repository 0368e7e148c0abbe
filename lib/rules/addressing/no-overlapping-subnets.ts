import { buildOverlapIndex } from '@/lib/addressing/overlap-index';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { freeInVpc } from '../subnets';

const withSecond = (prefix: string) =>
  example({
    vpc: {
      subnets: [
        { id: 'a', name: 'app-a', prefix: '10.100.0.0/24', zone: 'a' },
        { id: 'b', name: 'app-b', prefix, zone: 'b' },
      ],
    },
  });

export const rule = defineRule({
  id: 'addressing/no-overlapping-subnets',
  severity: 'error',
  title: 'Subnets of a VPC must not overlap.',
  why: 'A cloud refuses a subnet that overlaps another one of the same VPC.',
  sources: [aws.vpcBlocks, aws.subnetSizes, microsoft.networkFaq, google.subnets],
  examples: { bad: () => withSecond('10.100.0.128/25'), good: () => withSecond('10.100.1.0/24') },
  *check({ query, name }) {
    for (const vpc of query.all('vpc')) {
      const index = buildOverlapIndex(vpc.subnets.map(({ prefix }, at) => ({ prefix, value: at })));
      for (const [wide, narrow] of index.pairs()) {
        const free = freeInVpc(vpc, narrow.prefix);
        const subnet = vpc.subnets[narrow.value]?.name ?? '';
        const other = vpc.subnets[wide.value]?.name ?? '';
        yield {
          what: `Subnet “${subnet}” (${narrow.prefix}) overlaps “${other}” (${wide.prefix}) in ${name(vpc.id)}.`,
          action: free
            ? `Move “${subnet}” to ${free}.`
            : `Move “${subnet}” to a free part, or make “${other}” smaller.`,
          at: [
            { id: vpc.id, field: `subnets/${narrow.value}/prefix`, label: 'overlaps' },
            { id: vpc.id, field: `subnets/${wide.value}/prefix`, label: 'is overlapped' },
          ],
          ...(free
            ? {
                fix: {
                  label: `Move “${subnet}” to ${free}`,
                  changes: [
                    { op: 'set', id: vpc.id, path: ['subnets', narrow.value, 'prefix'], value: free },
                  ],
                },
              }
            : {}),
        };
      }
    }
  },
});
