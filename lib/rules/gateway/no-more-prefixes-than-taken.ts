import { example } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';

const prefixes = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `10.10.${index}.0/24`);

export const rule = defineRule({
  id: 'gateway/no-more-prefixes-than-taken',
  severity: 'warning',
  title: 'A site should not announce more prefixes than the cloud takes.',
  why: 'Beyond its limit the cloud closes the BGP session, and with it every route of the site.',
  sources: [aws.quotas, microsoft.vpnFaq],
  examples: {
    bad: () => example({ lan: { prefixes: prefixes(101) }, gw2: null, vpn2: null }),
    good: () => example({ lan: { prefixes: prefixes(100) } }),
  },
  *check(context) {
    const { name } = context;
    for (const { connection, gateway, device } of cloudConnections(context)) {
      const count = device?.advertises.length ?? 0;
      if (!device || connection.routing !== 'bgp' || count <= gateway.type.routesIn) continue;
      yield {
        what: `${name(device.id)} announces ${count} prefixes on ${name(connection.id)}, but ${name(gateway.id)} takes ${gateway.type.routesIn}.`,
        action: `Summarise the site’s prefixes to ${gateway.type.routesIn} or fewer.`,
        at: [
          { id: connection.id },
          { id: device.id, label: 'announces them' },
          { id: gateway.id, label: 'has the limit' },
        ],
      };
    }
  },
});
