import { networkAddress } from '@/lib/addressing/prefix';
import { type Check, tunnelChecks } from '../checks';
import { loopbackOf, sessionHops } from '../loopbacks';
import type { OutlineTunnel } from '../outline';
import type { ShowCommand } from '../vendor';
import { loopbackName, nameOf } from './names';
import type { AsaOutline } from './outline';
import { tunnelRoutes } from './routing';

/** Commands that show whether each tunnel, session and route is as designed. */
export const showCommands = (outline: AsaOutline): ShowCommand[] =>
  tunnelChecks(outline, (tunnel, announced) => [
    ...tunnelCommands(tunnel),
    ...zoneCommands(tunnel, outline),
    ...loopbackCommands(tunnel, outline),
    ...routeCommands(tunnel, outline, announced),
  ]);

function tunnelCommands(tunnel: OutlineTunnel): Check[] {
  const { peer, number, ike, local } = tunnel;
  return [
    {
      command: 'show crypto ikev2 sa detail',
      expect: `between ${local} and ${peer}: status READY, role either; Hash and PRF as in the policy, DH Grp:${ike.dhGroup}, Auth sign: PSK, Auth verify: PSK`,
    },
    {
      command: `show crypto ipsec sa peer ${peer}`,
      expect: `interface: ${nameOf(tunnel)}; current_peer: ${peer}; one inbound and one outbound esp sa; pkts encaps and decaps both grow`,
    },
    {
      command: `show interface Tunnel${number}`,
      expect: `Interface Tunnel${number} "${nameOf(tunnel)}", is up, line protocol is up`,
    },
  ];
}

function zoneCommands({ id }: OutlineTunnel, { zones }: AsaOutline): Check[] {
  const zone = zones.get(id);
  if (!zone) return [];
  return [{ command: `show zone ${zone}`, expect: 'all tunnels to this far gateway are its members' }];
}

function loopbackCommands(tunnel: OutlineTunnel, { loopbacks }: AsaOutline): Check[] {
  const loopback = loopbackOf(loopbacks, tunnel);
  if (!loopback) return [];
  const address = {
    command: `show running-config interface Tunnel${tunnel.number} | include unnumbered`,
    expect: `ip unnumbered ${loopbackName(loopback)}`,
  };
  if (!tunnel.bgp) return [address];
  return [
    address,
    {
      command: `show route ${tunnel.inside.far}`,
      expect: `255.255.255.255, known via "static", via ${nameOf(tunnel)}`,
    },
    {
      command: `show bgp neighbors ${tunnel.inside.far} | include hops|Local host`,
      expect: `up to ${sessionHops} hops away; Local host: ${tunnel.inside.near}`,
    },
  ];
}

function routeCommands(tunnel: OutlineTunnel, outline: AsaOutline, announced: readonly string[]): Check[] {
  const { bgp, inside, expected, id } = tunnel;
  if (!bgp) {
    return tunnelRoutes(outline)
      .filter((route) => route.tunnel.id === id)
      .map(({ prefix, distance }) => ({
        command: `show running-config route ${nameOf(tunnel)}`,
        expect: `${prefix} with distance ${distance}; "show route ${networkAddress(prefix)}" gives the smallest distance whose tunnel is up`,
      }));
  }
  return [
    {
      command: `show bgp neighbors ${inside.far} | include BGP state|hold time`,
      expect: `BGP state = Established; the hold time is ${bgp.near.holdSeconds} seconds or the peer's, if that is shorter`,
    },
    {
      command: `show bgp neighbors ${inside.far} routes`,
      expect: `${list(expected)}; LocPrf ${bgp.near.localPreference}, path starts with ${bgp.farAsn}`,
    },
    { command: `show bgp neighbors ${inside.far} advertised-routes`, expect: list(announced) },
  ];
}

const list = (prefixes: readonly string[]): string =>
  prefixes.length > 0 ? prefixes.join(', ') : 'no prefix at all';
