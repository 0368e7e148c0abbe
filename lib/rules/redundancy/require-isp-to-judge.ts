import { example } from '@/lib/model/build';
import { flowReach } from '@/lib/routing/reach';
import { topology } from '@/lib/routing/topology';
import { defineRule } from '../rule';
import { designFormat } from '../sources';
import { lineA } from '../uplinks';

const withIsp = (isp: string | undefined) => example({ flow: { survives: ['isp'] }, gw: lineA({ isp }) });

export const rule = defineRule({
  id: 'redundancy/require-isp-to-judge',
  severity: 'warning',
  title: 'A flow that is to survive the loss of an ISP needs the ISP of its lines.',
  why: 'A line without a provider counts as one that no provider takes down, so the statement is not checked for it.',
  sources: [designFormat],
  examples: { bad: () => withIsp(undefined), good: () => withIsp('ISP A') },
  *check({ plan, query, name }) {
    const map = topology(plan);
    for (const { id, from, to, survives } of query.all('flow')) {
      if (!survives.includes('isp')) continue;
      const open = new Map<string, { gateway: string; index: number }>();
      for (const { via } of flowReach(plan, { id, from, to }).hops) {
        for (const { from: a, to: b } of map.connection(via ?? '')?.tunnels ?? []) {
          for (const { gateway, uplink } of [a, b]) {
            const index = map.gateway(gateway)?.uplinks.findIndex((line) => line.id === uplink) ?? -1;
            if (index >= 0 && !map.gateway(gateway)?.uplinks[index]?.isp)
              open.set(`${gateway} ${index}`, { gateway, index });
          }
        }
      }
      if (open.size === 0) continue;
      const lines = [...open.values()];
      yield {
        what: `${name(id)} is to survive the loss of an ISP, but ${lines
          .map(({ gateway, index }) => `“${map.gateway(gateway)?.uplinks[index]?.name}” of ${name(gateway)}`)
          .join(' and ')} names none.`,
        action: 'Enter the provider of each line.',
        at: [
          { id, field: 'survives' },
          ...lines.map(({ gateway, index }) => ({
            id: gateway,
            field: `uplinks/${index}/isp`,
            label: 'no provider',
          })),
        ],
      };
    }
  },
});
