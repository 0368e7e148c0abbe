import { overlaps } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { ownPrefixes } from '../own-prefixes';
import { defineRule } from '../rule';
import { aws } from '../sources';

const bridge = '172.17.0.0/16';

export const rule = defineRule({
  id: 'addressing/no-docker-range',
  severity: 'warning',
  title: 'Connected networks should stay out of 172.17.0.0/16.',
  why: 'Docker gives its bridge 172.17.0.0/16 unless told otherwise, in cloud services such as SageMaker and Cloud9 too: such a host takes the whole range for its own containers and never answers.',
  sources: [aws.vpcBlocks],
  examples: {
    bad: () => example({ lan: { prefixes: ['172.17.4.0/22'] } }),
    good: () => example({ lan: { prefixes: ['172.18.4.0/22'] } }),
  },
  *check(context) {
    for (const { id, field, prefix } of ownPrefixes(context)) {
      if (!overlaps(prefix, bridge)) continue;
      yield {
        what: `${prefix} of ${context.name(id)} overlaps ${bridge}, which Docker hosts take for themselves.`,
        action: 'Use another range, for example from 172.18.0.0/16.',
        at: [{ id, field }],
      };
    }
  },
});
