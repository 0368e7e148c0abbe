import { loopbackOf } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';

/** A section for each tunnel: how it is written, and what takes exactly that away again. */
export const tunnelSections = (outline: Outline): Section[] => [
  loopbackSection(outline),
  ...outline.tunnels.map(
    (tunnel) =>
      ({
        title: tunnel.title,
        // The lines are about the tunnel and its connection: the preview and the canvas point at each other by this.
        write: (file) => file.about(tunnel.about, () => file.add(...tunnelLines(tunnel, outline))),
        undo: (file) => file.about(tunnel.about, () => file.add(`remove tunnel ${tunnel.label}`)),
      }) satisfies Section,
  ),
];

/** Addresses that several tunnels share stand on no tunnel. */
const loopbackSection = ({ loopbacks }: Outline): Section => ({
  title: 'Loopbacks',
  write: (file) => {
    for (const { number, address, about } of loopbacks) {
      file.about(about, () => file.add(`loopback ${number} address ${address}/32`));
    }
  },
  undo: (file) => {
    for (const { number, about } of loopbacks) {
      file.about(about, () => file.add(`remove loopback ${number}`));
    }
  },
});

function tunnelLines(wanted: OutlineTunnel, { loopbacks }: Outline): string[] {
  const { label, ike, esp, near, ...tunnel } = wanted;
  const loopback = loopbackOf(loopbacks, wanted);
  const address = loopback ? `of loopback ${loopback.number}` : `${tunnel.inside.near}/${tunnel.inside.bits}`;
  return [
    `tunnel ${label}`,
    `  from ${tunnel.local} as ${tunnel.identity} to ${tunnel.peer} by ${tunnel.uplink?.interface ?? 'any'}`,
    `  key ${tunnel.key}`,
    `  start ${near.initiates ? 'here' : 'there'}`,
    `  ike ${[ike.encryption, ike.integrity, `prf-${ike.prf}`, `dh${ike.dhGroup}`].filter(Boolean).join(' ')} for ${near.ikeLifetimeSeconds}`,
    `  esp ${[esp.encryption, esp.integrity, `dh${esp.dhGroup}`].filter(Boolean).join(' ')} for ${near.espLifetimeSeconds}`,
    `  dead-peer after ${near.dpd.retries} probes of ${near.dpd.delaySeconds}`,
    `  address ${address} mtu ${tunnel.mtu} mss ${tunnel.mss}`,
  ];
}
