import { azureExample } from '../cloud-examples';
import { notYet } from '../not-yet';
import { defineRule } from '../rule';
import { google, microsoft } from '../sources';
import { aType } from '../type-names';

export const rule = defineRule({
  id: 'gateway/require-vpc-to-stand-in',
  severity: 'error',
  title: 'A gateway that stands in a VPC must be attached to one.',
  why: 'The cloud makes such a gateway inside a VPC: without one neither the gateway nor its tunnels can be made.',
  sources: [microsoft.vpnSettings, google.topologies],
  examples: {
    bad: () => azureExample({ att: null, flow: null }),
    good: () => azureExample(),
  },
  *check({ plan, query, name }) {
    const attached = new Set(
      plan.attachments.flatMap(({ gateway, through }) => (through === undefined ? [gateway] : [])),
    );
    for (const { id, type } of plan.cloudGateways) {
      if (!type.standsInVpc || attached.has(id)) continue;
      yield {
        what: `${name(id)}, ${aType(type)}, is attached to no VPC.`,
        action: 'Attach it to a VPC, or remove it.',
        at: [{ id }],
        ...notYet(query.links(id).length === 0),
      };
    }
  },
});
