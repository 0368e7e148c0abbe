import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { espProposal, ikeProposal, interfaceOf, outsideOf } from './names';
import { tableSection } from './table';

/** Phase 1 and phase 2 of each tunnel. A phase 1 brings the tunnel's interface with it. */
export const cryptoSections = ({ tunnels }: Outline): Section[] => [
  tableSection({
    title: 'Phase 1: IKE, and an interface for each tunnel',
    path: 'vpn ipsec phase1-interface',
    entries: tunnels.map((tunnel) => ({
      key: `"${interfaceOf(tunnel)}"`,
      lines: phase1Lines(tunnel),
      about: tunnel.about,
    })),
  }),
  tableSection({
    title: 'Phase 2: ESP',
    path: 'vpn ipsec phase2-interface',
    entries: tunnels.map((tunnel) => ({
      key: `"${interfaceOf(tunnel)}"`,
      lines: phase2Lines(tunnel),
      about: tunnel.about,
    })),
  }),
];

function phase1Lines(tunnel: OutlineTunnel): string[] {
  const { title, ike, near, local, identity, peer, key } = tunnel;
  return [
    `set comments "${title}"`,
    'set type static',
    `set interface "${outsideOf(tunnel)}"`,
    'set ike-version 2',
    `set local-gw ${local}`,
    `set remote-gw ${peer}`,
    'set authmethod psk',
    'set peertype any',
    'set localid-type address',
    `set localid "${identity}"`,
    'set net-device disable',
    `set proposal ${ikeProposal(ike)}`,
    `set dhgrp ${ike.dhGroup}`,
    `set keylife ${near.ikeLifetimeSeconds}`,
    'set nattraversal enable',
    'set dpd on-idle',
    `set dpd-retrycount ${near.dpd.retries}`,
    `set dpd-retryinterval ${near.dpd.delaySeconds}`,
    ...(near.initiates ? [] : ['set passive-mode enable']),
    `set psksecret "${key}"`,
  ];
}

function phase2Lines(tunnel: OutlineTunnel): string[] {
  const { title, esp, near } = tunnel;
  return [
    `set comments "${title}"`,
    `set phase1name "${interfaceOf(tunnel)}"`,
    `set proposal ${espProposal(esp)}`,
    'set pfs enable',
    `set dhgrp ${esp.dhGroup}`,
    'set keylife-type seconds',
    `set keylifeseconds ${near.espLifetimeSeconds}`,
    `set auto-negotiate ${near.initiates ? 'enable' : 'disable'}`,
  ];
}
