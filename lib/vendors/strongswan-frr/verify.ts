import { type Check, tunnelChecks } from '../checks';
import type { Outline, OutlineTunnel } from '../outline';
import type { ShowCommand } from '../vendor';
import { interfaceOf, shownEsp, shownIke } from './names';

/** Commands that show whether each tunnel, session and route is as designed. */
export const showCommands = (outline: Outline): ShowCommand[] =>
  tunnelChecks(outline, (tunnel, announced) => [
    ...tunnelCommands(tunnel),
    ...routeCommands(tunnel, announced),
  ]);

function tunnelCommands(tunnel: OutlineTunnel): Check[] {
  const { label, ike, esp, mtu, number, inside } = tunnel;
  return [
    {
      command: `swanctl --list-sas --ike ${label}`,
      expect: `ESTABLISHED, IKEv2, ${shownIke(ike)}; the child INSTALLED, TUNNEL, ESP:${shownEsp(esp)}`,
    },
    {
      command: `ip -d address show dev ${interfaceOf(tunnel)}`,
      expect: `UP, mtu ${mtu}, xfrm if_id 0x${number.toString(16)}, inet ${inside.near}/${inside.bits}`,
    },
  ];
}

function routeCommands(tunnel: OutlineTunnel, announced: readonly string[]): Check[] {
  const { bgp, inside, expected, distance } = tunnel;
  if (!bgp) {
    return expected.map((prefix) => ({
      command: `vtysh -c 'show ip route ${prefix}'`,
      expect: `static, distance ${distance}, directly connected, ${interfaceOf(tunnel)}`,
    }));
  }
  return [
    {
      command: `vtysh -c 'show bgp neighbors ${inside.far}'`,
      expect: `BGP state = Established, remote AS ${bgp.farAsn}; hold time ${bgp.near.holdSeconds} seconds, or the peer's if that is shorter`,
    },
    {
      command: `vtysh -c 'show bgp ipv4 unicast neighbors ${inside.far} routes'`,
      expect: `${list(expected)}; LocPrf ${bgp.near.localPreference}, path starts with ${bgp.farAsn}`,
    },
    {
      command: `vtysh -c 'show bgp ipv4 unicast neighbors ${inside.far} advertised-routes'`,
      expect: list(announced),
    },
  ];
}

const list = (prefixes: readonly string[]): string =>
  prefixes.length > 0 ? prefixes.join(', ') : 'no prefix at all';
