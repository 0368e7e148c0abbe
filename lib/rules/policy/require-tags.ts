import { underPolicy } from '../policy-example';
import { defineRule, designItself } from '../rule';
import { policyPacks } from '../sources';

export const rule = defineRule({
  id: 'policy/require-tags',
  severity: 'warning',
  title: 'The design must give the tags that the policy asks for.',
  why: 'Costs, owners and clean-ups are found by tags; what is built without them is nobody’s.',
  sources: [policyPacks],
  examples: {
    bad: () => underPolicy({ parameters: { tags: ['owner'] } }),
    good: () => {
      const design = underPolicy({ parameters: { tags: ['owner'] } });
      return { ...design, settings: { ...design.settings, tags: { owner: 'network-team' } } };
    },
  },
  *check({ design, policy }) {
    const bound = policy.bound('tags');
    const given: Readonly<Record<string, string>> = design.settings.tags ?? {};
    const missing = (bound?.value ?? []).filter((tag) => !Object.hasOwn(given, tag) || given[tag] === '');
    if (!bound || missing.length === 0) return;
    yield {
      what: `The design has no tag ${missing.join(', ')}, which ${bound.by} asks for.`,
      action: 'Give the tags in the settings of the design.',
      at: [{ id: designItself, field: 'settings/tags' }],
    };
  },
});
