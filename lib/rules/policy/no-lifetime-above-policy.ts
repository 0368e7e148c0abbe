import { underPolicy } from '../policy-example';
import { defineRule } from '../rule';
import { policyPacks } from '../sources';
import { partiesOf } from '../within-policy';

export const rule = defineRule({
  id: 'policy/no-lifetime-above-policy',
  severity: 'warning',
  title: 'Keys should not live longer than the policy allows.',
  why: 'Each end renews keys by its own clock; the longer it waits, the more traffic one key opens.',
  sources: [policyPacks],
  examples: {
    bad: () => underPolicy({ parameters: { ikeLifetimeMost: 14_400 } }, { vpn2: null, gw2: null }),
    good: () => underPolicy({ parameters: { espLifetimeMost: 3600, ikeLifetimeMost: 86_400 } }),
  },
  *check(context) {
    const { plan, policy, name, query } = context;
    for (const { id, tunnels } of plan.connections) {
      const [tunnel] = tunnels;
      const drawn = query.get(id, 'vpn-connection');
      if (!tunnel || !drawn) continue;
      for (const group of ['ike', 'esp'] as const) {
        const bound = policy.bound(`${group}LifetimeMost`);
        const longest = Math.max(...[tunnel.from, tunnel.to].map((end) => end[`${group}LifetimeSeconds`]));
        if (!bound || longest <= bound.value) continue;
        yield {
          what: `Keys of ${group.toUpperCase()} on ${name(id)} live ${longest} s; ${bound.by} allows ${bound.value} s.`,
          action: `Set the lifetime to ${bound.value} s or less, as far as both ends can.`,
          at: [{ id, field: `${group}/lifetimeSeconds` }],
          ...(partiesOf(context, drawn)?.every(
            ({ support }) => support[group].lifetimeSeconds.min <= bound.value,
          )
            ? {
                fix: {
                  label: `Set the lifetime to ${bound.value} s`,
                  changes: [{ op: 'set', id, path: [group, 'lifetimeSeconds'], value: bound.value }],
                },
              }
            : {}),
        };
      }
    }
  },
});
