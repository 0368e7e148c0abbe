import { anchorDistance, anchorsOf } from '../anchors';
import { existingBgpRemarks } from '../existing-bgp';
import { isHosted, loopbackOf, sessionHops } from '../loopbacks';
import { aboutAnnounced, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { type OutlineSibling, siblingLists, siblingMaps } from '../siblings';
import { routeSection } from './interfaces';
import {
  announcedList,
  dotted,
  expectedList,
  firstOfEach,
  inName,
  loopbackName,
  nameOf,
  outName,
} from './names';
import type { AsaOutline } from './outline';

type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

/** Numbers of entries in lists and maps: gaps of ten, as people leave them. */
const step = 10;

/** What may be announced, and what each connection may bring. */
export function prefixListSection(outline: Outline): Section {
  const tunnels = outline.tunnels.filter(isBgp);
  const connections = firstOfEach(tunnels, expectedList).filter(({ expected }) => expected.length > 0);
  const announced = tunnels.length > 0 ? outline.announced : [];
  const siblings = siblingLists(outline.siblings);
  return {
    title: 'Prefix lists',
    write: (file) => {
      announced.forEach((prefix, index) => {
        file.about(aboutAnnounced(outline, prefix), () =>
          file.add(`prefix-list ${announcedList} seq ${step * (index + 1)} permit ${prefix}`),
        );
      });
      for (const tunnel of connections) {
        tunnel.expected.forEach((prefix, index) => {
          file.about([tunnel.connection.id], () =>
            file.add(`prefix-list ${expectedList(tunnel)} seq ${step * (index + 1)} permit ${prefix}`),
          );
        });
      }
      for (const { name, prefixes, about } of siblings) {
        file.about(about, () =>
          file.add(
            ...prefixes.map(
              (prefix, index) => `prefix-list ${name} seq ${step * (index + 1)} permit ${prefix}`,
            ),
          ),
        );
      }
    },
    undo: (file) => {
      for (const { name } of siblings) file.add(`no prefix-list ${name}`);
      for (const tunnel of connections) file.add(`no prefix-list ${expectedList(tunnel)}`);
      if (announced.length > 0) file.add(`no prefix-list ${announcedList}`);
    },
  };
}

/** Filters of each session in both directions. What no entry permits is dropped. */
export function routeMapSection(outline: Outline): Section {
  const tunnels = outline.tunnels.filter(isBgp);
  const inHead = (tunnel: BgpTunnel): string =>
    `route-map ${inName(tunnel)} ${tunnel.expected.length > 0 ? 'permit' : 'deny'} ${step}`;
  const outHead = (tunnel: BgpTunnel): string =>
    `route-map ${outName(tunnel)} ${outline.announced.length > 0 ? 'permit' : 'deny'} ${step}`;
  const siblingHead = ({ name, prefixes }: { name: string; prefixes: readonly string[] }): string =>
    `route-map ${name} ${prefixes.length > 0 ? 'permit' : 'deny'} ${step}`;
  return {
    title: 'Route maps',
    write: (file) => {
      for (const tunnel of tunnels) {
        const { near } = tunnel.bgp;
        file.about(tunnel.about, () => {
          file.add(inHead(tunnel));
          if (tunnel.expected.length > 0) {
            file.add(
              ` match ip address prefix-list ${expectedList(tunnel)}`,
              ` set local-preference ${near.localPreference}`,
            );
          }
          file.add(outHead(tunnel));
          if (outline.announced.length > 0) {
            file.add(
              ` match ip address prefix-list ${announcedList}`,
              ...(near.prepend > 0
                ? [` set as-path prepend ${Array(near.prepend).fill(near.asn).join(' ')}`]
                : []),
            );
          }
        });
      }
      for (const map of siblingMaps(outline.siblings)) {
        file.about(map.about, () => {
          file.add(siblingHead(map));
          if (map.prefixes.length > 0) file.add(` match ip address prefix-list ${map.list}`);
        });
      }
    },
    undo: (file) => {
      for (const map of siblingMaps(outline.siblings)) {
        file.about(map.about, () => file.add(`no ${siblingHead(map)}`));
      }
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () => file.add(`no ${outHead(tunnel)}`, `no ${inHead(tunnel)}`));
      }
    },
  };
}

