import { example } from '@/lib/model/build';
import { notYet } from '../not-yet';
import { defineRule } from '../rule';
import { aws } from '../sources';

export const rule = defineRule({
  id: 'gateway/require-vpc',
  severity: 'warning',
  title: 'A VPN gateway should be attached to a VPC.',
  why: 'The tunnels come up, but behind the gateway there is nothing that traffic could reach.',
  sources: [aws.setUp, aws.cloudHub],
  examples: {
    bad: () => example({ att: null, flow: null }),
    good: () => example(),
  },
  *check({ plan, query, name }) {
    const attached = new Set(plan.attachments.map(({ gateway }) => gateway));
    for (const { id, type } of plan.cloudGateways) {
      // One that stands in its VPC has a rule of its own.
      if (type.vpcs.min === 0 || type.standsInVpc || attached.has(id)) continue;
      yield {
        what: `${name(id)} is attached to no VPC.`,
        action: 'Attach it to a VPC of its region, or remove it.',
        at: [{ id }],
        ...notYet(query.links(id).length === 0),
      };
    }
  },
});
