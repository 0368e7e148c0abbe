import { piece } from '@/lib/model/build';
import { hubExample } from '../hub-example';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

export const rule = defineRule({
  id: 'hub/no-duplicate-attachment',
  severity: 'error',
  title: 'A VPC must be attached only once to a gateway or hub.',
  why: 'The cloud refuses a second attachment of the same VPC; to serve more zones the first one gets more subnets.',
  sources: [aws.transitQuotas, aws.transitAttachments, microsoft.wanFaq, google.ncc],
  examples: {
    bad: () => hubExample({}, [piece('attachment', 'att2', { name: 'Again', from: 'hub', to: 'vpc' })]),
    good: () => hubExample(),
  },
  *check({ plan, name }) {
    const firstOf = new Map<string, string>();
    for (const { id, gateway, vpc, through } of plan.attachments) {
      if (through !== undefined) continue;
      const key = `${gateway} ${vpc}`;
      const first = firstOf.get(key);
      if (first === undefined) {
        firstOf.set(key, id);
        continue;
      }
      yield {
        what: `${name(vpc)} is attached to ${name(gateway)} twice.`,
        action: `Remove ${name(id)}, and give ${name(first)} the subnets of both.`,
        at: [
          { id, label: 'again' },
          { id: first, label: 'attached here' },
        ],
        fix: { label: `Remove ${name(id)}`, changes: [{ op: 'remove', ids: [id] }] },
      };
    }
  },
});
