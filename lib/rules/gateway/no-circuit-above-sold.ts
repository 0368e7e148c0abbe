import { azureExample, circuit } from '../cloud-examples';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const ofSpeed = (bandwidthMbps: number) => azureExample({}, [circuit('line', { bandwidthMbps })]);

export const rule = defineRule({
  id: 'gateway/no-circuit-above-sold',
  severity: 'warning',
  title: 'A private circuit should have a bandwidth that carriers sell.',
  why: 'A circuit beyond it is ordered as a port of one’s own, which is not written: it is left out of the bundle.',
  sources: [microsoft.expressRoute],
  examples: { bad: () => ofSpeed(40_000), good: () => ofSpeed(10_000) },
  *check({ plan, lookup, cloud, name }) {
    for (const { id, cloudGateway, bandwidthMbps } of plan.circuits) {
      const facts = cloud(lookup.cloudGateway(cloudGateway)?.cloud ?? '');
      const most = facts?.circuits?.mostMbps;
      if (!facts || most === undefined || bandwidthMbps <= most) continue;
      yield {
        what: `${name(id)} is to have ${bandwidthMbps} Mbit/s, but carriers sell ${most} into ${facts.name}.`,
        action: `Draw several circuits of ${most} Mbit/s or less, or order a port of your own.`,
        at: [{ id, field: 'bandwidthMbps' }],
        fix: {
          label: `Use ${most} Mbit/s`,
          changes: [{ op: 'set', id, path: ['bandwidthMbps'], value: most }],
        },
      };
    }
  },
});
