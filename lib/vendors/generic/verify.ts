import { type Check, tunnelChecks } from '../checks';
import type { Outline, OutlineTunnel } from '../outline';
import type { ShowCommand } from '../vendor';
import { encryptionWords, groupWordsOf, listed } from './names';

/** What to look at on any device, since its commands are not known. */
export const showCommands = (outline: Outline): ShowCommand[] =>
  tunnelChecks(outline, (tunnel, announced) => [
    ...tunnelCommands(tunnel),
    ...(tunnel.bgp ? sessionCommands(tunnel, announced) : routeCommands(tunnel)),
  ]);

function tunnelCommands({ peer, ike, esp, mtu, mss, inside }: OutlineTunnel): Check[] {
  return [
    {
      command: `the IKE SA with ${peer}`,
      expect: `established, IKEv2, ${encryptionWords(ike.encryption)}, group ${groupWordsOf(ike)}`,
    },
    {
      command: `the ESP SAs with ${peer}`,
      expect: `one each way, ${encryptionWords(esp.encryption)}, bytes that grow`,
    },
    {
      command: 'the tunnel interface',
      expect: `up, ${inside.near}, MTU ${mtu}; TCP's MSS is lowered to ${mss}`,
    },
    { command: `ping ${inside.far} from ${inside.near}`, expect: 'answers, where the far end gives any' },
  ];
}

function sessionCommands({ bgp, inside, expected }: OutlineTunnel, announced: readonly string[]): Check[] {
  if (!bgp) return [];
  return [
    {
      command: `the session with ${inside.far}`,
      expect: `established, AS ${bgp.farAsn}, hold time ${bgp.near.holdSeconds} s, or the peer's if that is shorter`,
    },
    {
      command: `the routes from ${inside.far}`,
      expect: `${listed(expected)}, with local preference ${bgp.near.localPreference}`,
    },
    { command: `the routes to ${inside.far}`, expect: listed(announced) },
  ];
}

const routeCommands = ({ label, expected, distance }: OutlineTunnel): Check[] =>
  expected.map((prefix) => ({
    command: `the route to ${prefix}`,
    expect: `static, into ${label}, distance ${distance}, or into a tunnel with a better one`,
  }));
