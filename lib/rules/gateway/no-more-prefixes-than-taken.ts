import { example } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { summariseFix } from '../summarise-fix';
import { viewAt } from '../views';

const prefixes = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `10.10.${index}.0/24`);

export const rule = defineRule({
  id: 'gateway/no-more-prefixes-than-taken',
  severity: 'warning',
  title: 'The other end should not announce more prefixes than the cloud takes.',
  why: 'Beyond its limit the cloud closes the BGP session, and with it every route of the other end.',
  sources: [aws.quotas, microsoft.vpnFaq, google.routerQuotas],
  examples: {
    bad: () => example({ lan: { prefixes: prefixes(101) }, gw2: null, vpn2: null }),
    good: () => example({ lan: { prefixes: prefixes(100) } }),
  },
  *check(context) {
    const { name, lookup } = context;
    for (const { connection, gateway, device, far } of cloudConnections(context)) {
      const view = viewAt(connection, gateway.id);
      const sender = device ?? far;
      if (!sender || !view || connection.routing !== 'bgp') continue;
      const count = lookup.expectedAt(view).length;
      if (count <= gateway.type.routesIn) continue;
      yield {
        what: `${name(sender.id)} announces ${count} prefixes on ${name(connection.id)}, but ${name(gateway.id)} takes ${gateway.type.routesIn}.`,
        action: `Summarise the prefixes behind ${name(sender.id)} to ${gateway.type.routesIn} or fewer.`,
        at: [
          { id: connection.id },
          { id: sender.id, label: 'announces them' },
          { id: gateway.id, label: 'has the limit' },
        ],
        ...(device ? summariseFix(context, { site: device.site.id, most: gateway.type.routesIn }) : {}),
      };
    }
  },
});
