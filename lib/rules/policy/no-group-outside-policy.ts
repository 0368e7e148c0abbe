import { underPolicy } from '../policy-example';
import { defineRule } from '../rule';
import { policyPacks } from '../sources';
import { outsidePolicy } from '../within-policy';

export const rule = defineRule({
  id: 'policy/no-group-outside-policy',
  severity: 'warning',
  title: 'Tunnels must use a Diffie-Hellman group that the policy allows.',
  why: 'The group decides how long recorded traffic stays secret: a policy sets it for the data, not for the device.',
  sources: [policyPacks],
  examples: {
    bad: () => underPolicy({ parameters: { dhGroups: [20, 21] } }, { vpn: { ike: { dhGroup: 14 } } }),
    good: () => underPolicy({ parameters: { dhGroups: [20, 21] } }),
  },
  check: (context) =>
    outsidePolicy(context, ({ ike, esp }) =>
      (['ike', 'esp'] as const).map((group) => {
        const value = (group === 'ike' ? ike : esp).dhGroup;
        return {
          parameter: 'dhGroups',
          words: `group ${value} for ${group.toUpperCase()}`,
          value,
          group,
          item: 'dhGroup',
        };
      }),
    ),
});
