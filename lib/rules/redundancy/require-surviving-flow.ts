import { example } from '@/lib/model/build';
import { failuresThatStop } from '@/lib/routing/failures';
import { keptNeedOf } from '@/lib/routing/need';
import { stateOf } from '@/lib/routing/state';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

export const rule = defineRule({
  id: 'redundancy/require-surviving-flow',
  severity: 'error',
  title: 'A flow must survive what it is stated to survive.',
  why: 'The design states that this traffic goes on when something fails, and there is a single failure of that kind that stops it.',
  sources: [aws.redundancy, microsoft.activeActive, google.topologies],
  examples: {
    bad: () => example({ gw2: null, vpn2: null, flow: { survives: ['device'] } }),
    good: () =>
      example({ flow: { survives: ['tunnel', 'uplink', 'isp', 'device', 'zone', 'hub', 'region'] } }),
  },
  *check({ plan, name }) {
    for (const flow of plan.flows) {
      const { id, from, to, survives } = flow;
      if (survives.length === 0) continue;
      const healthy = keptNeedOf(stateOf(plan), flow);
      // A flow without a way at all has its own rule.
      if (!healthy.met) continue;
      for (const kind of survives) {
        const [fatal] = failuresThatStop(plan, healthy, kind);
        if (!fatal) continue;
        const hops = healthy.there[0]?.paths[0]?.hops ?? [];
        yield {
          what: `${name(id)} does not survive the loss of ${fatal.part.what}.`,
          action: `Add a way from ${name(from)} to ${name(to)} that does not need it. ${fatal.need.why}`,
          at: [
            { id, field: 'survives' },
            ...hops.slice(1, -1).map((hop) => ({ id: hop.id, label: 'on the way' })),
          ],
        };
      }
    }
  },
});
