import { azureExample } from '../cloud-examples';
import { numbered } from '../numbered';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const named = (name: string) =>
  azureExample({
    vpc: {
      subnets: [
        { id: 'a', name: 'app', prefix: '10.100.0.0/24' },
        { id: 'b', name, prefix: '10.100.1.0/24' },
      ],
    },
  });

export const rule = defineRule({
  id: 'design/no-duplicate-subnet-name',
  severity: 'warning',
  title: 'Subnets of a VPC should have names of their own where the cloud knows them by name.',
  why: 'The cloud takes two names that differ only in case for one, so the second subnet is left out of the bundle.',
  sources: [
    microsoft.networkFaq,
    {
      name: 'Azure Resource Manager documentation, “Naming rules and restrictions for Azure resources”',
      url: 'https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules',
      checked: '2026-11-23',
    },
  ],
  examples: { bad: () => named('App'), good: () => named('data') },
  *check({ plan, query, cloud, name }) {
    for (const { id, cloud: cloudId } of plan.vpcs) {
      if (!cloud(cloudId)?.distinctSubnetNames) continue;
      const subnets = query.get(id, 'vpc')?.subnets ?? [];
      const firstOf = new Map<string, number>();
      const taken = new Set(subnets.map((subnet) => subnet.name.trim().toLowerCase()));
      for (const [index, subnet] of subnets.entries()) {
        const key = subnet.name.trim().toLowerCase();
        const first = firstOf.get(key);
        if (first === undefined) {
          firstOf.set(key, index);
          continue;
        }
        let count = 2;
        while (taken.has(numbered(key, count))) count++;
        taken.add(numbered(key, count));
        const fresh = numbered(subnet.name, count);
        yield {
          what: `${name(id)} has two subnets named “${subnet.name}”.`,
          action: `Give one of them another name, such as “${fresh}”.`,
          at: [
            { id, field: `subnets/${index}/name`, label: 'the same name' },
            { id, field: `subnets/${first}/name`, label: 'as here' },
          ],
          fix: {
            label: `Rename it to “${fresh}”`,
            changes: [{ op: 'set', id, path: ['subnets', index, 'name'], value: fresh }],
          },
        };
      }
    }
  },
});
