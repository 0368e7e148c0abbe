import { example, piece } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

const second = (id: string) =>
  example({ vpc: { existing: { id: 'vpc-0a1b2c3d4e5f67890', use: 'refer' } } }, [
    piece('vpc', 'vpc2', {
      parent: 'region',
      name: 'Analytics',
      prefixes: ['10.101.0.0/16'],
      subnets: [{ id: 'a', name: 'data', prefix: '10.101.0.0/24', zone: 'a' }],
      existing: { id, use: 'refer' },
    }),
  ]);

export const rule = defineRule({
  id: 'design/no-duplicate-existing-id',
  severity: 'error',
  title: 'What exists must be drawn once.',
  why: 'Two objects of the design would be one in the cloud: Terraform refuses to take it over twice, and what one changes the other takes back.',
  sources: [designFormat],
  examples: {
    bad: () => second('vpc-0a1b2c3d4e5f67890'),
    good: () => second('vpc-0a1b2c3d4e5f67891'),
  },
  *check({ plan, name }) {
    const firstOf = new Map<string, string>();
    for (const { id, cloud, region, existing } of [...plan.vpcs, ...plan.cloudGateways]) {
      if (!existing?.id) continue;
      const key = `${cloud} ${region.code} ${existing.id}`;
      const first = firstOf.get(key);
      if (first === undefined) {
        firstOf.set(key, id);
        continue;
      }
      yield {
        what: `${name(id)} and ${name(first)} are both ${existing.id}.`,
        action: 'Draw it once, and join everything to that.',
        at: [
          { id, field: 'existing/id', label: 'the same' },
          { id: first, field: 'existing/id', label: 'as here' },
        ],
      };
    }
  },
});
