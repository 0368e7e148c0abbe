import { overlaps } from '@/lib/addressing/prefix';
import { googleExample } from '../cloud-examples';
import { ownPrefixes } from '../own-prefixes';
import { defineRule } from '../rule';
import { google } from '../sources';

export const rule = defineRule({
  id: 'addressing/no-auto-mode-range',
  severity: 'info',
  title: 'Networks are best kept out of what a cloud hands out by itself.',
  why: 'A VPC that the cloud numbers by itself takes these addresses in every region, and can then be neither peered nor connected.',
  sources: [google.subnets],
  examples: {
    bad: () => googleExample({ lan: { prefixes: ['10.200.0.0/16'] } }),
    good: () => googleExample({ lan: { prefixes: ['10.10.0.0/16'] } }),
  },
  *check(context) {
    const { plan, cloud, name } = context;
    const facts = [...new Set(plan.vpcs.map(({ cloud: id }) => id))].flatMap((id) => cloud(id) ?? []);
    const avoided = facts.flatMap((each) =>
      (each.avoidedPrefixes ?? []).map((range) => ({ ...range, each })),
    );
    if (avoided.length === 0) return;
    for (const { id, field, prefix } of ownPrefixes(context)) {
      const range = avoided.find((one) => overlaps(one.prefix, prefix));
      if (!range) continue;
      yield {
        what: `${prefix} of ${name(id)} overlaps ${range.prefix}, which ${range.each.name} uses for ${range.for}.`,
        action: 'Use another range if you can still choose, and no such VPC beside it if you cannot.',
        at: [{ id, field }],
      };
    }
  },
});
