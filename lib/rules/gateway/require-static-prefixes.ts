import { example } from '@/lib/model/build';
import { bgpFix } from '../bgp-fix';
import { cloudConnections } from '../cloud-connections';
import { defineRule } from '../rule';
import { aws } from '../sources';

export const rule = defineRule({
  id: 'gateway/require-static-prefixes',
  severity: 'error',
  title: 'A static connection needs prefixes.',
  why: 'Without BGP the cloud knows only the prefixes it is given: with none it sends nothing to the site.',
  sources: [aws.routing],
  examples: {
    bad: () => example({ lan: { prefixes: [] }, vpn: { routing: 'static' }, flow: null }),
    good: () => example({ vpn: { routing: 'static' } }),
  },
  *check(context) {
    const { name } = context;
    for (const { connection, gateway, device } of cloudConnections(context)) {
      if (!device || connection.routing !== 'static' || connection.staticPrefixes.length > 0) continue;
      yield {
        what: `${name(connection.id)} is static, but there is no prefix to tell ${name(gateway.id)}.`,
        action: 'Give the site a network with prefixes, name the prefixes on the connection, or use BGP.',
        at: [{ id: connection.id, field: 'staticPrefixes' }],
        ...bgpFix(context, { connection, device }),
      };
    }
  },
});
