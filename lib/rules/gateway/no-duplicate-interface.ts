import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';
import { type DrawnUplink, drawnUplinks, lineA } from '../uplinks';

export const rule = defineRule({
  id: 'gateway/no-duplicate-interface',
  severity: 'warning',
  title: 'The lines of a device should be on different interfaces.',
  why: 'An interface has one line: tunnels of the second are written for a port that the first one has, and both fail together.',
  sources: [designFormat],
  examples: {
    bad: () => example({ gw: lineA({ interface: 'wan0' }, { interface: 'wan0' }) }),
    good: () => example({ gw: lineA({ interface: 'wan0' }, { interface: 'wan1' }) }),
  },
  *check(context) {
    const firstOf = new Map<string, DrawnUplink>();
    for (const line of drawnUplinks(context)) {
      const { device, uplink, index, name, place } = line;
      if (uplink.interface === undefined) continue;
      const key = `${device.id} ${uplink.interface.toLowerCase()}`;
      const first = firstOf.get(key);
      if (!first) {
        firstOf.set(key, line);
        continue;
      }
      yield {
        what: `${name} and ${first.name} of ${context.name(device.id)} are both on interface ${uplink.interface}.`,
        action: 'Enter the interface of the second line, or leave it empty for the platform’s next one.',
        at: [place('interface', 'the same interface'), first.place('interface', 'as here')],
        fix: {
          label: `Leave the interface of ${name} empty`,
          changes: [{ op: 'unset', id: device.id, path: ['uplinks', index, 'interface'] }],
        },
      };
    }
  },
});
