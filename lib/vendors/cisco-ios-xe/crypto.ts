import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import {
  espEncryption,
  espIntegrity,
  firstOfEach,
  ikeEncryption,
  policyName,
  proposalName,
  transformName,
} from './names';

/** Packets of a tunnel that may arrive out of order: the widest window, since ECMP and queueing on the internet reorder. */
const replayWindow = 1024;

/** IKEv2 and IPsec: shared suites first, then a keyring, a profile and an IPsec profile for each tunnel. */
export function cryptoSections({ tunnels }: Outline): Section[] {
  return [suites(tunnels), policies(tunnels), ...tunnels.map(tunnelCrypto)];
}

function suites(tunnels: readonly OutlineTunnel[]): Section {
  const proposals = firstOfEach(tunnels, proposalName);
  const transforms = firstOfEach(tunnels, transformName);
  return {
    title: 'IKEv2 proposals and ESP transforms',
    write: (file) => {
      for (const tunnel of proposals) {
        const { encryption, integrity, prf, dhGroup } = tunnel.ike;
        file.about(aboutAll(tunnels, proposalName, tunnel), () =>
          file.add(
            `crypto ikev2 proposal ${proposalName(tunnel)}`,
            ` encryption ${ikeEncryption[encryption]}`,
            integrity ? ` integrity ${integrity}` : ` prf ${prf}`,
            ` group ${dhGroup}`,
          ),
        );
      }
      for (const tunnel of transforms) {
        const { encryption, integrity } = tunnel.esp;
        const words = [espEncryption[encryption], ...(integrity ? [espIntegrity[integrity]] : [])];
        file.about(aboutAll(tunnels, transformName, tunnel), () =>
          file.add(`crypto ipsec transform-set ${transformName(tunnel)} ${words.join(' ')}`, ' mode tunnel'),
        );
      }
    },
    undo: (file) => {
      for (const tunnel of transforms) file.add(`no crypto ipsec transform-set ${transformName(tunnel)}`);
      for (const tunnel of proposals) file.add(`no crypto ikev2 proposal ${proposalName(tunnel)}`);
    },
  };
}

function policies(tunnels: readonly OutlineTunnel[]): Section {
  const first = firstOfEach(tunnels, policyName);
  return {
    title: 'IKEv2 policies, one for each uplink',
    write: (file) => {
      for (const tunnel of first) {
        const same = tunnels.filter((other) => policyName(other) === policyName(tunnel));
        file.about(aboutAll(tunnels, policyName, tunnel), () => {
          file.add(`crypto ikev2 policy ${policyName(tunnel)}`, ...frontVrf(tunnel));
          for (const { local } of firstOfEach(same, (other) => other.local)) {
            file.add(` match address local ${local}`);
          }
          for (const other of firstOfEach(same, proposalName)) file.add(` proposal ${proposalName(other)}`);
        });
      }
    },
    undo: (file) => {
      for (const tunnel of first) file.add(`no crypto ikev2 policy ${policyName(tunnel)}`);
    },
  };
}

function tunnelCrypto(tunnel: OutlineTunnel): Section {
  const { label, near, esp, about } = tunnel;
  return {
    title: `${tunnel.title}: keyring and profiles`,
    write: (file) =>
      file.about(about, () => {
        file.add(
          `crypto ikev2 keyring ${label}`,
          ` peer ${label}`,
          `  address ${tunnel.peer}`,
          `  pre-shared-key local ${tunnel.key}`,
          `  pre-shared-key remote ${tunnel.key}`,
          `crypto ikev2 profile ${label}`,
          ...frontVrf(tunnel),
          ` match address local ${tunnel.local}`,
          ` match identity remote address ${tunnel.peer} 255.255.255.255`,
          ` identity local address ${tunnel.identity}`,
          ' authentication remote pre-share',
          ' authentication local pre-share',
          ` keyring local ${label}`,
          ` lifetime ${near.ikeLifetimeSeconds}`,
          ` dpd ${near.dpd.delaySeconds} ${near.dpd.retries} periodic`,
          `crypto ipsec profile ${label}`,
          ` set security-association lifetime seconds ${near.espLifetimeSeconds}`,
          ` set security-association replay window-size ${replayWindow}`,
          ` set transform-set ${transformName(tunnel)}`,
          ` set pfs group${esp.dhGroup}`,
          ` set ikev2-profile ${label}`,
        );
        if (!near.initiates) file.add(' responder-only');
      }),
    undo: (file) =>
      file.about(about, () =>
        file.add(
          `no crypto ipsec profile ${label}`,
          `no crypto ikev2 profile ${label}`,
          `no crypto ikev2 keyring ${label}`,
        ),
      ),
  };
}

/** Where the packets of IKE come and go, when that is not the main routing table. */
const frontVrf = ({ uplink }: OutlineTunnel): string[] => (uplink?.vrf ? [` match fvrf ${uplink.vrf}`] : []);

/** What a shared object is about: every tunnel that uses it. */
const aboutAll = (
  tunnels: readonly OutlineTunnel[],
  name: (tunnel: OutlineTunnel) => string,
  tunnel: OutlineTunnel,
): string[] => tunnels.filter((other) => name(other) === name(tunnel)).map(({ id }) => id);
