import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

export const rule = defineRule({
  id: 'design/prefer-stated-flows',
  severity: 'info',
  title: 'A design states who must reach whom.',
  why: 'Flows say what the connections are for: with them it is checked that traffic arrives, survives what it must, and has room.',
  sources: [designFormat],
  examples: { bad: () => example({ flow: null }), good: () => example() },
  *check({ query, plan }) {
    const [first] = plan.connections;
    if (!first || query.all('flow').length > 0) return;
    const isWhole = plan.connections.some(({ tunnels }) => tunnels.length > 0) && plan.unsettled.length === 0;
    if (!isWhole) return;
    yield {
      what: 'No flow says who is to reach whom, so redundancy is judged by what is usual.',
      action: 'Draw a flow from a network to a VPC, and state what it must survive.',
      at: [{ id: first.id }],
    };
  },
});
