import { underPolicy } from '../policy-example';
import { defineRule } from '../rule';
import { policyPacks } from '../sources';

const asked = { severities: { 'policy/require-stated-flow': 'warning' } } as const;

export const rule = defineRule({
  id: 'policy/require-stated-flow',
  severity: 'info',
  onlyByPolicy: true,
  title: 'What a connection is for should be stated as a flow.',
  why: 'Only a stated need can be shown to be met, to survive a failure, and to be all that is let through.',
  sources: [policyPacks],
  examples: {
    bad: () => underPolicy(asked, { flow: null, gw2: null, vpn2: null }),
    good: () => underPolicy(asked),
  },
  *check({ plan, query, name }) {
    const stated = new Set(plan.flows.flatMap(({ from, to }) => [from, to]));
    for (const site of query.all('site')) {
      const networks = query.childrenOf(site.id, 'network');
      const connected = query
        .childrenOf(site.id, 'customer-gateway')
        .some(({ id }) => query.links(id).some(({ kind }) => kind === 'vpn-connection'));
      if (!connected || networks.length === 0 || networks.some(({ id }) => stated.has(id))) continue;
      yield {
        what: `${name(site.id)} is connected, but no flow says what for.`,
        action: 'Draw a flow from one of its networks to what it must reach.',
        at: [{ id: site.id }, ...networks.slice(0, 1).map(({ id }) => ({ id, label: 'from here, say' }))],
      };
    }
  },
});
