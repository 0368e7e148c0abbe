import { piece } from '@/lib/model/build';
import { put } from '@/lib/plan/maps';
import type { AttachmentPlan } from '@/lib/plan/plan';
import { googleExample } from '../cloud-examples';
import { takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { google } from '../sources';

const withMore = (count: number) =>
  googleExample(
    {},
    Array.from({ length: count }, (_, index) => [
      piece('vpn-gateway', `vgw-${index}`, { parent: 'region' }),
      piece('attachment', `att-${index}`, { from: `vgw-${index}`, to: 'vpc' }),
    ]).flat(),
  );

export const rule = defineRule({
  id: 'gateway/no-more-gateways-than-vpc-takes',
  severity: 'error',
  title: 'A VPC must not have more gateways in a region than its cloud takes.',
  why: 'Each gateway has a router of its own, and the cloud refuses the routers beyond its limit for a VPC and region.',
  sources: [google.routerQuotas],
  examples: { bad: () => withMore(5), good: () => withMore(4) },
  *check({ plan, lookup, cloud, name }) {
    const groups = new Map<string, AttachmentPlan[]>();
    for (const attachment of plan.attachments) {
      const gateway = lookup.cloudGateway(attachment.gateway);
      if (gateway?.type.standsInVpc && !attachment.through)
        put(groups, `${attachment.vpc} ${gateway.region.code}`, attachment);
    }
    for (const attachments of groups.values()) {
      const [first] = attachments;
      const gateway = first && lookup.cloudGateway(first.gateway);
      const facts = gateway && cloud(gateway.cloud);
      const quota = facts?.quotas?.['gateways-of-vpc-in-region'];
      const extra = quota && attachments[quota.most];
      if (!facts || !quota || !extra) continue;
      yield {
        what: `${name(extra.vpc)} has ${attachments.length} gateways in ${gateway.region.code}, but a VPC of ${takesAtMost(facts.name, quota)}.`,
        action: `Move the connections of ${name(extra.gateway)} to another gateway of ${name(extra.vpc)}.`,
        at: [
          { id: extra.id, label: 'one too many' },
          { id: extra.gateway, label: 'its gateway' },
          { id: extra.vpc, label: 'the VPC' },
        ],
      };
    }
  },
});
