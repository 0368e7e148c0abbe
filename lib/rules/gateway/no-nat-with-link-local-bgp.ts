import { contains } from '@/lib/addressing/prefix';
import { cloudConnections } from '../cloud-connections';
import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const linkLocal = '169.254.0.0/16';
const nat = [{ id: 'n1', direction: 'ingress', internal: '10.10.0.0/16', external: '100.64.0.0/16' }];

export const rule = defineRule({
  id: 'gateway/no-nat-with-link-local-bgp',
  severity: 'warning',
  title: 'Address translation does not go with BGP over link-local addresses everywhere.',
  why: 'The cloud’s documents leave translation out where the BGP sessions use addresses of 169.254.0.0/16: routes may be announced untranslated.',
  sources: [microsoft.nat],
  examples: {
    bad: () => azureExample({ vpn: { nat } }),
    good: () => azureExample({ vpn: { nat, routing: 'static' } }),
  },
  *check(context) {
    const { name } = context;
    for (const { connection, gateway } of cloudConnections(context)) {
      if (!gateway.type.natNeedsRoutableBgp || connection.nat.length === 0) continue;
      const isLinkLocal = connection.tunnels.some(
        ({ inside }) => inside && contains(linkLocal, inside.prefix),
      );
      if (connection.routing !== 'bgp' || !isLinkLocal) continue;
      yield {
        what: `${name(connection.id)} translates addresses and speaks BGP from ${linkLocal}.`,
        action: 'Use static routing on this connection, or test the translation before you rely on it.',
        at: [
          { id: connection.id, field: 'nat' },
          { id: connection.id, field: 'routing' },
          { id: gateway.id, label: 'translates' },
        ],
      };
    }
  },
});
