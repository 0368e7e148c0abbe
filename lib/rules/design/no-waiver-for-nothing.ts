import { example, piece } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

const waiverFor = (rule: string) =>
  example({}, [
    piece('waiver', 'waiver', {
      name: 'Old exception',
      rule,
      at: ['gw'],
      owner: 'Network team',
      reason: 'The line is ordered.',
      expires: '2999-01-31',
    }),
  ]);

export const rule = defineRule({
  id: 'design/no-waiver-for-nothing',
  severity: 'warning',
  title: 'A waiver should name a rule and objects that exist.',
  why: 'A waiver for a rule or an object that is gone accepts nothing, but reads as if it did.',
  sources: [designFormat],
  examples: {
    bad: () => waiverFor('bgp/no-such-rule'),
    good: () => waiverFor('design/no-waiver-for-nothing'),
  },
  *check({ query, name, isRule }) {
    for (const { id, rule: waived, at } of query.all('waiver')) {
      const gone = at.filter((object) => !query.object(object));
      const isKnown = isRule(waived);
      if (isKnown && gone.length === 0) continue;
      yield {
        what: isKnown
          ? `${name(id)} is for ${gone.map((object) => `“${object}”`).join(', ')}, which does not exist.`
          : `${name(id)} is for ${waived}, which is no rule.`,
        action: 'Remove it, or name the rule and the objects it is meant for.',
        at: [{ id, field: isKnown ? 'at' : 'rule' }],
        fix: { label: 'Remove the waiver', changes: [{ op: 'remove', ids: [id] }] },
      };
    }
  },
});
