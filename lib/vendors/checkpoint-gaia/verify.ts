import { type Check, tunnelChecks } from '../checks';
import { isHosted } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { ShowCommand } from '../vendor';
import { interfaceOf, rankOf, shownEncryption } from './names';

/** Commands that show whether each tunnel, session and route is as designed. */
export const showCommands = (outline: Outline): ShowCommand[] =>
  tunnelChecks(outline, (tunnel, announced) => [
    ...tunnelCommands(tunnel),
    ...(tunnel.bgp ? sessionCommands(tunnel, announced) : routeCommands(tunnel)),
  ]);

function tunnelCommands(tunnel: OutlineTunnel): Check[] {
  const { peer, ike, esp, mtu, inside } = tunnel;
  return [
    {
      command: 'vpn tunnelutil, then 1 and 2 (expert mode)',
      expect: `the peer ${peer} with an IKE SA of ${shownEncryption[ike.encryption]}, and IPsec SAs of ${shownEncryption[esp.encryption]} both ways`,
    },
    {
      command: `show interface ${interfaceOf(tunnel)} all`,
      expect: `state on, mtu ${mtu}, ipv4-address ${inside.near}`,
    },
  ];
}

function sessionCommands(
  { bgp, inside, expected, ...tunnel }: OutlineTunnel,
  announced: readonly string[],
): Check[] {
  if (!bgp) return [];
  const hops = isHosted({ bgp, inside, expected, ...tunnel }) ? ', multihop' : '';
  return [
    {
      command: `show bgp peer ${inside.far} detailed`,
      expect: `Established, AS ${bgp.farAsn}${hops}; holdtime ${bgp.near.holdSeconds}, or the peer's if that is shorter`,
    },
    { command: `show bgp peer ${inside.far} received`, expect: list(expected) },
    { command: `show bgp peer ${inside.far} advertise`, expect: list(announced) },
    {
      command: 'show route bgp all',
      expect: `${list(expected)} via ${inside.far}, where no other path has a local preference above ${bgp.near.localPreference}`,
    },
  ];
}

const routeCommands = (tunnel: OutlineTunnel): Check[] =>
  tunnel.expected.map((prefix) => ({
    command: `show route exact ${prefix}`,
    expect: `static, via ${interfaceOf(tunnel)}, rank ${rankOf([tunnel.distance])}, or by a tunnel with a better priority`,
  }));

const list = (prefixes: readonly string[]): string =>
  prefixes.length > 0 ? prefixes.join(', ') : 'no prefix at all';
