import { type Loopback, loopbackOf, routedPeers } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';

/** The inside addresses that tunnels share. They come before the tunnel interfaces, which borrow them. */
export const loopbackSection = ({ loopbacks }: Outline): Section => ({
  title: 'Loopbacks: inside addresses that tunnels share',
  write: (file) => {
    for (const { number, title, address, about } of loopbacks) {
      file.about(about, () =>
        file.add(
          `interface Loopback${number}`,
          `   description ${title}`,
          `   ip address ${address}/32`,
          '   no shutdown',
        ),
      );
    }
  },
  undo: (file) => {
    for (const { number, about } of loopbacks) {
      file.about(about, () => file.add(`no interface Loopback${number}`));
    }
  },
});

const addressLine = ({ inside }: OutlineTunnel, loopback: Loopback | undefined): string =>
  loopback
    ? `   ip address unnumbered Loopback${loopback.number}`
    : `   ip address ${inside.near}/${inside.bits}`;

/** One tunnel interface for each tunnel. */
export const interfaceSection = ({ tunnels, loopbacks }: Outline): Section => ({
  title: 'Tunnel interfaces',
  write: (file) => {
    for (const tunnel of tunnels) {
      file.about(tunnel.about, () =>
        file.add(
          `interface Tunnel${tunnel.number}`,
          `   description ${tunnel.title}`,
          `   mtu ${tunnel.mtu}`,
          addressLine(tunnel, loopbackOf(loopbacks, tunnel)),
          `   tcp mss ceiling ipv4 ${tunnel.mss}`,
          '   tunnel mode ipsec',
          `   tunnel source ${tunnel.local}`,
          `   tunnel destination ${tunnel.peer}`,
          `   tunnel ipsec profile ${tunnel.label}`,
          ...(tunnel.uplink?.vrf ? [`   tunnel underlay vrf ${tunnel.uplink.vrf}`] : []),
          '   no shutdown',
        ),
      );
    }
  },
  undo: (file) => {
    for (const { number, about } of tunnels) {
      file.about(about, () => file.add(`no interface Tunnel${number}`));
    }
  },
});

/** Routes to the far inside addresses that share no prefix with an interface. */
export const insideRouteSection = ({ tunnels }: Outline): Section =>
  routeSection(
    'Routes to the far ends of sessions, each through its tunnel',
    routedPeers(tunnels).map(({ inside, number, about }) => ({
      text: `ip route ${inside.far}/32 Tunnel${number}`,
      about,
    })),
  );

/**
 * Routes to the peers by the uplink of their tunnel, so that a tunnel never leaves by another line. Where several lines lead to a peer, the
 * second choice has a greater distance: equal ones would be used side by side.
 */
export const hostRouteSection = ({ hostRoutes }: Outline): Section =>
  routeSection(
    'Routes to the peers, each by its own uplink',
    hostRoutes.map(({ peer, nextHop, interface: name, vrf, rank, about }) => ({
      text: `ip route ${vrf ? `vrf ${vrf} ` : ''}${peer}/32 ${name} ${nextHop}${rank > 0 ? ` ${rank + 1}` : ''}`,
      about,
    })),
  );

/** A section of static routes. */
export const routeSection = (
  title: string,
  routes: readonly { text: string; about: readonly string[] }[],
): Section => ({
  title,
  write: (file) => {
    for (const { text, about } of routes) file.about(about, () => file.add(text));
  },
  undo: (file) => {
    for (const { text, about } of routes) file.about(about, () => file.add(`no ${text}`));
  },
});

/** What filters must let in. Written as remarks: an access list that is not there yet would cut off all else. */
export const filterRemarks = ({ tunnels }: Outline): Section => ({
  title: 'If an uplink or the control plane has an access list, it needs these lines',
  write: (file) => {
    for (const { peer, local, uplink, about } of tunnels) {
      file.about(about, () =>
        file.add(
          `! on ${uplink?.interface ?? 'the outside interface'}, and in the control plane:`,
          `!  permit udp host ${peer} host ${local} eq 500 4500`,
          `!  permit 50 host ${peer} host ${local}`,
        ),
      );
    }
    for (const { inside, bgp, about } of tunnels) {
      if (!bgp) continue;
      file.about(about, () =>
        file.add('! in the control plane:', `!  permit tcp host ${inside.far} host ${inside.near}`),
      );
    }
  },
  undo: () => {},
});
