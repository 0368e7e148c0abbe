import { hasMark } from '@/lib/plan/slots';
import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { type Dialect, espProposal, ikeProposal, paths } from './names';

/** Packets that may arrive out of order: Libreswan's 128 is little where ECMP and queueing on the internet reorder. */
const replayWindow = 1024;

/** The connections. */
export const connectionSection = ({ tunnels }: Outline, dialect: Dialect): Section => ({
  title: 'Connections',
  write: (file) => {
    for (const tunnel of tunnels) {
      file.about(tunnel.about, () => file.add(`conn ${tunnel.label}`, ...connectionLines(tunnel, dialect)));
    }
  },
  undo: (file) => {
    for (const { label, about } of tunnels) {
      file.about(about, () => file.add(dialect.command('delete', label)));
    }
    file.add(`rm ${paths.connections}`);
  },
});

function connectionLines(tunnel: OutlineTunnel, dialect: Dialect): string[] {
  const { near, local, identity, peer, ike, esp, number } = tunnel;
  const { delaySeconds, retries } = near.dpd;
  return [
    'ikev2=yes',
    'authby=secret',
    `left=${local}`,
    `leftid=${identity}`,
    'leftsubnet=0.0.0.0/0',
    'leftupdown=%disabled',
    `right=${peer}`,
    `rightid=${peer}`,
    'rightsubnet=0.0.0.0/0',
    `ipsec-interface=${number}`,
    `ike=${ikeProposal(ike)}`,
    `esp=${espProposal(esp)}`,
    `ikelifetime=${near.ikeLifetimeSeconds}s`,
    `salifetime=${near.espLifetimeSeconds}s`,
    `replay-window=${replayWindow}`,
    'mobike=no',
    `dpddelay=${delaySeconds}s`,
    ...(dialect.hasDeadPeerAction ? [`dpdaction=${near.initiates ? 'restart' : 'clear'}`] : []),
    `retransmit-timeout=${delaySeconds * retries}s`,
    `auto=${near.initiates ? 'start' : 'add'}`,
  ].map((line) => `    ${line}`);
}

/** The keys. An open slot has no quotes, so that pluto refuses it. */
export const secretSection = ({ tunnels }: Outline, dialect: Dialect): Section => ({
  title: 'Pre-shared keys, one for each tunnel',
  write: (file) => {
    for (const { identity, peer, key, about } of tunnels) {
      const secret = hasMark(key) ? key : `"${key}"`;
      file.about(about, () => file.add(`${identity} ${peer} : PSK ${secret}`));
    }
  },
  undo: (file) => file.add(`rm ${paths.secrets}`, dialect.reread),
});
