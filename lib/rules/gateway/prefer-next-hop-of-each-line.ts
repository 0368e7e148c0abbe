import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws } from '../sources';
import { lineA } from '../uplinks';

export const rule = defineRule({
  id: 'gateway/prefer-next-hop-of-each-line',
  severity: 'info',
  title: 'A device with several lines has a next hop for each.',
  why: 'Without it the tunnels of both lines follow the one default route, so the cut of a single line takes all of them down.',
  sources: [aws.redundancy, aws.device],
  examples: {
    bad: () => example({ gw: lineA({ nextHop: '203.0.113.9' }, {}) }),
    good: () => example({ gw: lineA({ nextHop: '203.0.113.9' }, { nextHop: '192.0.2.9' }) }),
  },
  *check({ query, name }) {
    for (const { id, uplinks } of query.all('customer-gateway')) {
      const open = uplinks.flatMap(({ nextHop, address }, index) =>
        nextHop === undefined && address !== undefined ? [index] : [],
      );
      const [first, ...others] = open.map((index) => ({ id, field: `uplinks/${index}/nextHop` }));
      if (uplinks.length < 2 || !first) continue;
      const names = open.map((index) => `“${uplinks[index]?.name ?? uplinks[index]?.id}”`);
      yield {
        what: `${name(id)} has ${uplinks.length} lines, but no next hop on ${names.join(' and ')}.`,
        action: 'Enter the address of the provider’s router on each line.',
        at: [first, ...others],
      };
    }
  },
});
