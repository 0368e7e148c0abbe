import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

const second = { id: 'u2', name: 'Line C', isp: 'ISP C', address: '192.0.2.10', mtu: 1500 };
const lines = (...more: readonly (typeof second)[]) => ({
  uplinks: [{ id: 'u1', name: 'Line A', isp: 'ISP A', address: '203.0.113.10', mtu: 1500 }, ...more],
});

export const rule = defineRule({
  id: 'redundancy/no-idle-uplink',
  severity: 'info',
  title: 'An uplink that no tunnel uses protects nothing.',
  why: 'The line looks like a reserve but is none: no tunnel moves to it when the other one fails.',
  sources: [aws.redundancy, microsoft.activeActive, google.topologies],
  examples: { bad: () => example({ gw: lines(second) }), good: () => example({ gw: lines() }) },
  *check({ plan, lookup, name }) {
    for (const { id, uplinks } of plan.gateways) {
      const views = lookup.tunnelsOf(id);
      if (views.length === 0) continue;
      const used = new Set(views.map(({ near }) => near.uplink));
      for (const [index, line] of uplinks.entries()) {
        if (used.has(line.id)) continue;
        yield {
          what: `No tunnel uses “${line.name}” of ${name(id)}.`,
          action: 'Draw another connection, and set its tunnels to this uplink.',
          at: [{ id, field: `uplinks/${index}` }],
        };
      }
    }
  },
});
