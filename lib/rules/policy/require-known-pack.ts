import { example } from '@/lib/model/build';
import { defineRule, designItself } from '../rule';
import { policyPacks } from '../sources';

const named = (packs: string[]) => {
  const design = example();
  return { ...design, settings: { ...design.settings, packs } };
};

export const rule = defineRule({
  id: 'policy/require-known-pack',
  severity: 'error',
  title: 'A design must name policy packs that exist.',
  why: 'A pack that is not known judges nothing, and a design that names it seems to be judged.',
  sources: [policyPacks],
  examples: { bad: () => named(['baseline', 'no-such-pack']), good: () => named(['baseline']) },
  *check({ policy: { unknown } }) {
    if (unknown.length === 0) return;
    yield {
      what: `There is no policy pack ${unknown.join(', ')}.`,
      action: 'Remove it, or add its file to the design.',
      at: [{ id: designItself, field: 'settings/packs' }],
    };
  },
});
