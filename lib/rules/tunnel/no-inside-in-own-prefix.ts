import { buildOverlapIndex } from '@/lib/addressing/overlap-index';
import { example, piece } from '@/lib/model/build';
import { freeInsideFix, insidePlace, pinnedTunnels } from '../inside-pins';
import { ownPrefixes } from '../own-prefixes';
import { defineRule } from '../rule';
import { rfc } from '../sources';

const betweenSites = (inside: string) =>
  example({}, [
    piece('site', 'branch', { name: 'Branch' }),
    piece('network', 'lan2', { parent: 'branch', name: 'Branch LAN', prefixes: ['10.20.0.0/16'] }),
    piece('customer-gateway', 'gw3', {
      parent: 'branch',
      name: 'branch-1',
      platform: 'cisco-ios-xe',
      uplinks: [{ id: 'u1', isp: 'ISP C', address: '192.0.2.30', mtu: 1500 }],
    }),
    piece('vpn-connection', 'vpn3', {
      name: 'Office to branch',
      from: 'gw',
      to: 'gw3',
      ...pinnedTunnels(inside),
    }),
  ]);

export const rule = defineRule({
  id: 'tunnel/no-inside-in-own-prefix',
  severity: 'warning',
  title: 'A tunnel’s inside prefix should not lie in a network of the design.',
  why: 'The device then has two ways to the same addresses, and hosts that have them become unreachable.',
  sources: [rfc(1812, 'Requirements for IP Version 4 Routers', '5.2.4.3')],
  examples: { bad: () => betweenSites('10.20.9.0/30'), good: () => betweenSites('169.254.60.0/30') },
  *check(context) {
    const { plan, name } = context;
    const index = buildOverlapIndex(
      [...ownPrefixes(context)].map(({ id, prefix }) => ({ prefix, value: id })),
    );
    for (const { tunnels } of plan.connections) {
      for (const tunnel of tunnels) {
        const found = tunnel.inside && index.overlapping(tunnel.inside.prefix)[0];
        if (!found) continue;
        const { free, fix } = freeInsideFix(context, tunnel);
        yield {
          what: `Tunnel ${tunnel.index} of ${name(tunnel.connection)} uses ${tunnel.inside?.prefix}, which lies in ${found.prefix} of ${name(found.value)}.`,
          action: `Use an inside prefix that no network has${free ? `, such as ${free}` : ''}.`,
          at: [insidePlace(tunnel), { id: found.value, field: 'prefixes', label: 'the network' }],
          ...(fix ? { fix } : {}),
        };
      }
    }
  },
});
