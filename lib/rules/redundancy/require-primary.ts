import { example } from '@/lib/model/build';
import { put } from '@/lib/plan/maps';
import { circuitsBetween } from '../circuits';
import { type CloudConnection, cloudConnections } from '../cloud-connections';
import { defineRule } from '../rule';
import { aws } from '../sources';

const first = (preference: 'primary' | 'backup') => example({ vpn: { preference } });

export const rule = defineRule({
  id: 'redundancy/require-primary',
  severity: 'info',
  title: 'One connection of a site to a gateway is primary.',
  why: 'Backups of nothing are announced with a longer AS path for no purpose, and a connection that is added later takes all traffic.',
  sources: [aws.routing],
  examples: { bad: () => first('backup'), good: () => first('primary') },
  *check(context) {
    const { name } = context;
    const groups = new Map<string, CloudConnection[]>();
    for (const seen of cloudConnections(context))
      if (seen.device) put(groups, `${seen.device.site.id} ${seen.gateway.id}`, seen);
    for (const [one, ...others] of groups.values()) {
      if (!one?.device || [one, ...others].some(({ connection }) => connection.preference !== 'backup'))
        continue;
      const { device, gateway, connection } = one;
      if (circuitsBetween(context, { site: device.site.id, cloudGateway: gateway.id }).length > 0) continue;
      yield {
        what: `Every connection of ${name(device.site.id)} to ${name(gateway.id)} is a backup.`,
        action: `Make one of them primary, such as ${name(connection.id)}.`,
        at: [
          { id: connection.id, field: 'preference' },
          ...others.map((other) => ({ id: other.connection.id, field: 'preference', label: 'a backup too' })),
        ],
        fix: {
          label: `Make ${name(connection.id)} primary`,
          changes: [{ op: 'set', id: connection.id, path: ['preference'], value: 'primary' }],
        },
      };
    }
  },
});
