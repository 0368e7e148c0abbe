import { prefixVersion } from '@/lib/addressing/prefix';
import type { Check } from './checks';
import { isHosted, sessionHops } from './loopbacks';
import type { OutlineTunnel } from './outline';

/** Commands that show whether a tunnel's session and routes are as designed; `name` is its interface. */
export function frrChecks(tunnel: OutlineTunnel, announced: readonly string[], name: string): Check[] {
  const { bgp, inside, expected, distance } = tunnel;
  if (!bgp) {
    return expected.map((prefix) => ({
      command: `vtysh -c 'show ${prefixVersion(prefix) === 4 ? 'ip' : 'ipv6'} route ${prefix}'`,
      expect: `static, distance ${distance}, directly connected, ${name}`,
    }));
  }
  const hosted = isHosted(tunnel)
    ? [
        {
          command: `vtysh -c 'show ip route ${inside.far}/32'`,
          expect: `static, distance 1, best, directly connected, ${name}`,
        },
        {
          command: `vtysh -c 'show bgp neighbors ${inside.far}' | grep -E 'hops|Local host'`,
          expect: `External BGP neighbor may be up to ${sessionHops} hops away; Local host: ${inside.near}`,
        },
      ]
    : [];
  return [
    ...hosted,
    {
      command: `vtysh -c 'show bgp neighbors ${inside.far}'`,
      expect: `BGP state = Established, remote AS ${bgp.farAsn}; hold time ${bgp.near.holdSeconds} seconds, or the peer's if that is shorter`,
    },
    {
      command: `vtysh -c 'show bgp ipv${inside.version} unicast neighbors ${inside.far} routes'`,
      expect: `${list(expected)}; LocPrf ${bgp.near.localPreference}, path starts with ${bgp.farAsn}`,
    },
    {
      command: `vtysh -c 'show bgp ipv${inside.version} unicast neighbors ${inside.far} advertised-routes'`,
      expect: list(announced.filter((prefix) => prefixVersion(prefix) === inside.version)),
    },
  ];
}

const list = (prefixes: readonly string[]): string =>
  prefixes.length > 0 ? prefixes.join(', ') : 'no prefix at all';
