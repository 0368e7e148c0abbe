import { type Check, tunnelChecks } from '../checks';
import { isHosted } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { ShowCommand } from '../vendor';
import { interfaceOf, loopback } from './names';

/** Commands that show whether each tunnel, session and route is as designed. */
export const showCommands = (outline: Outline): ShowCommand[] =>
  tunnelChecks(outline, (tunnel, announced) => [
    ...tunnelCommands(tunnel),
    ...loopbackCommands(tunnel),
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

function loopbackCommands(tunnel: OutlineTunnel): Check[] {
  if (!isHosted(tunnel)) return [];
  const { inside, bgp } = tunnel;
  const address = {
    command: `show interfaces terse ${loopback.full}`,
    expect: `up, up, inet, ${inside.near} --> 0/0`,
  };
  if (!bgp) return [address];
  return [
    address,
    {
      command: `show route ${inside.far}`,
      expect: `${inside.far}/32 *[Static/5] via ${interfaceOf(tunnel)}`,
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