/** The BGP process and its sessions, all of which stand in the address family. */
export function bgpSection(outline: AsaOutline): Section {
  const { gateway, announced, paths, siblings } = outline;
  const tunnels = outline.tunnels.filter(isBgp);
  const networks = announced.map((prefix) => ({
    about: aboutAnnounced(outline, prefix),
    text: `network ${dotted(prefix).replace(' ', ' mask ')}`,
  }));
  return {
    title: 'BGP',
    write: (file) => {
      if (tunnels.length === 0) return;
      file.add(
        ...existingBgpRemarks(outline, { routerId: 'bgp router-id', paths: 'maximum-paths' }).map(
          (text) => `! ${text}`,
        ),
        `router bgp ${gateway.asn}`,
        ' bgp log-neighbor-changes',
      );
      if (gateway.routerId) file.add(` bgp router-id ${gateway.routerId}`);
      file.add(' address-family ipv4 unicast');
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () => file.add(...sessionLines(tunnel, outline.loopbacks)));
      }
      for (const sibling of siblings) {
        file.about(sibling.about, () => file.add(...siblingLines(sibling, gateway.asn)));
      }
      for (const { text, about } of networks) file.about(about, () => file.add(`  ${text}`));
      if (paths > 1) file.add(`  maximum-paths ${paths}`);
      file.add(' exit-address-family');
    },
    undo: (file) => {
      if (tunnels.length === 0) return;
      file.add(
        `Where BGP was not used before, "no router bgp ${gateway.asn}" does for all of it; else${paths > 1 ? ', without maximum-paths if that was there' : ''}:`,
        `router bgp ${gateway.asn}`,
        ' address-family ipv4 unicast',
        ...(paths > 1 ? [`  no maximum-paths ${paths}`] : []),
        ...networks.map(({ text }) => `  no ${text}`),
        ...siblings.map(({ address }) => `  no neighbor ${address}`),
        ...tunnels.map(({ inside }) => `  no neighbor ${inside.far}`),
        ' exit-address-family',
      );
    },
  };
}

/** A session from a loopback has its hold time to notice that its tunnel is down. */
function sessionLines(tunnel: BgpTunnel, loopbacks: Outline['loopbacks']): string[] {
  const { inside, bgp, title } = tunnel;
  const neighbor = `  neighbor ${inside.far}`;
  const loopback = loopbackOf(loopbacks, tunnel);
  return [
    `${neighbor} remote-as ${bgp.farAsn}`,
    `${neighbor} description ${title}`,
    ...(loopback
      ? [`${neighbor} ebgp-multihop ${sessionHops}`, `${neighbor} update-source ${loopbackName(loopback)}`]
      : []),
    `${neighbor} timers ${bgp.near.keepaliveSeconds} ${bgp.near.holdSeconds}`,
    `${neighbor} activate`,
    `${neighbor} route-map ${inName(tunnel)} in`,
    `${neighbor} route-map ${outName(tunnel)} out`,
    `${neighbor} maximum-prefix ${bgp.near.maximumPrefixes}`,
  ];
}

/** An internal session leaves by the interface that the sibling is at, from its address. */
const siblingLines = (
  { address, title, label, keepaliveSeconds, holdSeconds, maximumPrefixes }: OutlineSibling,
  asn: number,
): string[] => {
  const neighbor = `  neighbor ${address}`;
  return [
    `${neighbor} remote-as ${asn}`,
    `${neighbor} description ${title}`,
    `${neighbor} timers ${keepaliveSeconds} ${holdSeconds}`,
    `${neighbor} activate`,
    `${neighbor} next-hop-self`,
    `${neighbor} route-map ${label}-in in`,
    `${neighbor} route-map ${label}-out out`,
    `${neighbor} maximum-prefix ${maximumPrefixes}`,
  ];
};

/** A static route into a tunnel. */
type TunnelRoute = { tunnel: OutlineTunnel; prefix: string; distance: number };

/**
 * Static routes into the tunnels of connections without BGP; a tunnel that is down takes its routes with it. Equal ones must be in one zone: the
 * platform refuses a second route of a distance by another interface, so that one gets the next distance.
 */
export function tunnelRoutes({ tunnels, zones }: AsaOutline): TunnelRoute[] {
  const taken = new Map<string, string | undefined>();
  return tunnels
    .filter((tunnel) => !isBgp(tunnel))
    .toSorted((a, b) => a.distance - b.distance)
    .flatMap((tunnel) =>
      tunnel.expected.map((prefix) => {
        const zone = zones.get(tunnel.id);
        const isFree = (distance: number): boolean => {
          const key = `${prefix} ${distance}`;
          return !taken.has(key) || (zone !== undefined && taken.get(key) === zone);
        };
        let { distance } = tunnel;
        while (!isFree(distance)) distance += 1;
        taken.set(`${prefix} ${distance}`, zone);
        return { tunnel, prefix, distance };
      }),
    );
}

export const staticSection = (outline: AsaOutline): Section =>
  routeSection(
    'Static routes into the tunnels',
    tunnelRoutes(outline).map(({ tunnel, prefix, distance }) => ({
      text: `route ${nameOf(tunnel)} ${dotted(prefix)} ${isHosted(tunnel) ? tunnel.peer : tunnel.inside.far} ${distance}`,
      about: tunnel.about,
    })),
  );

/** Null routes: traffic for the other side never leaves in clear text, and announced prefixes are there to be announced. */
export const anchorSection = (outline: Outline): Section =>
  routeSection(
    'Anchor routes: used only while nothing better is there',
    anchorsOf(outline).map(({ prefix, about }) => ({
      text: `route Null0 ${dotted(prefix)} ${anchorDistance}`,
      about,
    })),
  );
