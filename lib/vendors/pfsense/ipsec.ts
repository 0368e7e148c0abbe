import { isHosted } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { type Field, worksheetSection } from '../worksheet';
import { cipherWord, groupWord, hashWord } from './names';

/** Phase 1 and phase 2 of each tunnel. */
export const ipsecSections = ({ tunnels }: Outline): Section[] =>
  tunnels.map((tunnel) =>
    worksheetSection({
      title: `${tunnel.title}: IPsec`,
      pages: [
        { place: 'VPN > IPsec > Tunnels > Add P1', fields: phase1(tunnel), about: tunnel.about },
        {
          place: 'VPN > IPsec > Tunnels > Show Phase 2 Entries > Add P2',
          fields: phase2(tunnel),
          about: tunnel.about,
        },
      ],
      undo: [
        {
          text: `delete the P1 and P2 entries of ${tunnel.label} in VPN > IPsec > Tunnels`,
          about: tunnel.about,
        },
      ],
    }),
  );

function phase1({ title, uplink, local, peer, identity, key, ike, near }: OutlineTunnel): Field[] {
  const isOwnPrf = ike.integrity !== ike.prf;
  return [
    { name: 'Description', value: title },
    { name: 'Key Exchange version', value: 'IKEv2' },
    { name: 'Internet Protocol', value: 'IPv4' },
    { name: 'Interface', value: `${uplink?.interface ?? 'WAN'} (the one with ${local})` },
    { name: 'Remote Gateway', value: peer },
    { name: 'Authentication Method', value: 'Mutual PSK' },
    { name: 'My identifier', value: `IP address ${identity}` },
    { name: 'Peer identifier', value: `IP address ${peer}` },
    { name: 'Pre-Shared Key', value: key },
    { name: 'Encryption Algorithm', value: cipherWord(ike.encryption) },
    ...(ike.integrity ? [{ name: 'Hash Algorithm', value: hashWord(ike.integrity) }] : []),
    { name: 'DH Group', value: groupWord(ike.dhGroup) },
    ...(isOwnPrf ? [{ name: 'PRF Algorithm', value: hashWord(ike.prf) }] : []),
    { name: 'Life Time', value: near.ikeLifetimeSeconds },
    {
      name: 'Child SA Start Action',
      value: near.initiates ? 'Initiate at start (VTI or Tunnel Mode)' : 'None (Responder Only)',
    },
    {
      name: 'Child SA Close Action',
      value: near.initiates ? 'Restart/Reconnect' : 'Close connection and clear SA',
    },
    { name: 'NAT Traversal', value: 'Auto' },
    { name: 'MOBIKE', value: 'Disable' },
    ...(isOwnPrf ? [{ name: 'PRF Selection', value: 'checked, which shows PRF Algorithm above' }] : []),
    { name: 'Dead Peer Detection', value: 'checked' },
    { name: 'Delay', value: near.dpd.delaySeconds },
    { name: 'Max failures', value: near.dpd.retries },
  ];
}

function phase2(tunnel: OutlineTunnel): Field[] {
  const { title, inside, esp, near } = tunnel;
  return [
    { name: 'Description', value: title },
    { name: 'Mode', value: 'Routed (VTI)' },
    {
      name: 'Local Network',
      value: isHosted(tunnel) ? `Address ${inside.near}` : `Network ${inside.near}/${inside.bits}`,
    },
    { name: 'Remote Network', value: `Address ${inside.far}` },
    { name: 'Protocol', value: 'ESP' },
    { name: 'Encryption Algorithms', value: `${cipherWord(esp.encryption)}, and no other` },
    {
      name: 'Hash Algorithms',
      value: esp.integrity ? `${hashWord(esp.integrity)}, and no other` : 'any, since GCM ignores it',
    },
    { name: 'PFS key group', value: groupWord(esp.dhGroup) },
    { name: 'Life Time', value: near.espLifetimeSeconds },
    { name: 'Keep Alive', value: near.initiates ? 'checked' : 'unchecked' },
  ];
}
