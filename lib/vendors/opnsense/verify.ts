import { type Check, tunnelChecks } from '../checks';
import { frrChecks } from '../frr-checks';
import type { Outline, OutlineTunnel } from '../outline';
import { staticWays } from '../static-ways';
import type { ShowCommand } from '../vendor';
import { deviceOf, espProposal, ikeProposal } from './names';

/** Commands for a shell that show whether each tunnel, session and route is as designed. */
export function showCommands(outline: Outline): ShowCommand[] {
  const ways = staticWays(outline.tunnels);
  return tunnelChecks(outline, (tunnel, announced) => [
    ...tunnelCommands(tunnel),
    ...(tunnel.bgp
      ? frrChecks(tunnel, announced, deviceOf(tunnel))
      : ways
          .filter((way) => way.tunnel.id === tunnel.id)
          .map(
            ({ prefix }): Check => ({
              command: `vtysh -c 'show ip route ${prefix}'`,
              expect: `static, best, via ${tunnel.inside.far}, ${deviceOf(tunnel)}`,
            }),
          )),
  ]);
}

function tunnelCommands(tunnel: OutlineTunnel): Check[] {
  const { peer, local, ike, esp, mtu, inside } = tunnel;
  return [
    {
      command: 'swanctl --list-sas',
      expect: `${local} to ${peer}: ESTABLISHED, IKEv2, ${ikeProposal(ike)}; INSTALLED, TUNNEL, reqid ${tunnel.number}, ${espProposal(esp)}, bytes in and out that grow`,
    },
    {
      command: `ifconfig ${deviceOf(tunnel)}`,
      expect: `UP, mtu ${mtu}; tunnel inet ${local} --> ${peer}; inet ${inside.near} --> ${inside.far}`,
    },
  ];
}
