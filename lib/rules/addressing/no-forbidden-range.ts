import { addressClass } from '@/lib/addressing/classes';
import { overlaps } from '@/lib/addressing/prefix';
import type { CloudFacts } from '@/lib/plan/facts';
import { azureExample } from '../cloud-examples';
import { refusedClasses } from '../refused-classes';
import { renumberFix } from '../renumber';
import { defineRule, type Place, type RuleContext } from '../rule';
import { aws, google, microsoft } from '../sources';

const withBlock = (prefix: string) => azureExample({ vpc: { prefixes: [prefix], subnets: [] }, flow: null });

export const rule = defineRule({
  id: 'addressing/no-forbidden-range',
  severity: 'error',
  title: 'A VPC must stay out of the ranges that its cloud forbids.',
  why: 'The cloud uses these addresses for its own services in every VPC, and refuses a block or subnet that holds them.',
  sources: [microsoft.networkFaq, google.subnets, aws.vpcBlocks],
  examples: { bad: () => withBlock('168.63.0.0/16'), good: () => withBlock('10.63.0.0/16') },
  *check(context) {
    for (const { place, prefix, facts } of cloudPrefixes(context)) {
      const forbidden = facts.forbiddenPrefixes.find((range) => overlaps(range.prefix, prefix));
      if (!forbidden) continue;
      yield {
        what: `${prefix} of ${context.name(place.id)} meets ${forbidden.prefix}, which ${facts.name} forbids.`,
        action: 'Use private addresses, for example from 10.0.0.0/8.',
        at: [place],
        ...renumberFix(context, [{ owner: place.id, prefix }]),
      };
    }
  },
});

/** Blocks and subnets of VPCs and the own blocks of hubs, without those that no network can have. */
function* cloudPrefixes({
  plan,
  query,
  cloud,
}: RuleContext): Generator<{ place: Place; prefix: string; facts: CloudFacts }> {
  for (const { id, cloud: cloudId } of [...plan.vpcs, ...plan.cloudGateways]) {
    const facts = cloud(cloudId);
    const vpc = query.get(id, 'vpc');
    const own = query.get(id, 'hub')?.prefix;
    if (!facts) continue;
    const found = [
      ...(vpc?.prefixes ?? []).map((prefix, index) => ({ prefix, field: `prefixes/${index}` })),
      ...(vpc?.subnets ?? []).map(({ prefix }, index) => ({ prefix, field: `subnets/${index}/prefix` })),
      ...(own ? [{ prefix: own, field: 'prefix' }] : []),
    ];
    for (const { prefix, field } of found) {
      if (prefix.endsWith('/0') || refusedClasses.includes(addressClass(prefix))) continue;
      yield { place: { id, field }, prefix, facts };
    }
  }
}
