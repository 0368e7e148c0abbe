import { piece } from '@/lib/model/build';
import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';

const withSecond = (vpc: 'vpc' | 'vpc2') =>
  azureExample({}, [
    piece('vpc', 'vpc2', {
      parent: 'region',
      name: 'Analytics',
      prefixes: ['10.101.0.0/16'],
      subnets: [{ id: 'a', name: 'data', prefix: '10.101.0.0/24' }],
    }),
    piece('vpn-gateway', 'vgw2', { parent: 'region', name: 'Second gateway' }),
    piece('attachment', 'att2', { name: 'Second attachment', from: 'vgw2', to: vpc }),
  ]);

export const rule = defineRule({
  id: 'gateway/no-second-gateway-in-vpc',
  severity: 'error',
  title: 'A VPC must not have two gateways where its cloud takes one.',
  why: 'The cloud refuses the second one: a VPC takes one VPN gateway, and one that joins a hub may have to have none.',
  sources: [microsoft.vpnFaq, microsoft.wanFaq, aws.vpcQuotas],
  examples: { bad: () => withSecond('vpc'), good: () => withSecond('vpc2') },
  *check({ plan, lookup, name }) {
    const firstOf = new Map<string, { id: string; gateway: string }>();
    for (const { id, gateway, vpc, through } of plan.attachments) {
      const type = lookup.cloudGateway(gateway)?.type;
      if (type?.aloneInVpc === undefined || through !== undefined) continue;
      const key = `${vpc} ${type.aloneInVpc}`;
      const first = firstOf.get(key);
      if (!first) firstOf.set(key, { id, gateway });
      if (!first || first.gateway === gateway) continue;
      yield {
        what: `${name(vpc)} is attached to ${name(first.gateway)} and to ${name(gateway)}, but takes one of them.`,
        action: `Remove one of the attachments, or move the connections of ${name(gateway)} to ${name(first.gateway)}.`,
        at: [
          { id, label: 'the second' },
          { id: first.id, label: 'the first' },
          { id: vpc, label: 'the VPC' },
        ],
        // A gateway that stands in its VPC cannot do without.
        ...(type.standsInVpc
          ? {}
          : { fix: { label: `Remove ${name(id)}`, changes: [{ op: 'remove', ids: [id] }] } }),
      };
    }
  },
});
