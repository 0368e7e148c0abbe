import { type Check, tunnelChecks } from '../checks';
import type { Outline, OutlineTunnel } from '../outline';
import type { ShowCommand } from '../vendor';
import { interfaceOf } from './names';

/** Commands that show whether each tunnel, session and route is as designed. */
export const showCommands = (outline: Outline): ShowCommand[] =>
  tunnelChecks(outline, (tunnel, announced) => [
    ...tunnelCommands(tunnel),
    ...routeCommands(tunnel, announced),
  ]);

function tunnelCommands(tunnel: OutlineTunnel): Check[] {
  const { peer, label, mtu, ike } = tunnel;
  return [
    {
      command: `show security ike security-associations ${peer} detail`,
      expect: `State: UP, IKEv2, Diffie-Hellman group : DH-group-${ike.dhGroup}`,
    },
    {
      command: `show security ipsec security-associations vpn-name ${label}`,
      expect: `one pair of SAs with gateway ${peer}; show security ipsec statistics counts up both ways`,
    },
    {
      command: `show interfaces ${interfaceOf(tunnel)}`,
      expect: `Flags: Up, zone vpn, MTU ${mtu}`,
    },
  ];
}

function routeCommands(tunnel: OutlineTunnel, announced: readonly string[]): Check[] {
  const { bgp, inside, expected, distance } = tunnel;
  if (!bgp) {
    return expected.map((prefix) => ({
      command: `show route ${prefix} exact protocol static`,
      expect: `[Static/${distance}] via ${interfaceOf(tunnel)}`,
    }));
  }
  return [
    {
      command: `show bgp neighbor ${inside.far} | match "State|Holdtime"`,
      expect: `State: Established; Active Holdtime: ${bgp.near.holdSeconds}, or the peer's if that is shorter`,
    },
    {
      command: `show route receive-protocol bgp ${inside.far}`,
      expect: `${list(expected)}; AS path starts with ${bgp.farAsn}`,
    },
    {
      command: `show route advertising-protocol bgp ${inside.far}`,
      expect: list(announced),
    },
  ];
}

const list = (prefixes: readonly string[]): string =>
  prefixes.length > 0 ? prefixes.join(', ') : 'no prefix at all';
