import { isHosted, routedPeers } from '../loopbacks';
import type { Outline } from '../outline';
import type { Section } from '../section';
import { interfaceOf, loopback } from './names';

/** What Junos gives a static route that names no preference. */
const staticPreference = 5;

/** A unit of st0 for each tunnel. They come before IPsec, which binds to them. */
export function interfaceSection({ tunnels }: Outline): Section {
  return {
    title: 'Tunnel interfaces',
    write: (file) => {
      for (const tunnel of tunnels) {
        const { number, title, mtu, inside, about } = tunnel;
        const unit = `set interfaces st0 unit ${number}`;
        file.about(about, () =>
          file.add(
            `${unit} description "${title}"`,
            `${unit} family inet mtu ${mtu}`,
            ...(isHosted(tunnel) ? [] : [`${unit} family inet address ${inside.near}/${inside.bits}`]),
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

/** The inside addresses that tunnels share: a routing instance has one unit of lo0, with as many addresses as need be. */
export function loopbackSection({ loopbacks }: Outline): Section {
  const lines = loopbacks.map(({ address, about }) => ({
    text: `interfaces ${loopback.name} unit ${loopback.unit} family inet address ${address}/32`,
    about,
  }));
  return {
    title: 'Inside addresses that tunnels share',
    write: (file) => {
      for (const { text, about } of lines) file.about(about, () => file.add(`set ${text}`));
    },
    undo: (file) => {
      for (const { text, about } of lines) file.about(about, () => file.add(`delete ${text}`));
    },
  };
}

/** Routes to the far inside addresses that share no prefix with an interface. A tunnel that is down takes its route with it. */
export function insideRouteSection({ tunnels }: Outline): Section {
  const routed = routedPeers(tunnels).map((tunnel) => ({
    route: `routing-options static route ${tunnel.inside.far}/32`,
    hop: interfaceOf(tunnel),
    about: tunnel.about,
  }));
  return {
    title: 'Routes to the far ends of sessions, each through its tunnel',
    write: (file) => {
      for (const { route, hop, about } of routed) {
        file.about(about, () => file.add(`set ${route} next-hop ${hop}`));
      }
    },
    undo: (file) => {
      for (const { route, about } of routed) file.about(about, () => file.add(`delete ${route}`));
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

/**
 * Routes to the peers by the uplink of their tunnel, so that a tunnel never leaves by another line. Where several lines lead to a peer, each has
 * a preference of its own: equal ones would be used in turn, whatever the packet's source.
 */
export function hostRouteSection({ hostRoutes }: Outline): Section {
  const lines = ({ peer, nextHop, vrf, rank, lines: count }: Outline['hostRoutes'][number]): string[] => {
    const route = `set ${peerRoute({ peer, vrf })}`;
    if (count === 1) return [`${route} next-hop ${nextHop}`];
    return [`${route} qualified-next-hop ${nextHop} preference ${staticPreference + rank}`];
  };
  return {
    title: 'Routes to the peers, each by its own uplink',
    write: (file) => {
      for (const route of hostRoutes) file.about(route.about, () => file.add(...lines(route)));
    },
    undo: (file) => {
      for (const route of hostRoutes.filter(({ rank }) => rank === 0)) {
        file.about(route.about, () => file.add(`delete ${peerRoute(route)}`));
      }
    },
  };
}

/** The VRF of a line is a routing instance that has its interface already. */
const peerRoute = ({ peer, vrf }: { peer: string; vrf?: string | undefined }): string =>
  `${vrf ? `routing-instances ${vrf} ` : ''}routing-options static route ${peer}/32`;
