import { example } from '@/lib/model/build';
import { bundlesOf } from '@/lib/routing/shared-fate';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

const onOneDevice = (preference: 'primary' | 'backup') =>
  example({
    gw: {
      uplinks: [
        { id: 'u1', name: 'Line A', isp: 'ISP A', address: '203.0.113.10', mtu: 1500 },
        { id: 'u2', name: 'Line B', isp: 'ISP B', address: '198.51.100.10', mtu: 1500 },
      ],
    },
    gw2: null,
    vpn2: {
      from: 'gw',
      preference,
      tunnels: [
        { id: 't1', role: 'active', uplink: 'u2' },
        { id: 't2', role: 'active', uplink: 'u2' },
      ],
    },
  });

export const rule = defineRule({
  id: 'redundancy/no-backup-on-same-device',
  severity: 'info',
  title: 'A backup on the same device protects against a cut line only.',
  why: 'Primary and backup connection end on one device, so its failure takes both.',
  sources: [aws.redundancy, microsoft.activeActive, google.topologies],
  examples: { bad: () => onOneDevice('backup'), good: () => onOneDevice('primary') },
  *check({ plan, lookup, name }) {
    for (const { device, tunnels } of bundlesOf(plan)) {
      if (device === undefined || lookup.gateway(device)?.pair) continue;
      const primary = tunnels.find(({ connection }) => connection.preference === 'primary')?.connection;
      const backup = tunnels.find(({ connection }) => connection.preference === 'backup')?.connection;
      if (!primary || !backup) continue;
      yield {
        what: `${name(backup.id)} backs up ${name(primary.id)}, but both end on ${name(device)}.`,
        action: 'Move the backup to a second device.',
        at: [
          { id: backup.id, label: 'the backup' },
          { id: primary.id, label: 'the primary' },
          { id: device, label: 'the device of both' },
        ],
      };
    }
  },
});
