import { type Check, tunnelChecks } from '../checks';
import { isHosted, sessionHops } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { ShowCommand } from '../vendor';
import { anchor, interfaceOf, priorityOf } from './names';

/** Commands that show whether each tunnel, session and route is as designed. */
export const showCommands = (outline: Outline): ShowCommand[] =>
  tunnelChecks(outline, (tunnel, announced) => [
    ...tunnelCommands(tunnel),
    ...(tunnel.bgp ? sessionCommands(tunnel, announced) : routeCommands(tunnel)),
  ]);

function tunnelCommands(tunnel: OutlineTunnel): Check[] {
  const { local, peer, identity, mtu, mss, inside } = tunnel;
  const name = interfaceOf(tunnel);
  return [
    {
      command: 'ikectl show sa',
      expect: `an IKE SA from ${local}, identity IPV4/${identity}, to ${peer}, with ESP SAs in both directions`,
    },
    {
      command: 'ipsecctl -s sa',
      expect: `esp tunnel from ${local} to ${peer} and back, each with interface ${name}`,
    },
    {
      command: `ifconfig ${name}`,
      expect: `UP, RUNNING, mtu ${mtu}, inet ${inside.near} --> ${inside.far}; it stays up while the tunnel is down`,
    },
    { command: `pfctl -a ${anchor} -s rules`, expect: `match on ${name} with scrub (max-mss ${mss})` },
  ];
}

function sessionCommands(
  { bgp, inside, expected, ...tunnel }: OutlineTunnel,
  announced: readonly string[],
): Check[] {
  if (!bgp) return [];
  const hops = isHosted({ bgp, inside, expected, ...tunnel }) ? `, multihop (${sessionHops})` : '';
  return [
    {
      command: `bgpctl show neighbor ${inside.far}`,
      expect: `remote AS ${bgp.farAsn}${hops}, state Established; holdtime ${bgp.near.holdSeconds}, or the peer's if that is shorter`,
    },
    {
      command: `bgpctl show rib in neighbor ${inside.far}`,
      expect: `${list(expected)}, path starts with ${bgp.farAsn}`,
    },
    {
      command: `bgpctl show rib neighbor ${inside.far}`,
      expect: `${list(expected)}; lpref ${bgp.near.localPreference}`,
    },
    { command: `bgpctl show rib out neighbor ${inside.far}`, expect: list(announced) },
  ];
}

const routeCommands = ({ expected, distance, inside }: OutlineTunnel): Check[] =>
  expected.map((prefix) => ({
    command: `route -n get ${prefix}`,
    expect: `gateway ${inside.far}, priority ${priorityOf(distance)}, or that of a tunnel with a better one`,
  }));

const list = (prefixes: readonly string[]): string =>
  prefixes.length > 0 ? prefixes.join(', ') : 'no prefix at all';
