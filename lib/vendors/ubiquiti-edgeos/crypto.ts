import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { espWords, ikeWords, interfaceOf, peerOf, quoted } from './names';

/** The shortest timeout of dead-peer detection that is taken, in seconds. */
const leastTimeout = 30;

/** IKE and IPsec: what all tunnels share, then a full set of objects for each. */
export const cryptoSections = (outline: Outline): Section[] => [
  sharedSection,
  ...outline.tunnels.map(tunnelCrypto),
];

/** Lets IKE and ESP of all peers in by rules of its own, which stand before those of a person. */
const sharedSection: Section = {
  title: 'IKE, NAT-T and ESP let in from all peers, whatever the rule sets of the uplinks say',
  write: (file) => file.add("set vpn ipsec auto-firewall-nat-exclude 'enable'"),
  undo: (file) => file.add('Only where no other VPN needs it:', 'delete vpn ipsec auto-firewall-nat-exclude'),
};

function tunnelCrypto(tunnel: OutlineTunnel): Section {
  const { label, about } = tunnel;
  const paths = [peerOf(tunnel), `vpn ipsec esp-group ${label}`, `vpn ipsec ike-group ${label}`];
  return {
    title: `${tunnel.title}: IKE and IPsec`,
    write: (file) => file.about(about, () => file.add(...groupLines(tunnel), ...peerLines(tunnel))),
    undo: (file) => file.about(about, () => file.add(...paths.map((path) => `delete ${path}`))),
  };
}

function groupLines({ label, ike, esp, near }: OutlineTunnel): string[] {
  const ikeGroup = `set vpn ipsec ike-group ${label}`;
  const espGroup = `set vpn ipsec esp-group ${label}`;
  const ikeProposal = ikeWords(ike);
  const espProposal = espWords(esp);
  const timeout = Math.max(leastTimeout, near.dpd.delaySeconds * near.dpd.retries);
  return [
    `${ikeGroup} key-exchange 'ikev2'`,
    `${ikeGroup} ikev2-reauth 'no'`,
    `${ikeGroup} lifetime ${quoted(near.ikeLifetimeSeconds)}`,
    `${ikeGroup} dead-peer-detection action ${quoted(near.initiates ? 'restart' : 'clear')}`,
    `${ikeGroup} dead-peer-detection interval ${quoted(near.dpd.delaySeconds)}`,
    `${ikeGroup} dead-peer-detection timeout ${quoted(timeout)}`,
    `${ikeGroup} proposal 1 dh-group ${quoted(ike.dhGroup)}`,
    `${ikeGroup} proposal 1 encryption ${quoted(ikeProposal.encryption)}`,
    `${ikeGroup} proposal 1 hash ${quoted(ikeProposal.hash)}`,
    `${espGroup} compression 'disable'`,
    `${espGroup} lifetime ${quoted(near.espLifetimeSeconds)}`,
    `${espGroup} mode 'tunnel'`,
    `${espGroup} pfs ${quoted(`dh-group${esp.dhGroup}`)}`,
    `${espGroup} proposal 1 encryption ${quoted(espProposal.encryption)}`,
    `${espGroup} proposal 1 hash ${quoted(espProposal.hash)}`,
  ];
}

function peerLines(tunnel: OutlineTunnel): string[] {
  const { label, title, near, identity, peer, local, key } = tunnel;
  const path = `set ${peerOf(tunnel)}`;
  return [
    `${path} description ${quoted(title)}`,
    `${path} authentication mode 'pre-shared-secret'`,
    `${path} authentication pre-shared-secret ${quoted(key)}`,
    `${path} authentication id ${quoted(identity)}`,
    `${path} authentication remote-id ${quoted(peer)}`,
    `${path} local-address ${quoted(local)}`,
    `${path} connection-type ${quoted(near.initiates ? 'initiate' : 'respond')}`,
    `${path} ike-group ${quoted(label)}`,
    `${path} vti bind ${quoted(interfaceOf(tunnel))}`,
    `${path} vti esp-group ${quoted(label)}`,
  ];
}
