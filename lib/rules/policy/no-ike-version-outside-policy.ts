import { underPolicy } from '../policy-example';
import { defineRule } from '../rule';
import { policyPacks } from '../sources';

export const rule = defineRule({
  id: 'policy/no-ike-version-outside-policy',
  severity: 'warning',
  title: 'Tunnels must use a version of IKE that the policy allows.',
  why: 'The version decides which ciphers, identities and checks of the peer there are at all.',
  sources: [policyPacks],
  examples: {
    bad: () => underPolicy({ parameters: { ikeVersions: [1] } }, { vpn2: null, gw2: null }),
    good: () => underPolicy({ parameters: { ikeVersions: [2] } }),
  },
  *check({ plan, policy, name }) {
    const bound = policy.bound('ikeVersions');
    if (!bound) return;
    for (const { id, tunnels } of plan.connections) {
      const version = tunnels[0]?.ike.version;
      if (version === undefined || bound.value.includes(version)) continue;
      yield {
        what: `${name(id)} uses IKEv${version}, which ${bound.by} does not allow.`,
        action: `Use ends that both have IKEv${bound.value.join(' or IKEv')}.`,
        at: [{ id, field: 'ike' }],
      };
    }
  },
});
