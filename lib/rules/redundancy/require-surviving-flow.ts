import { example } from '@/lib/model/build';
import { failuresThatStop } from '@/lib/routing/failures';
import { keptNeedOf } from '@/lib/routing/need';
import { partFor } from '@/lib/routing/parts';
import { perFlow } from '@/lib/routing/per-flow';
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
      if (flow.survives.length === 0) continue;
      const { id, from, to } = flow;
      for (const { part, why, way } of fatalOf(plan, flow)) {
        yield {
          what: `${name(id)} does not survive the loss of ${partFor(plan, part)?.what}.`,
          action: `Add a way from ${name(from)} to ${name(to)} that does not need it. ${why}`,
          at: [{ id, field: 'survives' }, ...way.map((place) => ({ id: place, label: 'on the way' }))],
        };
      }
    }
  },
});

/** The first failure of each kind that stops a flow, and the way that it takes as drawn. A flow without a way at all has its own rule. */
const fatalOf = perFlow((plan, flow) => {
  const healthy = keptNeedOf(stateOf(plan), flow);
  if (!healthy.met) return [];
  const way = (healthy.there[0]?.paths[0]?.hops ?? []).slice(1, -1).map(({ id }) => id);
  return flow.survives.flatMap((kind) => {
    const [fatal] = failuresThatStop(plan, healthy, kind);
    return fatal ? [{ part: fatal.part.id, why: fatal.need.why, way }] : [];
  });
});
