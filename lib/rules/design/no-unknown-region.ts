import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

export const rule = defineRule({
  id: 'design/no-unknown-region',
  severity: 'warning',
  title: 'A region should be one that its cloud has.',
  why: 'The cloud refuses a region that it does not have; a new one may only be missing from the list here.',
  sources: [
    {
      name: 'AWS Regions and Availability Zones, “AWS Regions”',
      url: 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html',
      checked: '2026-11-23',
    },
    {
      name: 'Azure documentation, “List of Azure regions”',
      url: 'https://learn.microsoft.com/azure/reliability/regions-list',
      checked: '2026-11-23',
    },
    {
      name: 'Compute Engine documentation, “Regions and zones”',
      url: 'https://cloud.google.com/compute/docs/regions-zones',
      checked: '2026-11-23',
    },
    designFormat,
  ],
  examples: {
    bad: () => example({ region: { region: 'eu-central-9' } }),
    good: () => example({ region: { region: 'eu-west-1' } }),
  },
  *check({ query, cloud, name }) {
    for (const { id, cloud: cloudId, region } of query.all('cloud-region')) {
      const facts = cloud(cloudId);
      if (!facts || facts.regions.some((known) => known.id === region)) continue;
      const some = facts.regions.slice(0, 3).map((known) => known.id);
      yield {
        what: `${facts.name} has no region ${region} (${name(id)}).`,
        action: `Choose one from the list, such as ${some.join(', ')}.`,
        at: [{ id, field: 'region' }],
      };
    }
  },
});
