import { example, piece } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

const second = piece('vpc', 'vpc2', {
  parent: 'region',
  name: 'Analytics',
  prefixes: ['10.101.0.0/16'],
  subnets: [{ id: 'a', name: 'data-a', prefix: '10.101.0.0/24' }],
});

export const rule = defineRule({
  id: 'design/no-isolated-vpc',
  severity: 'info',
  title: 'A VPC is joined to a gateway, a hub or another VPC.',
  why: 'Nothing reaches a VPC that is drawn but not joined: most often the attachment was forgotten.',
  sources: [aws.transit, microsoft.peering, google.peering],
  examples: {
    bad: () => example({}, [second]),
    good: () => example({}, [second, piece('peering', 'peer', { from: 'vpc', to: 'vpc2' })]),
  },
  *check({ query, name }) {
    for (const { id } of query.all('vpc')) {
      if (query.links(id).some(({ kind }) => kind === 'attachment' || kind === 'peering')) continue;
      yield {
        what: `${name(id)} is joined to nothing.`,
        action: 'Attach it to a VPN gateway or a hub, or peer it.',
        at: [{ id }],
      };
    }
  },
});
