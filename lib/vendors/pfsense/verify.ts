import { type Check, tunnelChecks } from '../checks';
import { frrChecks } from '../frr-checks';
import type { Outline, OutlineTunnel } from '../outline';
import { staticWays } from '../static-ways';
import type { ShowCommand } from '../vendor';
import { gatewayOf, interfaceOf } from './names';

/** What shows whether each tunnel, session and route is as designed; commands are for Diagnostics > Command Prompt. */
export function showCommands(outline: Outline): ShowCommand[] {
  const ways = staticWays(outline.tunnels);
  return tunnelChecks(outline, (tunnel, announced) => [
    ...tunnelCommands(tunnel),
    ...(tunnel.bgp
      ? frrChecks(tunnel, announced, `the interface of ${interfaceOf(tunnel)}`)
      : ways
          .filter((way) => way.tunnel.id === tunnel.id)
          .map(
            ({ prefix }): Check => ({
              command: `route -n get -inet ${prefix}`,
              expect: `gateway: ${tunnel.inside.far}, the address of ${gatewayOf(tunnel)}`,
            }),
          )),
  ]);
}

function tunnelCommands(tunnel: OutlineTunnel): Check[] {
  const { title, peer, local, ike, mtu, inside } = tunnel;
  return [
    {
      command: 'Status > IPsec > Overview',
      expect: `${title}: Established, IKEv2, local ${local}, remote ${peer}; below it Installed, bytes in and out that grow`,
    },
    {
      command: 'swanctl --list-sas',
      expect: `${peer}: ESTABLISHED, IKEv2, ${ike.encryption}, DH group ${ike.dhGroup}, PRF ${ike.prf}; INSTALLED, TUNNEL, 0.0.0.0/0 on both sides`,
    },
    {
      command: 'ifconfig -a',
      expect: `ipsec interface with mtu ${mtu}; tunnel inet ${local} to ${peer}; inet ${inside.near} to ${inside.far}`,
    },
  ];
}
