import { example, piece } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { aType } from '../type-names';

const withSecondVpc = (gateway: 'vgw' | 'hub') =>
  example({}, [
    piece('vpc', 'vpc2', {
      parent: 'region',
      name: 'Analytics',
      prefixes: ['10.101.0.0/16'],
      subnets: [{ id: 'a', name: 'data-a', prefix: '10.101.0.0/24' }],
    }),
    piece('hub', 'hub', { parent: 'region', name: 'Hub' }),
    piece('attachment', 'att2', { name: 'Second attachment', from: gateway, to: 'vpc2' }),
  ]);

export const rule = defineRule({
  id: 'gateway/no-more-vpcs-than-allowed',
  severity: 'error',
  title: 'A gateway must not be attached to more VPCs than its type takes.',
  why: 'The cloud refuses the second attachment: a gateway of that kind belongs to one VPC.',
  sources: [aws.vpcQuotas, aws.transitQuotas, microsoft.vpnSettings, google.topologies],
  examples: { bad: () => withSecondVpc('vgw'), good: () => withSecondVpc('hub') },
  *check({ plan, lookup, name }) {
    const attachments = new Map<string, string[]>();
    for (const { id, gateway, through } of plan.attachments) {
      // A VPC that only borrows the gateway of a peer is not attached to it.
      if (through !== undefined) continue;
      const links = attachments.get(gateway);
      if (links) links.push(id);
      else attachments.set(gateway, [id]);
    }
    for (const [id, links] of attachments) {
      const type = lookup.cloudGateway(id)?.type;
      if (!type || links.length <= type.vpcs.max) continue;
      const extra = links.slice(type.vpcs.max);
      yield {
        what: `${name(id)} is attached to ${links.length} VPCs, but ${aType(type)} takes ${type.vpcs.max}.`,
        action: 'Use a hub for several VPCs, or a gateway for each.',
        at: [
          { id: extra[0] ?? id, label: 'one too many' },
          { id, label: 'the gateway' },
        ],
        fix: {
          label: `Remove ${extra.length === 1 ? name(extra[0] ?? '') : `${extra.length} attachments`}`,
          changes: [{ op: 'remove', ids: extra }],
        },
      };
    }
  },
});
