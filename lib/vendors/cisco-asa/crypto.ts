import type { OutlineTunnel } from '../outline';
import type { Section } from '../section';
import {
  aboutAll,
  ciphers,
  espHashes,
  firstOfEach,
  groupPolicy,
  ikeHashes,
  ikeSuite,
  profileName,
  proposalName,
} from './names';
import type { AsaOutline } from './outline';

/** Numbers of IKEv2 policies: away from those that people choose, since a number that is taken would be changed. */
const firstPolicy = 7001;

/** How many unanswered probes the platform takes. */
const retries = (count: number): number => Math.min(10, Math.max(2, count));

/** IKEv2 and IPsec: what tunnels share first, then a tunnel group for each far address. */
export function cryptoSections({ tunnels }: AsaOutline): Section[] {
  return [policies(tunnels), proposals(tunnels), groupPolicySection(tunnels), ...peers(tunnels)];
}

/** A policy has the lifetime: tunnels with the same suite get the shortest of theirs. */
function policies(tunnels: readonly OutlineTunnel[]): Section {
  const suites = firstOfEach(tunnels, ikeSuite);
  const uplinks = firstOfEach(tunnels, ({ uplink }) => uplink?.id ?? '');
  return {
    title: 'IKEv2 policies, and the interfaces that IKEv2 answers on',
    write: (file) => {
      suites.forEach((tunnel, index) => {
        const { encryption, integrity, prf, dhGroup } = tunnel.ike;
        const same = tunnels.filter((other) => ikeSuite(other) === ikeSuite(tunnel));
        file.about(aboutAll(tunnels, ikeSuite, tunnel), () =>
          file.add(
            `crypto ikev2 policy ${firstPolicy + index}`,
            ` encryption ${ciphers[encryption]}`,
            ` integrity ${integrity ? ikeHashes[integrity] : 'null'}`,
            ` group ${dhGroup}`,
            ` prf ${ikeHashes[prf]}`,
            ` lifetime seconds ${Math.min(...same.map(({ near }) => near.ikeLifetimeSeconds))}`,
          ),
        );
      });
      if (uplinks.length > 0) {
        file.add(
          '! Leave out an interface that has IKEv2 already (show running-config crypto ikev2): the line would take client-services from it.',
        );
      }
      for (const tunnel of uplinks) {
        file.about(aboutAll(tunnels, lineOf, tunnel), () =>
          file.add(`crypto ikev2 enable ${lineOf(tunnel)}`),
        );
      }
    },
    undo: (file) => {
      if (uplinks.length > 0) file.add('Where nothing else uses IKEv2 on the interface:');
      for (const tunnel of uplinks) file.add(`no crypto ikev2 enable ${lineOf(tunnel)}`);
      suites.forEach((_, index) => {
        file.add(`no crypto ikev2 policy ${firstPolicy + index}`);
      });
    },
  };
}

export const lineOf = ({ uplink }: OutlineTunnel): string => uplink?.interface ?? 'outside';

function proposals(tunnels: readonly OutlineTunnel[]): Section {
  const suites = firstOfEach(tunnels, proposalName);
  const profiles = firstOfEach(tunnels, profileName);
  return {
    title: 'IPsec proposals and profiles',
    write: (file) => {
      for (const tunnel of suites) {
        const { encryption, integrity } = tunnel.esp;
        file.about(aboutAll(tunnels, proposalName, tunnel), () =>
          file.add(
            `crypto ipsec ikev2 ipsec-proposal ${proposalName(tunnel)}`,
            ` protocol esp encryption ${ciphers[encryption]}`,
            ` protocol esp integrity ${integrity ? espHashes[integrity] : 'null'}`,
          ),
        );
      }
      for (const tunnel of profiles) {
        const { esp, near } = tunnel;
        file.about(aboutAll(tunnels, profileName, tunnel), () => {
          file.add(
            `crypto ipsec profile ${profileName(tunnel)}`,
            ` set ikev2 ipsec-proposal ${proposalName(tunnel)}`,
            ` set pfs group${esp.dhGroup}`,
            ` set security-association lifetime seconds ${near.espLifetimeSeconds}`,
            ' set security-association lifetime kilobytes unlimited',
          );
          if (!near.initiates) file.add(' responder-only');
        });
      }
    },
    undo: (file) => {
      for (const tunnel of profiles) file.add(`no crypto ipsec profile ${profileName(tunnel)}`);
      for (const tunnel of suites) file.add(`no crypto ipsec ikev2 ipsec-proposal ${proposalName(tunnel)}`);
    },
  };
}

/** Without a group policy of their own, tunnels take the default one's idle timeout, which ends what is quiet for half an hour. */
const groupPolicySection = (tunnels: readonly OutlineTunnel[]): Section => ({
  title: 'Group policy: IKEv2, and no end by timeout',
  write: (file) => {
    if (tunnels.length === 0) return;
    file.add(
      `group-policy ${groupPolicy} internal`,
      `group-policy ${groupPolicy} attributes`,
      ' vpn-idle-timeout none',
      ' vpn-session-timeout none',
      ' vpn-tunnel-protocol ikev2',
    );
  },
  undo: (file) => {
    if (tunnels.length > 0) file.add(`no group-policy ${groupPolicy}`);
  },
});

/** Tunnel groups: their names are the peers' addresses, which the peers send as their identity. */
const peers = (tunnels: readonly OutlineTunnel[]): Section[] =>
  firstOfEach(tunnels, ({ peer }) => peer).map((tunnel) => {
    const { peer, key, near, title } = tunnel;
    const about = tunnels.filter((other) => other.peer === peer).flatMap((same) => same.about);
    return {
      title: `${title}: the peer and its key`,
      write: (file) =>
        file.about([...new Set(about)], () =>
          file.add(
            `tunnel-group ${peer} type ipsec-l2l`,
            `tunnel-group ${peer} general-attributes`,
            ` default-group-policy ${groupPolicy}`,
            `tunnel-group ${peer} ipsec-attributes`,
            ` isakmp keepalive threshold ${near.dpd.delaySeconds} retry ${retries(near.dpd.retries)}`,
            ` ikev2 remote-authentication pre-shared-key ${key}`,
            ` ikev2 local-authentication pre-shared-key ${key}`,
          ),
        ),
      undo: (file) => file.about([...new Set(about)], () => file.add(`no tunnel-group ${peer}`)),
    };
  });
