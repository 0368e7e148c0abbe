import { example, piece } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

const waiverUntil = (expires: string) =>
  example({}, [
    piece('waiver', 'waiver', {
      name: 'Placeholder address',
      rule: 'addressing/no-documentation-range',
      at: ['gw'],
      owner: 'Network team',
      reason: 'The line is ordered.',
      expires,
    }),
  ]);

export const rule = defineRule({
  id: 'design/no-expired-waiver',
  severity: 'warning',
  title: 'A waiver should be renewed or removed when it expires.',
  why: 'An expired waiver accepts nothing any more, and the problem it was for shows again.',
  sources: [designFormat],
  examples: { bad: () => waiverUntil('2020-01-31'), good: () => waiverUntil('2999-01-31') },
  *check({ query, name, today }) {
    for (const { id, expires, owner } of query.all('waiver')) {
      if (expires >= today) continue;
      yield {
        what: `${name(id)} expired on ${expires}.`,
        action: `Ask ${owner} to renew it, or solve the problem and remove it.`,
        at: [{ id, field: 'expires' }],
        fix: { label: 'Remove the waiver', changes: [{ op: 'remove', ids: [id] }] },
      };
    }
  },
});
