import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';
import { unsettled } from '../unsettled';

export const rule = defineRule({
  id: 'design/require-settled-values',
  severity: 'error',
  title: 'Everything that the plan needs must be settled.',
  why: 'What cannot be settled is left out of every configuration, so what depends on it does not work.',
  sources: [designFormat],
  examples: {
    bad: () => example({ gw: { platform: 'juniper-srx', version: '' }, vpn: { number: 2000 } }),
    good: () => example({ gw: { platform: 'juniper-srx', version: '' }, vpn: { number: 1500 } }),
  },
  *check(context) {
    for (const { at, field, what, action } of unsettled(context, 'other')) {
      yield {
        what: `${context.name(at)}: ${what}.`,
        action: `${action.charAt(0).toUpperCase()}${action.slice(1)}.`,
        at: [{ id: at, ...(field ? { field } : {}) }],
      };
    }
  },
});
