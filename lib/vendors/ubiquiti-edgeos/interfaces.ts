import { isHosted } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { interfaceOf, quoted } from './names';

/** A VTI for each tunnel. They come before IPsec, which binds to them. */
export function interfaceSection({ tunnels }: Outline): Section {
  return {
    title: 'Tunnel interfaces',
    write: (file) => {
      for (const tunnel of tunnels) file.about(tunnel.about, () => file.add(...linkLines(tunnel)));
    },
    undo: (file) => {
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () => file.add(`delete interfaces vti ${interfaceOf(tunnel)}`));
      }
    },
  };
}

function linkLines(tunnel: OutlineTunnel): string[] {
  const { title, inside, mtu } = tunnel;
  const link = `set interfaces vti ${interfaceOf(tunnel)}`;
  return [
    `${link} description ${quoted(title)}`,
    ...(isHosted(tunnel) ? [] : [`${link} address ${quoted(`${inside.near}/${inside.bits}`)}`]),
    `${link} mtu ${quoted(mtu)}`,
  ];
}

/** The inside addresses that tunnels share, beside the device's own on the one loopback there is. */
export function loopbackSection({ loopbacks }: Outline): Section {
  const line = (address: string): string => `interfaces loopback lo address ${quoted(`${address}/32`)}`;
  return {
    title: 'Inside addresses that tunnels share',
    write: (file) => {
      for (const { address, about } of loopbacks) file.about(about, () => file.add(`set ${line(address)}`));
    },
    undo: (file) => {
      for (const { address, about } of loopbacks) {
        file.about(about, () => file.add(`delete ${line(address)}`));
      }
    },
  };
}

/** TCP is clamped on all VTIs alike: the smallest value of the tunnels. */
export function mssSection({ tunnels }: Outline): Section {
  const path = 'firewall options mss-clamp';
  const mss = Math.min(...tunnels.map((tunnel) => tunnel.mss));
  return {
    title: 'Segment size on all tunnel interfaces',
    write: (file) => file.add(`set ${path} interface-type 'vti'`, `set ${path} mss ${quoted(mss)}`),
    undo: (file) =>
      file.add(
        'Only where nothing else is clamped:',
        `delete ${path} interface-type 'vti'`,
        `delete ${path} mss`,
      ),
  };
}
