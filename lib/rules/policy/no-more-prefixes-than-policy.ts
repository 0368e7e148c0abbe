import { underPolicy } from '../policy-example';
import { defineRule } from '../rule';
import { policyPacks } from '../sources';

export const rule = defineRule({
  id: 'policy/no-more-prefixes-than-policy',
  severity: 'warning',
  title: 'A site should not announce more prefixes than the policy allows.',
  why: 'Clouds close a session that brings too many prefixes; a bound of one’s own keeps all sites far from there.',
  sources: [policyPacks],
  examples: {
    bad: () =>
      underPolicy(
        { parameters: { prefixesMost: 1 } },
        { lan: { prefixes: ['10.10.0.0/16', '10.11.0.0/16'] }, gw2: null, vpn2: null },
      ),
    good: () => underPolicy({ parameters: { prefixesMost: 1 } }),
  },
  *check({ plan, policy, name }) {
    const bound = policy.bound('prefixesMost');
    if (!bound) return;
    const told = new Set<string>();
    for (const { id, site, advertises } of plan.gateways) {
      if (advertises.length <= bound.value || told.has(site.id)) continue;
      told.add(site.id);
      yield {
        what: `${name(site.id)} announces ${advertises.length} prefixes; ${bound.by} allows ${bound.value}.`,
        action: 'Join neighbouring prefixes to larger ones.',
        at: [{ id: site.id }, { id, label: 'announced here' }],
      };
    }
  },
});
