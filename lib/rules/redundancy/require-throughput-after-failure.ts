import { example } from '@/lib/model/build';
import { failuresOn } from '@/lib/routing/failures';
import { keptNeedOf, type Need } from '@/lib/routing/need';
import { partFor } from '@/lib/routing/parts';
import { perFlow } from '@/lib/routing/per-flow';
import type { Hop } from '@/lib/routing/reach';
import { stateOf } from '@/lib/routing/state';
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
  *check({ plan, name }) {
    for (const flow of plan.flows) {
      const { id, survives, bandwidthMbps: mbps } = flow;
      if (mbps === undefined || survives.length === 0) continue;
      for (const { part, least } of tooNarrow(plan, flow, mbps)) {
        yield {
          what: `${name(id)} asks for ${mbps} Mbit/s, but after the loss of ${partFor(plan, part)?.what} ${least.mbps} are left: ${least.because}.`,
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

/** The first failure of each kind that leaves a flow less than it asks for, where it has that much as drawn. Without any way left another rule counts. */
const tooNarrow = perFlow((plan, flow, mbps: number) => {
  const healthy = keptNeedOf(stateOf(plan), flow);
  if (!healthy.met || (narrowest(plan, wayOf(healthy))?.mbps ?? mbps) < mbps) return [];
  return flow.survives.flatMap((kind) => {
    for (const { id, down } of failuresOn(plan, healthy, kind)) {
      const other = keptNeedOf(stateOf(plan, down), flow);
      const least = other.met ? narrowest(plan, wayOf(other), down) : undefined;
      if (least && least.mbps < mbps) return [{ part: id, least }];
    }
    return [];
  });
});

const wayOf = ({ there }: Need): Hop[] =>
  (there[0]?.paths[0]?.hops ?? []).map(({ id, via }) => ({ id, ...(via === undefined ? {} : { via }) }));
