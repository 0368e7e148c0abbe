import { cloudConnections } from '../cloud-connections';
import { googleExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { google } from '../sources';
import { aType } from '../type-names';

export const rule = defineRule({
  id: 'gateway/no-static-without-support',
  severity: 'error',
  title: 'A connection must use BGP where the gateway has no static routes.',
  why: 'The gateway knows only what it learns by BGP: it never sends anything to a site of static prefixes.',
  sources: [google.topologies, google.advanced],
  examples: {
    bad: () => googleExample({ vpn: { routing: 'static' } }),
    good: () => googleExample({ vpn: { routing: 'bgp' } }),
  },
  *check(context) {
    const { name } = context;
    for (const { connection, gateway } of cloudConnections(context)) {
      if (connection.routing !== 'static' || gateway.type.staticRouting) continue;
      yield {
        what: `${name(connection.id)} is static, but ${name(gateway.id)}, ${aType(gateway.type)}, speaks BGP only.`,
        action: 'Use BGP.',
        at: [
          { id: connection.id, field: 'routing' },
          { id: gateway.id, label: 'the cloud’s end' },
        ],
        fix: {
          label: 'Use BGP',
          changes: [{ op: 'set', id: connection.id, path: ['routing'], value: 'bgp' }],
        },
      };
    }
  },
});
