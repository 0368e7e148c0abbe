import { shellWord } from '@/lib/plan/text';
import { anchorsOf } from '../anchors';
import type { Outline, OutlineTunnel } from '../outline';
import type { PeerRoute } from '../peer-routes';
import type { Section } from '../section';
import { anchorInterface, anchorPriority, described, interfaceOf, paths, priorityOf } from './names';

const masks: Record<number, string> = { 30: '255.255.255.252', 31: '255.255.255.254', 32: '255.255.255.255' };

/** The mask of a length; inside prefixes have 29 to 32 bits, other lengths are worked out. */
const maskOf = (bits: number): string =>
  masks[bits] ??
  [24, 16, 8, 0].map((shift) => ((bits === 0 ? 0 : 0xffffffff << (32 - bits)) >>> shift) & 255).join('.');

/**
 * A tunnel's `hostname.if`. The far inside address is the interface's destination, which makes the route to it; several tunnels can so have one
 * near address, with all its bits.
 */
export function tunnelInterface(tunnel: OutlineTunnel): Section {
  const { title, mtu, inside, about } = tunnel;
  const name = interfaceOf(tunnel);
  const routes = intoTunnel(tunnel);
  return {
    title: `${title}: interface ${name}`,
    write: (file) =>
      file.about(about, () =>
        file.add(
          `description ${described(title)}`,
          `mtu ${mtu}`,
          `inet ${inside.near} ${maskOf(inside.bits)} NONE`,
          `dest ${inside.far}`,
          'up',
          ...routes.map((route) => `!route -qn add ${route}`),
        ),
      ),
    undo: (file) =>
      file.about(about, () =>
        file.add(
          ...routes.map((route) => `route -qn delete ${route.replace(/^-mpath /, '')}`),
          `ifconfig ${name} destroy`,
          `rm ${paths.hostname(name)}`,
        ),
      ),
  };
}

/** Static routes into a tunnel without BGP. Equal ones of several tunnels are used side by side, for which `-mpath` is needed. */
const intoTunnel = ({ bgp, expected, distance, inside }: OutlineTunnel): string[] =>
  bgp ? [] : expected.map((prefix) => `-mpath -priority ${priorityOf(distance)} ${prefix} ${inside.far}`);

/** Null routes, on a loopback of their own, so that they are there before any daemon runs. */
export function anchorSection(outline: Outline): Section {
  const routes = anchorsOf(outline).map(({ prefix, about }) => ({
    text: `-blackhole -priority ${anchorPriority} ${prefix} 127.0.0.1`,
    about,
  }));
  return {
    title: 'Anchor routes: used only while nothing better is there',
    write: (file) => {
      if (routes.length === 0) return;
      file.add('up');
      for (const { text, about } of routes) file.about(about, () => file.add(`!route -qn add ${text}`));
    },
    undo: (file) => {
      if (routes.length === 0) return;
      for (const { text, about } of routes) {
        file.about(about, () => file.add(`route -qn delete ${text.replace('-blackhole ', '')}`));
      }
      file.add(`ifconfig ${anchorInterface} destroy`, `rm ${paths.hostname(anchorInterface)}`);
    },
  };
}

/**
 * Routes to the peers, a section for each uplink. Where several lead to one peer, the first choice has the better priority, and pf sends what has
 * another line's address by that line.
 */
export const uplinkSections = ({ hostRoutes }: Outline): Section[] =>
  [...new Set(hostRoutes.map(({ line }) => line))].map((line) => {
    const routes = hostRoutes.filter((route) => route.line === line);
    return {
      title: `Add to ${paths.hostname(routes[0]?.interface ?? '')}, below its address`,
      write: (file) => {
        for (const route of routes) {
          file.about(route.about, () => file.add(`!route -qn add ${words(route)}`));
        }
      },
      undo: (file) => {
        for (const route of routes) {
          file.about(route.about, () => file.add(`route -qn delete ${words(route)}`));
        }
      },
    };
  });

const words = ({ peer, nextHop, rank }: PeerRoute): string =>
  `-host -priority ${priorityOf(1) + rank} ${shellWord(peer)} ${nextHop}`;

/** What the kernel must be told. */
export function sysctlSection({ tunnels }: Outline): Section {
  const isShared = sharesStaticRoutes(tunnels);
  const lines = ['net.inet.ip.forwarding=1', ...(isShared ? ['net.inet.ip.multipath=1'] : [])];
  return {
    title: isShared ? 'Forwarding, and equal static routes side by side' : 'Forwarding',
    write: (file) => file.add(...lines),
    undo: (file) => file.add(`Only where nothing else needs them, remove these lines from ${paths.sysctl}.`),
  };
}

/** Whether one prefix has static routes of one priority into several tunnels. */
function sharesStaticRoutes(tunnels: readonly OutlineTunnel[]): boolean {
  const routes = tunnels
    .filter(({ bgp }) => !bgp)
    .flatMap(({ expected, distance }) => expected.map((prefix) => `${prefix} ${distance}`));
  return new Set(routes).size < routes.length;
}
