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
    const { name, vendor } = context;
    // A second connection of the site would meet the static one at a table that takes one way.
    const isOnlyWay = (gateway: string, site: string): boolean =>
      cloudConnections(context).filter((each) => each.gateway.id === gateway && each.device?.site.id === site)
        .length === 1;
    for (const { connection, gateway, device } of cloudConnections(context)) {
      if (!gateway.type.natNeedsRoutableBgp || connection.nat.length === 0) continue;
      const isLinkLocal = connection.tunnels.some(
        ({ inside }) => inside && contains(linkLocal, inside.prefix),
      );
      if (connection.routing !== 'bgp' || !isLinkLocal) continue;
      yield {
        what: `${name(connection.id)} translates addresses and speaks BGP from ${linkLocal}.`,
        action: 'Use static routing on this connection, or test the translation before you rely on it.',
        at: [
          { id: connection.id, field: 'nat', label: 'translated' },
          { id: connection.id, field: 'routing', label: 'with BGP' },
          { id: gateway.id, label: 'translates' },
        ],
        ...(device &&
        gateway.type.staticRouting &&
        vendor(device.platform, device.version)?.staticRouting &&
        isOnlyWay(gateway.id, device.site.id)
          ? {
              fix: {
                label: 'Use static routing',
                changes: [{ op: 'set', id: connection.id, path: ['routing'], value: 'static' }],
              },
            }
          : {}),
      };
    }
  },
});
