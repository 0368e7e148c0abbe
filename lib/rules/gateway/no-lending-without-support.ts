import { example } from '@/lib/model/build';
import { azureExample, peeredVpc } from '../cloud-examples';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';

export const rule = defineRule({
  id: 'gateway/no-lending-without-support',
  severity: 'error',
  title: 'A VPC can lend its VPN gateway only where its cloud permits it.',
  why: 'The peer’s traffic never passes the gateway: such a cloud routes between the two VPCs only.',
  sources: [aws.peeringBasics, microsoft.peering],
  examples: {
    bad: () => example({}, peeredVpc({ lendsGateway: 'from' })),
    good: () => azureExample({}, peeredVpc({ lendsGateway: 'from' })),
  },
  *check({ query, lookup, cloud, name }) {
    for (const { id, from, to, lendsGateway = 'neither' } of query.all('peering')) {
      if (lendsGateway === 'neither') continue;
      const lender = lendsGateway === 'from' ? from : to;
      const place = lookup.vpc(lender) ?? lookup.cloudGateway(lender);
      const facts = cloud(place?.cloud ?? '');
      if (!place || !facts || (lookup.vpc(lender) && facts.peering.lendsGateway)) continue;
      yield {
        what: lookup.vpc(lender)
          ? `${name(lender)} is to lend its VPN gateway, which ${facts.name} does not permit.`
          : `${name(lender)} is to lend a VPN gateway, but only VPCs do.`,
        action: 'Attach both VPCs to a hub, or give the other one a gateway of its own.',
        at: [{ id, field: 'lendsGateway' }],
        fix: {
          label: 'Lend nothing',
          changes: [{ op: 'unset', id, path: ['lendsGateway'] }],
        },
      };
    }
  },
});
