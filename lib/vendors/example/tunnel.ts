import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';

/** A section for each tunnel: how it is written, and what takes exactly that away again. */
export const tunnelSections = ({ tunnels }: Outline): Section[] =>
  tunnels.map((tunnel) => ({
    title: tunnel.title,
    // The lines are about the tunnel and its connection: the preview and the canvas point at each other by this.
    write: (file) => file.about(tunnel.about, () => file.add(...tunnelLines(tunnel))),
    undo: (file) => file.about(tunnel.about, () => file.add(`remove tunnel ${tunnel.label}`)),
  }));

function tunnelLines({ label, ike, esp, near, ...tunnel }: OutlineTunnel): string[] {
  return [
    `tunnel ${label}`,
    `  from ${tunnel.local} as ${tunnel.identity} to ${tunnel.peer} by ${tunnel.uplink?.interface ?? 'any'}`,
    `  key ${tunnel.key}`,
    `  start ${near.initiates ? 'here' : 'there'}`,
    `  ike ${[ike.encryption, ike.integrity, `prf-${ike.prf}`, `dh${ike.dhGroup}`].filter(Boolean).join(' ')} for ${near.ikeLifetimeSeconds}`,
    `  esp ${[esp.encryption, esp.integrity, `dh${esp.dhGroup}`].filter(Boolean).join(' ')} for ${near.espLifetimeSeconds}`,
    `  dead-peer after ${near.dpd.retries} probes of ${near.dpd.delaySeconds}`,
    `  address ${tunnel.inside.near}/${tunnel.inside.bits} mtu ${tunnel.mtu} mss ${tunnel.mss}`,
  ];
}
