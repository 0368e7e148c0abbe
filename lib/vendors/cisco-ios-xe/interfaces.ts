import { netmask } from '@/lib/addressing/prefix';
import { type Loopback, loopbackOf, routedPeers } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';

/** The smallest value that `ip tcp adjust-mss` takes. */
const leastMss = 500;

/** The inside addresses that tunnels share. They come before the tunnel interfaces, which borrow them. */
export function loopbackSection({ loopbacks }: Outline): Section {
  return {
    title: 'Loopbacks: inside addresses that tunnels share',
    write: (file) => {
      for (const { number, title, address, about } of loopbacks) {
        file.about(about, () =>
          file.add(
            `interface Loopback${number}`,
            ` description ${title}`,
            ` ip address ${address} 255.255.255.255`,
          ),
        );
      }
    },
    undo: (file) => {
      for (const { number, about } of loopbacks) {
        file.about(about, () => file.add(`no interface Loopback${number}`));
      }
    },
  };
}

const addressLine = (tunnel: OutlineTunnel, loopback: Loopback | undefined): string =>
  loopback
    ? ` ip unnumbered Loopback${loopback.number}`
    : ` ip address ${tunnel.inside.near} ${netmask(tunnel.inside.prefix)}`;

/** One tunnel interface for each tunnel; its line protocol follows the IPsec SA. */
export function interfaceSection({ tunnels, loopbacks }: Outline): Section {
  return {
    title: 'Tunnel interfaces',
    write: (file) => {
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () =>
          file.add(
            `interface Tunnel${tunnel.number}`,
            ` description ${tunnel.title}`,
            addressLine(tunnel, loopbackOf(loopbacks, tunnel)),
            ` ip mtu ${tunnel.mtu}`,
            ` ip tcp adjust-mss ${Math.max(leastMss, tunnel.mss)}`,
            ` tunnel source ${tunnel.local}`,
            ' tunnel mode ipsec ipv4',
            ` tunnel destination ${tunnel.peer}`,
            ...(tunnel.uplink?.vrf ? [` tunnel vrf ${tunnel.uplink.vrf}`] : []),
            ` tunnel protection ipsec profile ${tunnel.label}`,
            ' no shutdown',
          ),
        );
      }
    },
    undo: (file) => {
      for (const { number, about } of tunnels) {
        file.about(about, () => file.add(`no interface Tunnel${number}`));
      }
    },
  };
}

/** Routes to the far inside addresses that share no prefix with an interface. A tunnel that is down takes its route with it. */
export function insideRouteSection({ tunnels }: Outline): Section {
  const routes = routedPeers(tunnels).map(({ inside, number, about }) => ({
    text: `ip route ${inside.far} 255.255.255.255 Tunnel${number}`,
    about,
  }));
  return {
    title: 'Routes to the far ends of sessions, each through its tunnel',
    write: (file) => {
      for (const { text, about } of routes) file.about(about, () => file.add(text));
    },
    undo: (file) => {
      for (const { text, about } of routes) file.about(about, () => file.add(`no ${text}`));
    },
  };
}

/**
 * Routes to the peers by the uplink of their tunnel, so that a tunnel never leaves by another line. Where several lines lead to a peer, the
 * second choice has a greater distance: equal ones would be used in turn, whatever the packet's source.
 */
export function hostRouteSection({ hostRoutes }: Outline): Section {
  const line = ({ peer, nextHop, interface: name, vrf, rank }: Outline['hostRoutes'][number]): string =>
    `ip route ${vrf ? `vrf ${vrf} ` : ''}${peer} 255.255.255.255 ${name} ${nextHop}${rank > 0 ? ` ${rank + 1}` : ''}`;
  return {
    title: 'Routes to the peers, each by its own uplink',
    write: (file) => {
      for (const route of hostRoutes) file.about(route.about, () => file.add(line(route)));
    },
    undo: (file) => {
      for (const route of hostRoutes) file.about(route.about, () => file.add(`no ${line(route)}`));
    },
  };
}

/** What inbound filters must let in. Written as remarks: an access list that is not there yet would cut off all else. */
export function filterRemarks({ tunnels }: Outline): Section {
  return {
    title: 'If an uplink has an inbound access list, it needs these lines',
    write: (file) => {
      for (const { peer, local, uplink, about } of tunnels) {
        file.about(about, () =>
          file.add(
            `! on ${uplink?.interface ?? 'the outside interface'}:`,
            `!  permit udp host ${peer} host ${local} eq isakmp`,
            `!  permit udp host ${peer} host ${local} eq non500-isakmp`,
            `!  permit esp host ${peer} host ${local}`,
          ),
        );
      }
    },
    undo: () => {},
  };
}
