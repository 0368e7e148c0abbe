import { example } from '@/lib/model/build';
import { transportSizes } from '@/lib/plan/transport';
import { defineRule } from '../rule';
import { rfc } from '../sources';

const office = (mtu: number) =>
  example({
    gw: {
      uplinks: [
        { id: 'u1', name: 'Line A', isp: 'ISP A', address: '203.0.113.10', mtu, transport: ['pppoe'] },
      ],
    },
  });

/** The MTU of Ethernet, which a line has before anything is taken from it. */
const ethernet = 1500;

export const rule = defineRule({
  id: 'tunnel/no-transport-counted-twice',
  severity: 'warning',
  title: 'What a line is carried in should be taken from its MTU once.',
  why: 'The MTU of the line has the bytes taken off already, so tunnels are told to send smaller packets than they could.',
  sources: [rfc(2516, 'A Method for Transmitting PPP Over Ethernet (PPPoE)', '7')],
  examples: { bad: () => office(1492), good: () => office(1500) },
  *check({ plan, name }) {
    for (const { id, uplinks } of plan.gateways) {
      for (const [index, { mtu, transport, name: line }] of uplinks.entries()) {
        const bytes = transport.reduce((sum, word) => sum + transportSizes[word].bytes, 0);
        if (bytes === 0 || mtu + bytes !== ethernet) continue;
        const carriers = transport.map((word) => transportSizes[word].name).join(' in ');
        yield {
          what: `“${line}” of ${name(id)} has an MTU of ${mtu}, from which the ${bytes} bytes of ${carriers} are taken once more.`,
          action: `Give the line’s own MTU, ${ethernet}, or say nothing of what it is carried in.`,
          at: [{ id, field: `uplinks/${index}/mtu` }],
          fix: {
            label: `Set the line’s MTU to ${ethernet}`,
            changes: [{ op: 'set', id, path: ['uplinks', index, 'mtu'], value: ethernet }],
          },
        };
      }
    }
  },
});
