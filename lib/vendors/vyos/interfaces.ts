import { isHosted } from '../loopbacks';
import type { OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { dummyOf, interfaceOf, quoted } from './names';
import type { VyosOutline } from './outline';

/** A VTI for each tunnel. They come before IPsec, which binds to them. */
export function interfaceSection({ tunnels, dialect }: VyosOutline): Section {
  return {
    title: 'Tunnel interfaces',
    write: (file) => {
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () => file.add(...linkLines(tunnel), `set ${dialect.mss(tunnel).line}`));
      }
    },
    undo: (file) => {
      for (const tunnel of tunnels) {
        const { path } = dialect.mss(tunnel);
        file.about(tunnel.about, () =>
          file.add(...(path ? [`delete ${path}`] : []), `delete interfaces vti ${interfaceOf(tunnel)}`),
        );
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

/** The inside addresses that tunnels share, each on a dummy interface. */
export function dummySection({ loopbacks }: VyosOutline): Section {
  return {
    title: 'Inside addresses that tunnels share',
    write: (file) => {
      for (const loopback of loopbacks) {
        const link = `set interfaces dummy ${dummyOf(loopback)}`;
        file.about(loopback.about, () =>
          file.add(
            `${link} description ${quoted(loopback.title)}`,
            `${link} address ${quoted(`${loopback.address}/32`)}`,
          ),
        );
      }
    },
    undo: (file) => {
      for (const loopback of loopbacks) {
        file.about(loopback.about, () => file.add(`delete interfaces dummy ${dummyOf(loopback)}`));
      }
    },
  };
}
