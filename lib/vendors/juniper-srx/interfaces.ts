import type { Outline } from '../outline';
import type { Section } from '../section';

/** A unit of st0 for each tunnel. They come before IPsec, which binds to them. */
export function interfaceSection({ tunnels }: Outline): Section {
  return {
    title: 'Tunnel interfaces',
    write: (file) => {
      for (const { number, title, mtu, inside, about } of tunnels) {
        const unit = `set interfaces st0 unit ${number}`;
        file.about(about, () =>
          file.add(
            `${unit} description "${title}"`,
            `${unit} family inet mtu ${mtu}`,
            `${unit} family inet address ${inside.near}/${inside.bits}`,
          ),
        );
      }
    },
    undo: (file) => {
      for (const { number, about } of tunnels) {
        file.about(about, () => file.add(`delete interfaces st0 unit ${number}`));
      }
    },
  };
}

/** The MSS has one value for all tunnels of the device: the smallest of the design. */
export function mssSection({ tunnels }: Outline): Section {
  const mss = Math.min(...tunnels.map((tunnel) => tunnel.mss));
  const line = `security flow tcp-mss ipsec-vpn mss ${mss}`;
  return {
    title: 'MSS of TCP in all tunnels',
    write: (file) => {
      if (tunnels.length > 0) file.add(`set ${line}`);
    },
    undo: (file) => {
      if (tunnels.length > 0) {
        file.add('Only where no other VPN needs it:', 'delete security flow tcp-mss ipsec-vpn');
      }
    },
  };
}

/** Routes to the peers by the uplink of their tunnel, so that a tunnel never leaves by another line. */
export function hostRouteSection({ hostRoutes }: Outline): Section {
  return {
    title: 'Routes to the peers, each by its own uplink',
    write: (file) => {
      for (const { peer, nextHop, about } of hostRoutes) {
        file.about(about, () => file.add(`set routing-options static route ${peer}/32 next-hop ${nextHop}`));
      }
    },
    undo: (file) => {
      for (const { peer, about } of hostRoutes) {
        file.about(about, () => file.add(`delete routing-options static route ${peer}/32`));
      }
    },
  };
}
