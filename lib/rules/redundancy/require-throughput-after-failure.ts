import { example } from '@/lib/model/build';
import { failuresOn } from '@/lib/routing/failures';
import { reach, reachBoth } from '@/lib/routing/reach';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { narrowest } from '../throughput';
import { lineA } from '../uplinks';

const second = (bandwidthMbps: number) =>
  example({
    flow: { bandwidthMbps: 400, survives: ['device'] },
    gw: lineA({ bandwidthMbps: 1000 }),
    gw2: {
      uplinks: [
        { id: 'u1', name: 'Line B', isp: 'ISP B', address: '198.51.100.10', mtu: 1500, bandwidthMbps },
      ],
    },
  });

export const rule = defineRule({
  id: 'redundancy/require-throughput-after-failure',
  severity: 'warning',
  title: 'What is left after a failure should carry the flows that are to survive it.',
  why: 'The traffic goes on by the other way, but that is too narrow for it: for those who use it the failure is an outage all the same.',
  sources: [aws.redundancy, microsoft.activeActive, google.advanced],
  examples: { bad: () => second(100), good: () => second(500) },
  *check({ plan, query, name }) {
    for (const { id, from, to, survives, bandwidthMbps: mbps } of query.all('flow')) {
      if (mbps === undefined || survives.length === 0) continue;
      const way = reach(plan, from, to);
      if (!way.reached || (narrowest(plan, way.hops)?.mbps ?? mbps) < mbps) continue;
      for (const kind of survives) {
        const left = failuresOn(plan, way.hops, kind).flatMap((failure) => {
          // Without any way left another rule counts.
          const other = reachBoth(plan, from, to, failure.down);
          const least = other.reached ? narrowest(plan, other.hops, failure.down) : undefined;
          return least && least.mbps < mbps ? [{ failure, least }] : [];
        })[0];
        if (!left) continue;
        const { failure, least } = left;
        yield {
          what: `${name(id)} asks for ${mbps} Mbit/s, but after the loss of ${failure.what} ${least.mbps} are left: ${least.because}.`,
          action: 'Widen the other way, or ask for less after a failure.',
          at: [
            { id, field: 'bandwidthMbps' },
            { id: least.id, label: 'too narrow' },
          ],
        };
      }
    }
  },
});
