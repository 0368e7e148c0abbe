import { example } from '@/lib/model/build';
import { put } from '@/lib/plan/maps';
import { type CloudConnection, cloudConnections } from '../cloud-connections';
import { defineRule } from '../rule';
import { aws } from '../sources';
import { lineBandwidth } from '../throughput';
import { lineA } from '../uplinks';

const lines = (second: number) =>
  example({
    gw: lineA({ bandwidthMbps: 1000 }),
    gw2: {
      uplinks: [
        {
          id: 'u1',
          name: 'Line B',
          isp: 'ISP B',
          address: '198.51.100.10',
          mtu: 1500,
          bandwidthMbps: second,
        },
      ],
    },
  });

export const rule = defineRule({
  id: 'redundancy/no-smaller-backup',
  severity: 'info',
  title: 'A backup carries what the primary does.',
  why: 'After the switch all traffic wants through the smaller line: it is slow for all, and nobody finds out before the day.',
  sources: [aws.redundancy],
  examples: { bad: () => lines(100), good: () => lines(500) },
  *check(context) {
    const { name, lookup } = context;
    const groups = new Map<string, CloudConnection[]>();
    for (const seen of cloudConnections(context))
      if (seen.device) put(groups, `${seen.device.site.id} ${seen.gateway.id}`, seen);
    for (const group of groups.values()) {
      const primary = group.find(({ connection }) => connection.preference === 'primary');
      const full = primary && lineBandwidth(lookup, primary.connection);
      if (!primary || full === undefined) continue;
      for (const { connection } of group.filter((each) => each.connection.preference === 'backup')) {
        const backup = lineBandwidth(lookup, connection);
        // A backup of half the size is a choice; one far below is rarely meant.
        if (backup === undefined || backup * 2 >= full) continue;
        yield {
          what: `${name(connection.id)} has lines of ${backup} Mbit/s as the backup of ${name(primary.connection.id)} with ${full} Mbit/s.`,
          action: 'Order a larger line, or state in the flows which traffic must survive.',
          at: [
            { id: connection.id, label: 'the backup' },
            { id: primary.connection.id, label: 'the primary' },
          ],
        };
      }
    }
  },
});
