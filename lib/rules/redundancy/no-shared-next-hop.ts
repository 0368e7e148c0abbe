import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws } from '../sources';
import { type DrawnUplink, drawnUplinks, lineA } from '../uplinks';

const hops = (second: string) =>
  example({
    gw: lineA({ nextHop: '203.0.113.9' }),
    gw2: {
      uplinks: [
        { id: 'u1', name: 'Line B', isp: 'ISP B', address: '198.51.100.10', nextHop: second, mtu: 1500 },
      ],
    },
  });

export const rule = defineRule({
  id: 'redundancy/no-shared-next-hop',
  severity: 'info',
  title: 'The lines of a site lead to different routers of the providers.',
  why: 'Two lines with one next hop end at one router, whatever they are called: they fail together.',
  sources: [aws.redundancy],
  examples: { bad: () => hops('203.0.113.9'), good: () => hops('198.51.100.9') },
  *check(context) {
    const firstOf = new Map<string, DrawnUplink>();
    for (const line of drawnUplinks(context)) {
      const { device, uplink, name, place } = line;
      if (uplink.nextHop === undefined) continue;
      const key = `${device.parent} ${uplink.nextHop}`;
      const first = firstOf.get(key);
      if (!first) {
        firstOf.set(key, line);
        continue;
      }
      yield {
        what: `${name} of ${context.name(device.id)} and ${first.name} of ${context.name(first.device.id)} both lead to ${uplink.nextHop}.`,
        action: 'Order a line of another provider, or count the two as one.',
        at: [place('nextHop', 'the same router'), first.place('nextHop', 'as here')],
      };
    }
  },
});
