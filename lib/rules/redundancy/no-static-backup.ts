import { example } from '@/lib/model/build';
import { bgpFix } from '../bgp-fix';
import { cloudConnections } from '../cloud-connections';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';

export const rule = defineRule({
  id: 'redundancy/no-static-backup',
  severity: 'warning',
  title: 'A backup of a BGP connection should not be static.',
  why: 'For the same prefix the cloud prefers a static route to one learned by BGP: answers take the backup while the primary carries the rest.',
  sources: [aws.routing, aws.transit, microsoft.wanHub],
  examples: { bad: () => example({ vpn2: { routing: 'static' } }), good: () => example() },
  *check(context) {
    const { name } = context;
    const primaries = new Map<string, { id: string; prefixes: ReadonlySet<string> }>();
    for (const { connection, gateway, device } of cloudConnections(context)) {
      if (!device || connection.routing !== 'bgp' || connection.preference !== 'primary') continue;
      const prefixes = new Set(device.advertises);
      primaries.set(`${device.site.id} ${gateway.id}`, { id: connection.id, prefixes });
    }
    for (const { connection, gateway, device } of cloudConnections(context)) {
      if (!device || connection.routing !== 'static' || connection.preference !== 'backup') continue;
      const primary = primaries.get(`${device.site.id} ${gateway.id}`);
      const shared = connection.staticPrefixes.find((prefix) => primary?.prefixes.has(prefix));
      if (!primary || !shared) continue;
      yield {
        what: `${name(gateway.id)} prefers ${name(connection.id)}, a static backup, to ${name(primary.id)} on the way to ${shared}.`,
        action: 'Use BGP on the backup too, or give it wider prefixes, which lose to the longer ones.',
        at: [
          { id: connection.id, field: 'routing' },
          { id: primary.id, label: 'the primary' },
          { id: gateway.id, label: 'prefers static routes' },
        ],
        ...bgpFix(context, { connection, device }),
      };
    }
  },
});
