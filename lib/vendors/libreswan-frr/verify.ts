import { type Check, tunnelChecks } from '../checks';
import { frrChecks } from '../frr-checks';
import type { Outline, OutlineTunnel } from '../outline';
import type { ShowCommand } from '../vendor';
import { interfaceOf } from './names';

/** Commands that show whether each tunnel, session and route is as designed. */
export const showCommands = (outline: Outline): ShowCommand[] =>
  tunnelChecks(outline, (tunnel, announced) => [
    ...tunnelCommands(tunnel),
    ...frrChecks(tunnel, announced, interfaceOf(tunnel)),
  ]);

function tunnelCommands(tunnel: OutlineTunnel): Check[] {
  const { label, peer, mtu, number, inside } = tunnel;
  return [
    {
      command: `ipsec status | grep '"${label}"'`,
      expect: 'ESTABLISHED_IKE_SA and ESTABLISHED_CHILD_SA',
    },
    {
      command: 'ipsec trafficstatus',
      expect: `"${label}", type=ESP, inBytes and outBytes that grow, id='${peer}'`,
    },
    {
      command: `ip -d address show dev ${interfaceOf(tunnel)}`,
      expect: `UP, mtu ${mtu}, xfrm if_id 0x${number.toString(16)}, inet ${inside.near}/${inside.bits}`,
    },
  ];
}
