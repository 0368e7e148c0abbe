import type { OutlineTunnel } from '../outline';
import type { Section } from '../section';
import type { Dialect } from './dialect';
import { espWords, ikeWords, interfaceOf, quoted } from './names';
import type { VyosOutline } from './outline';

/** IKE and IPsec: what all tunnels share, then a full set of objects for each. */
export const cryptoSections = (outline: VyosOutline): Section[] => [
  sharedSection(outline),
  ...outline.tunnels.map((tunnel) => tunnelCrypto(tunnel, outline.dialect)),
];

/** The uplinks, and no routes from IKE: selectors of everything would take the default route. */
function sharedSection({ tunnels, dialect }: VyosOutline): Section {
  const uplinks = new Map(tunnels.flatMap(({ uplink }) => (uplink ? [[uplink.id, uplink.interface]] : [])));
  const lines = [
    ...[...uplinks.values()].map(dialect.listens),
    'vpn ipsec options disable-route-autoinstall',
  ];
  return {
    title: 'IPsec on the uplinks, routes left to routing',
    write: (file) => file.add(...lines.map((line) => `set ${line}`)),
    undo: (file) => file.add('Only where no other VPN needs them:', ...lines.map((line) => `delete ${line}`)),
  };
}

function tunnelCrypto(tunnel: OutlineTunnel, dialect: Dialect): Section {
  const { label, about } = tunnel;
  const key = dialect.key(tunnel);
  const paths = [
    dialect.peer(tunnel),
    ...(key ? [key.path] : []),
    `vpn ipsec esp-group ${label}`,
    `vpn ipsec ike-group ${label}`,
  ];
  return {
    title: `${tunnel.title}: IKE and IPsec`,
    write: (file) =>
      file.about(about, () =>
        file.add(...groupLines(tunnel, dialect), ...peerLines(tunnel, dialect).map((line) => `set ${line}`)),
      ),
    undo: (file) => file.about(about, () => file.add(...paths.map((path) => `delete ${path}`))),
  };
}

function groupLines({ label, ike, esp, near }: OutlineTunnel, dialect: Dialect): string[] {
  const ikeGroup = `set vpn ipsec ike-group ${label}`;
  const espGroup = `set vpn ipsec esp-group ${label}`;
  const ikeProposal = ikeWords(ike);
  const espProposal = espWords(esp);
  return [
    `${ikeGroup} key-exchange 'ikev2'`,
    `${ikeGroup} lifetime ${quoted(near.ikeLifetimeSeconds)}`,
    `${ikeGroup} ${dialect.noMobike}`,
    `${ikeGroup} close-action ${quoted(near.initiates ? dialect.reopen : 'none')}`,
    `${ikeGroup} dead-peer-detection action ${quoted(near.initiates ? 'restart' : 'clear')}`,
    `${ikeGroup} dead-peer-detection interval ${quoted(near.dpd.delaySeconds)}`,
    `${ikeGroup} proposal 1 dh-group ${quoted(ike.dhGroup)}`,
    `${ikeGroup} proposal 1 encryption ${quoted(ikeProposal.encryption)}`,
    `${ikeGroup} proposal 1 hash ${quoted(ikeProposal.hash)}`,
    `${espGroup} lifetime ${quoted(near.espLifetimeSeconds)}`,
    `${espGroup} mode 'tunnel'`,
    `${espGroup} pfs ${quoted(`dh-group${esp.dhGroup}`)}`,
    `${espGroup} proposal 1 encryption ${quoted(espProposal.encryption)}`,
    `${espGroup} proposal 1 hash ${quoted(espProposal.hash)}`,
  ];
}

function peerLines(tunnel: OutlineTunnel, dialect: Dialect): string[] {
  const { label, title, near } = tunnel;
  const peer = dialect.peer(tunnel);
  return [
    ...(dialect.key(tunnel)?.lines ?? []),
    `${peer} description ${quoted(title)}`,
    ...dialect.authentication(tunnel),
    `${peer} connection-type ${quoted(near.initiates ? 'initiate' : dialect.waiting)}`,
    `${peer} ike-group ${quoted(label)}`,
    `${peer} vti bind ${quoted(interfaceOf(tunnel))}`,
    `${peer} vti esp-group ${quoted(label)}`,
  ];
}
