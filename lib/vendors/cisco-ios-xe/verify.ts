import { type Check, tunnelChecks } from '../checks';
import { type Loopback, loopbackOf, sessionHops } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { ShowCommand } from '../vendor';
import { dotted } from './names';

/** Commands that show whether each tunnel, session and route is as designed. */
export const showCommands = (outline: Outline): ShowCommand[] =>
  tunnelChecks(outline, (tunnel, announced) => [
    ...tunnelCommands(tunnel),
    ...loopbackCommands(tunnel, loopbackOf(outline.loopbacks, tunnel)),
    ...routeCommands(tunnel, announced),
  ]);

function tunnelCommands({ peer, number, ike, mtu }: OutlineTunnel): Check[] {
  const hash = ike.integrity ? `Hash: ${ike.integrity.toUpperCase()}, ` : '';
  return [
    {
      command: `show crypto ikev2 sa remote ${peer}`,
      expect: `Status READY; PRF: ${ike.prf.toUpperCase()}, ${hash}DH Grp:${ike.dhGroup}, Auth sign: PSK, Auth verify: PSK`,
    },
    {
      command: `show crypto ipsec sa interface Tunnel${number}`,
      expect: `current_peer ${peer}; one inbound and one outbound esp SA, Status: ACTIVE; pkts encaps and decaps both grow`,
    },
    {
      command: `show interfaces Tunnel${number}`,
      expect: `Tunnel${number} is up, line protocol is up; show ip interface Tunnel${number} says MTU is ${mtu} bytes`,
    },
  ];
}

function loopbackCommands({ number, inside, bgp }: OutlineTunnel, loopback: Loopback | undefined): Check[] {
  if (!loopback) return [];
  const address = {
    command: `show ip interface Tunnel${number} | include unnumbered`,
    expect: `Interface is unnumbered. Using address of Loopback${loopback.number} (${inside.near})`,
  };
  if (!bgp) return [address];
  return [
    address,
    {
      command: `show ip route ${inside.far}`,
      expect: `${inside.far}/32, known via "static", directly connected, via Tunnel${number}`,
    },
    {
      command: `show bgp ipv4 unicast neighbors ${inside.far} | include hops|Local host`,
      expect: `up to ${sessionHops} hops away; Local host: ${inside.near}`,
    },
  ];
}

function routeCommands(
  { bgp, inside, expected, number, distance }: OutlineTunnel,
  announced: readonly string[],
): Check[] {
  if (!bgp) {
    return expected.map((prefix) => ({
      command: `show ip static route ${dotted(prefix)}`,
      expect: `${prefix} via Tunnel${number}, distance ${distance}`,
    }));
  }
  return [
    {
      command: `show bgp ipv4 unicast neighbors ${inside.far} | include BGP state|hold time`,
      expect: `BGP state = Established; the hold time is ${bgp.near.holdSeconds} seconds or the peer's, if that is shorter`,
    },
    {
      command: `show bgp ipv4 unicast neighbors ${inside.far} routes`,
      expect: `${list(expected)}; LocPrf ${bgp.near.localPreference}, path starts with ${bgp.farAsn}`,
    },
    {
      command: `show bgp ipv4 unicast neighbors ${inside.far} advertised-routes`,
      expect: list(announced),
    },
  ];
}

const list = (prefixes: readonly string[]): string =>
  prefixes.length > 0 ? prefixes.join(', ') : 'no prefix at all';
