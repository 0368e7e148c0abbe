import { example } from '@/lib/model/build';
import { flowReachBoth } from '@/lib/routing/reach';
import { hasPrefix } from '../not-yet';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

const withoutPropagation = {
  routeTables: [
    { id: 'main', name: 'main', propagate: true },
    { id: 'closed', name: 'closed', propagate: false },
  ],
  subnets: [
    { id: 'a', name: 'app-a', prefix: '10.100.0.0/24', zone: 'a', routeTable: 'main' },
    { id: 'b', name: 'app-b', prefix: '10.100.1.0/24', zone: 'b', routeTable: 'closed' },
  ],
};

export const rule = defineRule({
  id: 'design/no-unreachable-flow',
  severity: 'error',
  title: 'The ends of a flow must reach each other.',
  why: 'The design states that this traffic is needed, but the routes that follow from what is drawn do not carry it both ways.',
  sources: [aws.routing, aws.transit, aws.peering, microsoft.peering, google.routes],
  examples: { bad: () => example({ vpc: withoutPropagation }), good: () => example() },
  *check({ plan, query, name }) {
    for (const { id, from, to } of query.all('flow')) {
      // Ends that have no address yet have their own rules.
      if (![from, to].every((end) => hasPrefix(query, end))) continue;
      const result = flowReachBoth(plan, { id, from, to });
      if (result.reached) continue;
      const last = result.hops.at(-1)?.id;
      yield {
        what: `${name(from)} and ${name(to)} do not reach each other. ${result.why}`,
        action: 'Add the missing link or route, or remove the flow.',
        at: [{ id }, ...(last && query.object(last) ? [{ id: last, label: 'the traffic ends here' }] : [])],
      };
    }
  },
});
