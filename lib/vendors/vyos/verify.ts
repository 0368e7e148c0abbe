import { type Check, tunnelChecks } from '../checks';
import { isHosted, loopbackOf, sessionHops } from '../loopbacks';
import type { OutlineTunnel } from '../outline';
import type { ShowCommand } from '../vendor';
import { dummyOf, ikeWords, interfaceOf } from './names';
import type { VyosOutline } from './outline';

/** Commands that show whether each tunnel, session and route is as designed. */
export const showCommands = (outline: VyosOutline): ShowCommand[] =>
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
      command: 'show vpn ike sa',
      expect: `peer ${peer}, local ${local}: State up, IKEv2, ${encryption} with ${hash}, DH group ${ike.dhGroup}`,
    },
    {
      command: 'show vpn ipsec sa',
      expect: `the connection to ${peer}: State up, bytes in and out that grow`,
    },
    {
      command: `show interfaces vti ${interfaceOf(tunnel)}`,
      expect: `UP, mtu ${mtu}, ${address}; it is down while the tunnel is`,
    },
  ];
}

function hostedCommands({ loopbacks }: VyosOutline, tunnel: OutlineTunnel): Check[] {
  const loopback = loopbackOf(loopbacks, tunnel);
  if (!loopback) return [];
  const address = {
    command: `show interfaces dummy ${dummyOf(loopback)}`,
    expect: `UP, inet ${loopback.address}/32`,
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
