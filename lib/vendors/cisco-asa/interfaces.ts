import { netmask } from '@/lib/addressing/prefix';
import { type Loopback, loopbackOf, routedPeers } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { lineOf } from './crypto';
import { loopbackName, nameOf, profileName } from './names';
import { type AsaOutline, byZone } from './outline';

/** Zones come first: an interface names the one it is in. */
export function zoneSection(outline: AsaOutline): Section {
  const zones = [...byZone(outline)];
  return {
    title: 'Traffic zones: tunnels to one far gateway share their connections',
    write: (file) => {
      for (const [zone, members] of zones) {
        file.about(aboutThem(members), () => file.add(`zone ${zone}`));
      }
    },
    undo: (file) => {
      for (const [zone, members] of zones) file.about(aboutThem(members), () => file.add(`no zone ${zone}`));
    },
  };
}

const aboutThem = (tunnels: readonly OutlineTunnel[]): string[] => [
  ...new Set(tunnels.flatMap(({ about }) => about)),
];

/** The inside addresses that tunnels share. They come before the tunnel interfaces, which borrow them. */
export const loopbackSection = ({ loopbacks }: Outline): Section => ({
  title: 'Loopbacks: inside addresses that tunnels share',
  write: (file) => {
    for (const loopback of loopbacks) {
      file.about(loopback.about, () =>
        file.add(
          `interface Loopback${loopback.number}`,
          ` nameif ${loopbackName(loopback)}`,
          ` description ${loopback.title}`,
          ` ip address ${loopback.address} 255.255.255.255`,
          ' no shutdown',
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
    ? ` ip unnumbered ${loopbackName(loopback)}`
    : ` ip address ${inside.near} ${netmask(inside.prefix)}`;

/** The source is given by interface, so the description says which address that must have. */
const sourceText = ({ title, local, identity }: OutlineTunnel): string =>
  local === identity ? `${title}, from ${local}` : `${title}, from ${local} known as ${identity}`;

/** One tunnel interface for each tunnel; it is up while its IPsec SA is. */
export const interfaceSection = ({ tunnels, loopbacks, zones }: AsaOutline): Section => ({
  title: 'Tunnel interfaces',
  write: (file) => {
    for (const tunnel of tunnels) {
      const zone = zones.get(tunnel.id);
      file.about(tunnel.about, () =>
        file.add(
          `interface Tunnel${tunnel.number}`,
          ` nameif ${nameOf(tunnel)}`,
          ` description ${sourceText(tunnel)}`,
          addressLine(tunnel, loopbackOf(loopbacks, tunnel)),
          ...(zone ? [` zone-member ${zone}`] : []),
          ` tunnel source interface ${lineOf(tunnel)}`,
          ` tunnel destination ${tunnel.peer}`,
          ' tunnel mode ipsec ipv4',
          ` tunnel protection ipsec profile ${profileName(tunnel)}`,
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
});

/** What the platform clamps TCP to where nobody says anything else. */
const usualMss = 1380;

/** One value for the whole device: never more than it has anyway, since other VPNs have longer headers. */
export const mssSection = ({ tunnels }: Outline): Section => ({
  title: 'TCP segment size, one for the whole device: the smallest of the tunnels and the default',
  write: (file) => {
    if (tunnels.length === 0) return;
    file.add(
      '! Leave this out where a smaller one is there already (show running-config sysopt).',
      `sysopt connection tcpmss ${Math.min(usualMss, ...tunnels.map(({ mss }) => mss))}`,
    );
  },
  undo: (file) => {
    if (tunnels.length === 0) return;
    file.add(`To what it was before; ${usualMss} is the default:`, `sysopt connection tcpmss ${usualMss}`);
  },
});

/**
 * Routes to the far inside addresses that share no prefix with an interface. The gateway of a route into a tunnel is not asked for anything; as in
 * the maker's own examples it is the peer.
 */
export function insideRouteSection({ tunnels }: Outline): Section {
  const routes = routedPeers(tunnels).map((tunnel) => ({
    text: `route ${nameOf(tunnel)} ${tunnel.inside.far} 255.255.255.255 ${tunnel.peer} 1`,
    about: tunnel.about,
  }));
  return routeSection('Routes to the far ends of sessions, each through its tunnel', routes);
}

/**
 * Routes to the peers by the uplink of their tunnel. Where several lines lead to a peer, the second choice has a greater distance: the platform
 * takes no equal routes by interfaces without a common zone.
 */
export const hostRouteSection = ({ hostRoutes }: Outline): Section =>
  routeSection(
    'Routes to the peers, each by its own uplink',
    hostRoutes.map(({ peer, nextHop, interface: name, rank, about }) => ({
      text: `route ${name} ${peer} 255.255.255.255 ${nextHop} ${rank + 1}`,
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
