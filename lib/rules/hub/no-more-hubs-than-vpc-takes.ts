import { piece } from '@/lib/model/build';
import { put } from '@/lib/plan/maps';
import type { AttachmentPlan } from '@/lib/plan/plan';
import { hubExample } from '../hub-example';
import { takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { aws } from '../sources';

const withMore = (count: number) =>
  hubExample(
    {},
    Array.from({ length: count }, (_, index) => [
      piece('hub', `hub-${index}`, { parent: 'region' }),
      piece('attachment', `att-${index}`, { from: `hub-${index}`, to: 'vpc' }),
    ]).flat(),
  );

export const rule = defineRule({
  id: 'hub/no-more-hubs-than-vpc-takes',
  severity: 'warning',
  title: 'A VPC should not be attached to more hubs than its cloud takes.',
  why: 'The cloud refuses the attachments beyond its limit for a VPC.',
  sources: [aws.transitQuotas],
  examples: { bad: () => withMore(5), good: () => withMore(4) },
  *check({ plan, lookup, cloud, name }) {
    const byVpc = new Map<string, AttachmentPlan[]>();
    for (const attachment of plan.attachments) {
      if (lookup.cloudGateway(attachment.gateway)?.kind === 'hub') put(byVpc, attachment.vpc, attachment);
    }
    for (const [id, attachments] of byVpc) {
      const facts = cloud(lookup.vpc(id)?.cloud ?? '');
      const quota = facts?.quotas?.['hubs-of-vpc'];
      const extra = quota && attachments[quota.most];
      if (!facts || !quota || !extra) continue;
      yield {
        what: `${name(id)} is attached to ${attachments.length} hubs, but a VPC of ${takesAtMost(facts.name, quota)}.`,
        action: 'Attach it to one hub, and peer the hubs.',
        at: [
          { id: extra.id, label: 'one too many' },
          { id, label: 'the VPC' },
        ],
      };
    }
  },
});
