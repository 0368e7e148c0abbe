import { example } from '@/lib/model/build';
import { askedOf, mostFlows } from '../asked-bandwidth';
import { defineRule } from '../rule';
import { aws } from '../sources';
import { lineA } from '../uplinks';

const withFlow = (bandwidthMbps: number) =>
  example({ gw: lineA({ bandwidthMbps: 100 }), flow: { bandwidthMbps } });

export const rule = defineRule({
  id: 'gateway/no-more-bandwidth-than-lines',
  severity: 'warning',
  title: 'Flows should not ask for more bandwidth than the lines on their way have.',
  why: 'A line carries what it carries; the rest waits and is dropped.',
  sources: [aws.redundancy],
  examples: { bad: () => withFlow(200), good: () => withFlow(100) },
  *check(context) {
    const { name } = context;
    for (const sort of ['lines', 'circuit'] as const) {
      for (const { id, mbps, asked, flows } of askedOf(context, sort)) {
        if (asked <= mbps) continue;
        yield {
          what: `Flows over ${name(id)} ask for ${asked} Mbit/s, but ${sort === 'lines' ? 'its lines have' : 'it has'} ${mbps}.`,
          action: 'Order a wider line, or spread the flows over several.',
          at: [
            { id, label: 'too narrow' },
            ...flows
              .slice(0, mostFlows)
              .map((flow) => ({ id: flow, field: 'bandwidthMbps', label: 'asks for a part' })),
          ],
        };
      }
    }
  },
});
