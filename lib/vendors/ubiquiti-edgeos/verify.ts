import { type Check, tunnelChecks } from '../checks';
import { isHosted, loopbackOf, sessionHops } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { ShowCommand } from '../vendor';
import { ikeWords, interfaceOf } from './names';

/** Commands that show whether each tunnel, session and route is as designed. */
export const showCommands = (outline: Outline): ShowCommand[] =>
  tunnelChecks(outline, (tunnel, announced) => [
    ...tunnelCommands(tunnel),
    ...hostedCommands(outline, tunnel),
    ...routeCommands(tunnel, announced),
  ]);

function tunnelCommands(tunnel: OutlineTunnel): Check[] {
  const { peer, local, ike, mtu, inside } = tunnel;
  const { encryption, hash } = ikeWords(ike);
  const address = isHosted(tunnel) ? 'no address' : `inet ${inside.near}/${inside.bits}`;
  return [
    {
      command: 'show vpn ipsec sa',
      expect: `peer-${peer}-tunnel-vti: ESTABLISHED, IKEv2, local ${local}, ${encryption} with ${hash}, DH group ${ike.dhGroup}; below it INSTALLED, ESP, bytes in and out that grow`,
    },
    {
      command: `show interfaces vti ${interfaceOf(tunnel)}`,
      expect: `UP, mtu ${mtu}, ${address}; it is down while the tunnel is`,
    },
  ];
}

function hostedCommands({ loopbacks }: Outline, tunnel: OutlineTunnel): Check[] {
  const loopback = loopbackOf(loopbacks, tunnel);
  if (!loopback) return [];
  const address = {
    command: 'show interfaces loopback lo',
    expect: `inet ${loopback.address}/32 among its addresses`,
  };
  if (!tunnel.bgp) return [address];
  return [
    address,
    {
      command: `show ip route ${tunnel.inside.far}/32`,
      expect: `static, distance 1, best, directly connected, ${interfaceOf(tunnel)}`,
    },
  ];
}

function routeCommands(tunnel: OutlineTunnel, announced: readonly string[]): Check[] {
  const { bgp, inside, expected, distance } = tunnel;
  if (!bgp) {
    return expected.map((prefix) => ({
      command: `show ip route ${prefix}`,
      expect: `static, distance ${distance}, directly connected, ${interfaceOf(tunnel)}`,
    }));
  }
  const hops = isHosted(tunnel) ? `; up to ${sessionHops} hops away, local host ${inside.near}` : '';
  return [
    {
      command: `show ip bgp neighbors ${inside.far}`,
      expect: `BGP state = Established, remote AS ${bgp.farAsn}; hold time ${bgp.near.holdSeconds} seconds, or the peer's if that is shorter${hops}`,
    },
    {
      command: `show ip bgp neighbors ${inside.far} routes`,
      expect: `${list(expected)}; LocPrf ${bgp.near.localPreference}, path starts with ${bgp.farAsn}`,
    },
    {
      command: `show ip bgp neighbors ${inside.far} advertised-routes`,
      expect: list(announced),
    },
  ];
}

const list = (prefixes: readonly string[]): string =>
  prefixes.length > 0 ? prefixes.join(', ') : 'no prefix at all';
