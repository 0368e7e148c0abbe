import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';
import { drawnUplinks, lineA } from '../uplinks';

const device = (lanInterface: string) => example({ gw: { lanInterface, ...lineA({ interface: 'wan0' }) } });

export const rule = defineRule({
  id: 'gateway/no-inside-interface-as-uplink',
  severity: 'error',
  title: 'The inside interface of a device must not be that of a line.',
  why: 'The configuration would put the networks of the site and the internet on one port.',
  sources: [designFormat],
  examples: { bad: () => device('wan0'), good: () => device('lan0') },
  *check(context) {
    for (const { device: gateway, uplink, name, place } of drawnUplinks(context)) {
      const inside = gateway.lanInterface;
      if (inside === undefined || inside.toLowerCase() !== uplink.interface?.toLowerCase()) continue;
      yield {
        what: `${context.name(gateway.id)} has ${inside} as its inside interface and as that of ${name}.`,
        action: 'Enter the interface that leads to the networks of the site, or leave it empty.',
        at: [{ id: gateway.id, field: 'lanInterface' }, place('interface', 'the same')],
        fix: {
          label: 'Leave the inside interface empty',
          changes: [{ op: 'unset', id: gateway.id, path: ['lanInterface'] }],
        },
      };
    }
  },
});
