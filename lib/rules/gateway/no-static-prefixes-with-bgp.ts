import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws } from '../sources';

const withPrefixes = (routing: 'bgp' | 'static') =>
  example({ vpn: { routing, staticPrefixes: ['10.10.0.0/16'] } });

export const rule = defineRule({
  id: 'gateway/no-static-prefixes-with-bgp',
  severity: 'warning',
  title: 'A connection with BGP should not name static prefixes.',
  why: 'Static routes and BGP exclude one another on a connection: the prefixes are left out, whoever relied on them.',
  sources: [aws.routing],
  examples: { bad: () => withPrefixes('bgp'), good: () => withPrefixes('static') },
  *check({ query, name }) {
    for (const { id, routing, staticPrefixes = [] } of query.all('vpn-connection')) {
      if (routing !== 'bgp' || staticPrefixes.length === 0) continue;
      yield {
        what: `${name(id)} uses BGP, but names the static prefixes ${staticPrefixes.slice(0, 3).join(', ')}${staticPrefixes.length > 3 ? ' and more' : ''}.`,
        action: 'Remove them: BGP tells the prefixes of the site’s networks.',
        at: [
          { id, field: 'staticPrefixes' },
          { id, field: 'routing', label: 'uses BGP' },
        ],
        fix: {
          label: 'Remove the static prefixes',
          changes: [{ op: 'unset', id, path: ['staticPrefixes'] }],
        },
      };
    }
  },
});
