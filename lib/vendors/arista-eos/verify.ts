import { type Check, tunnelChecks } from '../checks';
import { type Loopback, loopbackOf, sessionHops } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { ShowCommand } from '../vendor';

/** Commands that show whether each tunnel, session and route is as designed. */
export const showCommands = (outline: Outline): ShowCommand[] =>
  tunnelChecks(outline, (tunnel, announced) => [
    ...tunnelCommands(tunnel),
    ...loopbackCommands(tunnel, loopbackOf(outline.loopbacks, tunnel)),
    ...routeCommands(tunnel, announced),
  ]);

const tunnelCommands = ({ peer, local, number, mtu }: OutlineTunnel): Check[] => [
  {
    command: 'show ip security connection',
    expect: `Tunnel${number}: source ${local}, destination ${peer}, status Established; input and output bytes both grow`,
  },
  {
    command: `show interfaces Tunnel${number}`,
    expect: `Tunnel${number} is up, line protocol is up; IP MTU ${mtu} bytes`,
  },
];

function loopbackCommands({ number, inside, bgp }: OutlineTunnel, loopback: Loopback | undefined): Check[] {
  if (!loopback) return [];
  const address = {
    command: `show ip interface Tunnel${number}`,
    expect: `the address is ${inside.near}, of Loopback${loopback.number}`,
  };
  if (!bgp) return [address];
  return [
    address,
    { command: `show ip route ${inside.far}`, expect: `S ${inside.far}/32, by Tunnel${number}` },
    {
      command: `show ip bgp neighbors ${inside.far}`,
      expect: `external link, up to ${sessionHops} hops; local address ${inside.near}`,
    },
  ];
}

function routeCommands(
  { bgp, inside, expected, number, distance }: OutlineTunnel,
  announced: readonly string[],
): Check[] {
  if (!bgp) {
    return expected.map((prefix) => ({
      command: `show running-config | include ip route ${prefix}`,
      expect: `by Tunnel${number} with distance ${distance}; "show ip route ${prefix}" gives the smallest distance whose tunnel is up`,
    }));
  }
  return [
    {
      command: `show ip bgp summary | include ${inside.far}`,
      expect: `AS ${bgp.farAsn}, state Estab; ${expected.length} prefixes accepted at most`,
    },
    {
      command: `show ip bgp neighbors ${inside.far} routes`,
      expect: `${list(expected)}; LocPref ${bgp.near.localPreference}, path starts with ${bgp.farAsn}`,
    },
    { command: `show ip bgp neighbors ${inside.far} advertised-routes`, expect: list(announced) },
  ];
}

const list = (prefixes: readonly string[]): string =>
  prefixes.length > 0 ? prefixes.join(', ') : 'no prefix at all';
