import { example, piece } from '@/lib/model/build';
import { peeredVpc } from '../cloud-examples';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

const again = piece('peering', 'peer2', { name: 'Again', from: 'vpc2', to: 'vpc' });

export const rule = defineRule({
  id: 'design/no-duplicate-peering',
  severity: 'error',
  title: 'Two places must be peered only once.',
  why: 'The cloud refuses a second peering between the same two VPCs or hubs.',
  sources: [aws.peeringBasics, microsoft.peering, google.peering],
  examples: { bad: () => example({}, [...peeredVpc(), again]), good: () => example({}, peeredVpc()) },
  *check({ plan, name }) {
    const firstOf = new Map<string, string>();
    for (const { id, from, to } of plan.peerings) {
      const key = [from, to].sort().join(' ');
      const first = firstOf.get(key);
      if (first === undefined) firstOf.set(key, id);
      if (first === undefined && from !== to) continue;
      yield {
        what:
          from === to
            ? `${name(id)} joins ${name(from)} to itself.`
            : `${name(id)} joins ${name(from)} and ${name(to)}, which ${name(first ?? '')} does already.`,
        action: `Remove ${name(id)}.`,
        at: [{ id, label: 'again' }, ...(first === undefined ? [] : [{ id: first, label: 'the first' }])],
        fix: { label: `Remove ${name(id)}`, changes: [{ op: 'remove', ids: [id] }] },
      };
    }
  },
});
