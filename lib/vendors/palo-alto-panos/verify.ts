import { type Check, tunnelChecks } from '../checks';
import { isHosted } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { ShowCommand } from '../vendor';
import { interfaceOf } from './names';
import { distanceOf } from './routing';

/** Commands that show whether each tunnel, session and route is as designed. */
export const showCommands = (outline: Outline): ShowCommand[] =>
  tunnelChecks(outline, (tunnel, announced) => [
    ...tunnelCommands(tunnel),
    ...routeCommands(tunnel, announced),
  ]);

function tunnelCommands(tunnel: OutlineTunnel): Check[] {
  const { label, mtu, peer, near } = tunnel;
  const start = {
    command: `test vpn ipsec-sa tunnel ${label}`,
    expect: 'Start time, Initiate 1 IPSec SA: without traffic a tunnel does not start',
  };
  return [
    ...(near.initiates ? [start] : []),
    {
      command: `show vpn ike-sa detail gateway ${label}`,
      expect: `peer ${peer}, IKEv2, State: Established, Authentication: PSK`,
    },
    {
      command: `show vpn flow name ${label}`,
      expect: `state: active, ${interfaceOf(tunnel)}, mtu ${mtu}; encap and decap packets both grow`,
    },
    {
      command: `show interface ${interfaceOf(tunnel)}`,
      expect: `zone vpn, virtual router default, MTU ${mtu}`,
    },
  ];
}

function routeCommands(tunnel: OutlineTunnel, announced: readonly string[]): Check[] {
  const { bgp, inside, expected, label } = tunnel;
  if (!bgp) {
    return expected.map((prefix) => ({
      command: `show routing route destination ${prefix}`,
      expect: `flags A S, ${interfaceOf(tunnel)} for the tunnel of the lowest distance; this one has ${distanceOf(tunnel)}`,
    }));
  }
  const hosted = isHosted(tunnel)
    ? [
        {
          command: `show routing route destination ${inside.far}/32`,
          expect: `flags A S, interface ${interfaceOf(tunnel)}`,
        },
      ]
    : [];
  return [
    ...hosted,
    {
      command: `show routing protocol bgp peer peer-name ${label}`,
      expect: `Peer status Established, remote AS ${bgp.farAsn}; hold time ${bgp.near.holdSeconds}, or the peer's if that is shorter`,
    },
    {
      command: `show routing protocol bgp loc-rib peer ${label}`,
      expect: `${list(expected)}; local preference ${bgp.near.localPreference}, AS path starts with ${bgp.farAsn}`,
    },
    {
      command: `show routing protocol bgp rib-out peer ${label}`,
      expect: list(announced),
    },
  ];
}

const list = (prefixes: readonly string[]): string =>
  prefixes.length > 0 ? prefixes.join(', ') : 'no prefix at all';
