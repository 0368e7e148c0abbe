import { fitsPattern } from '@/lib/model/policy';
import { underPolicy } from '../policy-example';
import { defineRule } from '../rule';
import { policyPacks } from '../sources';

export const rule = defineRule({
  id: 'policy/no-name-outside-pattern',
  severity: 'warning',
  title: 'Names must follow the pattern that the policy gives.',
  why: 'Names end up on routers, in tags and in tickets; people and scripts find things by them.',
  sources: [policyPacks],
  examples: {
    bad: () =>
      underPolicy({ parameters: { names: { 'customer-gateway': 'edge-#' } } }, { gw2: { name: 'Router B' } }),
    good: () => underPolicy({ parameters: { names: { 'customer-gateway': 'edge-#' } } }),
  },
  *check({ design, policy, name }) {
    const bound = policy.bound('names');
    if (!bound) return;
    for (const { id, kind, name: given } of Object.values(design.objects)) {
      const pattern = Object.hasOwn(bound.value, kind) ? bound.value[kind] : undefined;
      if (pattern === undefined || fitsPattern(given, pattern)) continue;
      yield {
        what: `${name(id)} does not fit the pattern ${pattern} of ${bound.by}.`,
        action: 'Rename it: * stands for any text, ? for one character, # for one digit.',
        at: [{ id, field: 'name' }],
      };
    }
  },
});
