import { type Check, tunnelChecks } from '../checks';
import { isHosted } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { ShowCommand } from '../vendor';
import { interfaceOf } from './names';
import { tunnelRoutes } from './routing';

/** Commands that show whether each tunnel, session and route is as designed. */
export const showCommands = (outline: Outline): ShowCommand[] =>
  tunnelChecks(outline, (tunnel, announced) => [
    ...tunnelCommands(tunnel),
    ...loopbackCommands(tunnel),
    ...routeCommands(tunnel, outline, announced),
  ]);

function tunnelCommands(tunnel: OutlineTunnel): Check[] {
  const { peer, local, mtu } = tunnel;
  const name = interfaceOf(tunnel);
  return [
    {
      command: `diagnose vpn ike gateway list name ${name}`,
      expect: `version: 2; addr: ${local}:500 -> ${peer}:500 (4500 where a NAT is between); IKE SA established 1/1; status: established`,
    },
    {
      command: `diagnose vpn tunnel list name ${name}`,
      expect: `one proxyid with sa=1; dec and enc packets both grow`,
    },
    {
      command: `diagnose netlink interface list ${name}`,
      expect: `mtu=${mtu}, flags=up p2p run`,
    },
  ];
}

const loopbackCommands = (tunnel: OutlineTunnel): Check[] =>
  isHosted(tunnel) && tunnel.bgp
    ? [
        {
          command: `get router info routing-table details ${tunnel.inside.far}`,
          expect: `Routing entry for ${tunnel.inside.far}/32, Known via "static", best, via ${interfaceOf(tunnel)}`,
        },
      ]
    : [];

function routeCommands(tunnel: OutlineTunnel, outline: Outline, announced: readonly string[]): Check[] {
  const { bgp, inside, expected } = tunnel;
  if (!bgp) {
    return tunnelRoutes(outline)
      .filter((route) => route.tunnel.id === tunnel.id)
      .map(({ prefix, distance, priority }) => ({
        command: 'get router info routing-table database',
        expect: `S *> ${prefix} [${distance}/0] via ${interfaceOf(tunnel)}, with [${priority}/0] at the end of the line`,
      }));
  }
  return [
    {
      command: `get router info bgp neighbors ${inside.far}`,
      expect: `BGP state = Established, remote AS ${bgp.farAsn}; local host ${inside.near}; hold time ${bgp.near.holdSeconds} or the peer's, if that is shorter`,
    },
    {
      command: `get router info bgp neighbors ${inside.far} routes`,
      expect: `${list(expected)}; LocPrf ${bgp.near.localPreference}, path starts with ${bgp.farAsn}`,
    },
    {
      command: `get router info bgp neighbors ${inside.far} advertised-routes`,
      expect: list(announced),
    },
  ];
}

const list = (prefixes: readonly string[]): string =>
  prefixes.length > 0 ? prefixes.join(', ') : 'no prefix at all';
