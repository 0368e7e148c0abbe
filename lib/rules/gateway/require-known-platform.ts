import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws } from '../sources';
import { unsettled } from '../unsettled';

export const rule = defineRule({
  id: 'gateway/require-known-platform',
  severity: 'error',
  title: 'A customer gateway needs a platform that is known.',
  why: 'What the device can negotiate, and the language of its configuration, follow from its platform: without one its connections cannot be planned.',
  sources: [aws.device],
  examples: {
    bad: () => example({ gw: { platform: 'acme-9000' } }),
    good: () => example({ gw: { platform: 'juniper-srx', version: '' } }),
  },
  *check(context) {
    for (const { at, what, action } of unsettled(context, 'platform')) {
      yield {
        what: `${context.name(at)}: ${what}.`,
        action: `${action.charAt(0).toUpperCase()}${action.slice(1)}.`,
        at: [{ id: at, field: 'platform' }],
      };
    }
  },
});
