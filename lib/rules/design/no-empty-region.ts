import { example, piece } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

const region = piece('cloud-region', 'spare', { name: 'Ireland', cloud: 'aws', region: 'eu-west-1' });

export const rule = defineRule({
  id: 'design/no-empty-region',
  severity: 'info',
  title: 'A cloud region has VPCs, gateways or hubs.',
  why: 'An empty region makes nothing in the cloud, and is most often left over.',
  sources: [designFormat],
  examples: {
    bad: () => example({}, [region]),
    good: () => example({}, [region, piece('hub', 'hub', { parent: 'spare' })]),
  },
  *check({ query, name }) {
    for (const { id } of query.all('cloud-region')) {
      if (query.children(id).length > 0) continue;
      yield {
        what: `${name(id)} is empty.`,
        action: 'Put a VPC, a gateway or a hub into it, or remove it.',
        at: [{ id }],
        fix: { label: `Remove ${name(id)}`, changes: [{ op: 'remove', ids: [id] }] },
      };
    }
  },
});
