import { example } from '@/lib/model/build';
import { failuresOn, isPathUp } from '@/lib/routing/failures';
import { reach, reachBoth } from '@/lib/routing/reach';
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
  *check({ plan, query, name }) {
    for (const { id, from, to, survives } of query.all('flow')) {
      if (survives.length === 0) continue;
      const there = reach(plan, from, to);
      const back = reach(plan, to, from);
      // A flow without a way at all has its own rule.
      if (!there.reached || !back.reached) continue;
      for (const kind of survives) {
        const failures = [...failuresOn(plan, there.hops, kind), ...failuresOn(plan, back.hops, kind)];
        const hops = [...there.hops, ...back.hops];
        const fatal = failures.find(
          ({ down }) => !isPathUp(plan, hops, down) && !reachBoth(plan, from, to, down).reached,
        );
        if (!fatal) continue;
        yield {
          what: `${name(id)} does not survive the loss of ${fatal.what}.`,
          action: `Add a way from ${name(from)} to ${name(to)} that does not need it. ${reachBoth(plan, from, to, fatal.down).why}`,
          at: [
            { id, field: 'survives' },
            ...there.hops.slice(1, -1).map((hop) => ({ id: hop.id, label: 'on the way' })),
          ],
        };
      }
    }
  },
});
