import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { type Field, type Page, worksheetSection } from '../worksheet';
import { encryptionWords, groupWordsOf, integrityWords, prfWords, tunnelName } from './names';

/** A section for each tunnel: both ends, IKE, ESP and its interface. */
export const tunnelSections = ({ tunnels }: Outline): Section[] =>
  tunnels.map((tunnel) =>
    worksheetSection({
      title: tunnel.title,
      pages: [endsPage(tunnel), ikePage(tunnel), espPage(tunnel), interfacePage(tunnel)],
      undo: [{ text: `remove tunnel ${tunnelName(tunnel)} with its interface`, about: tunnel.about }],
    }),
  );

const page = (tunnel: OutlineTunnel, title: string, fields: readonly Field[]): Page => ({
  place: `${title} of tunnel ${tunnelName(tunnel)}`,
  fields,
  about: tunnel.about,
});

function endsPage(tunnel: OutlineTunnel): Page {
  const { uplink, local, identity, peer, key } = tunnel;
  const isBehindNat = local !== identity;
  return page(tunnel, 'Ends', [
    { name: 'Outside interface', value: uplink?.interface ?? 'the one that leads to the peer' },
    ...(uplink?.vrf ? [{ name: 'VRF of the outside', value: uplink.vrf }] : []),
    { name: 'Own address', value: local },
    { name: 'Own address as the peer sees it', value: identity },
    { name: 'Own identity', value: `${identity}, of type IPv4 address` },
    { name: 'Peer address', value: peer },
    { name: 'Peer identity', value: `${peer}, of type IPv4 address` },
    { name: 'Authentication', value: 'pre-shared key' },
    { name: 'Key', value: key },
    {
      name: 'NAT traversal',
      value: isBehindNat ? 'on, since a NAT device is on the way: UDP 4500' : 'found out by IKE',
    },
  ]);
}

function ikePage(tunnel: OutlineTunnel): Page {
  const { ike, near } = tunnel;
  return page(tunnel, 'IKE', [
    { name: 'Version', value: 2 },
    { name: 'Starts', value: near.initiates ? 'this end, at once and again' : 'the peer' },
    { name: 'Encryption', value: encryptionWords(ike.encryption) },
    { name: 'Integrity', value: integrityWords(ike) },
    { name: 'PRF', value: prfWords(ike) },
    { name: 'Diffie-Hellman group', value: groupWordsOf(ike) },
    { name: 'Lifetime', value: `${near.ikeLifetimeSeconds} s` },
    { name: 'Liveness check after', value: `${near.dpd.delaySeconds} s of silence` },
    { name: 'Dead after', value: `${near.dpd.retries} checks without an answer` },
  ]);
}

function espPage(tunnel: OutlineTunnel): Page {
  const { esp, near } = tunnel;
  return page(tunnel, 'ESP', [
    { name: 'Mode', value: 'tunnel' },
    { name: 'Encryption', value: encryptionWords(esp.encryption) },
    { name: 'Integrity', value: integrityWords(esp) },
    { name: 'Perfect forward secrecy', value: `group ${groupWordsOf(esp)}` },
    { name: 'Lifetime', value: `${near.espLifetimeSeconds} s` },
    { name: 'Lifetime in bytes', value: 'none' },
    { name: 'Traffic selectors', value: '0.0.0.0/0 at both ends: routes choose what goes in' },
  ]);
}

function interfacePage(tunnel: OutlineTunnel): Page {
  const { inside, mtu, mss } = tunnel;
  return page(tunnel, 'Interface', [
    { name: 'Inside address', value: `${inside.near}/${inside.bits}` },
    { name: 'Far inside address', value: inside.far },
    { name: 'MTU', value: mtu },
    { name: 'MSS of TCP, both ways', value: mss },
  ]);
}
