import { deviceWord } from '@/lib/plan/text';
import { anchorDistance, anchorsOf } from '../anchors';
import { existingBgpRemarks } from '../existing-bgp';
import { isHosted, loopbackOf, sessionHops } from '../loopbacks';
import { aboutAnnounced, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { type OutlineSibling, siblingLists, siblingMaps } from '../siblings';
import { routeSection } from './interfaces';
import { announcedList, expectedList, firstOfEach, inName, outName } from './names';

type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

/** Numbers of entries in lists and maps: gaps of ten, as people leave them. */
const step = 10;

/** A switch that came without it routes nothing. */
export const routingSection = ({ tunnels }: Outline): Section => ({
  title: 'Routing',
  write: (file) => {
    if (tunnels.length > 0) file.add('ip routing');
  },
  undo: (file) => {
    if (tunnels.length > 0)
      file.add('ip routing stays: switch it off by hand, and only where it was off before.');
  },
});

/** What may be announced, and what each connection may bring. */
export function prefixListSection(outline: Outline): Section {
  const tunnels = outline.tunnels.filter(isBgp);
  const connections = firstOfEach(tunnels, expectedList).filter(({ expected }) => expected.length > 0);
  const announced = tunnels.length > 0 ? outline.announced : [];
  const siblings = siblingLists(outline.siblings);
  return {
    title: 'Prefix lists',
    write: (file) => {
      if (announced.length > 0) file.add(`ip prefix-list ${announcedList}`);
      announced.forEach((prefix, index) => {
        file.about(aboutAnnounced(outline, prefix), () =>
          file.add(`   seq ${step * (index + 1)} permit ${prefix}`),
        );
      });
      for (const tunnel of connections) {
        file.about([tunnel.connection.id], () =>
          file.add(
            `ip prefix-list ${expectedList(tunnel)}`,
            ...tunnel.expected.map((prefix, index) => `   seq ${step * (index + 1)} permit ${prefix}`),
          ),
        );
      }
      for (const { name, prefixes, about } of siblings) {
        file.about(about, () =>
          file.add(
            `ip prefix-list ${name}`,
            ...prefixes.map((prefix, index) => `   seq ${step * (index + 1)} permit ${prefix}`),
          ),
        );
      }
    },
    undo: (file) => {
      for (const { name } of siblings) file.add(`no ip prefix-list ${name}`);
      for (const tunnel of connections) file.add(`no ip prefix-list ${expectedList(tunnel)}`);
      if (announced.length > 0) file.add(`no ip prefix-list ${announcedList}`);
    },
  };
}

/** Filters of each session in both directions. What no entry permits is dropped. */
export function routeMapSection(outline: Outline): Section {
  const tunnels = outline.tunnels.filter(isBgp);
  return {
    title: 'Route maps',
    write: (file) => {
      for (const tunnel of tunnels) {
        const { near } = tunnel.bgp;
        file.about(tunnel.about, () => {
          if (tunnel.expected.length > 0) {
            file.add(
              `route-map ${inName(tunnel)} permit ${step}`,
              `   match ip address prefix-list ${expectedList(tunnel)}`,
              `   set local-preference ${near.localPreference}`,
            );
          } else file.add(`route-map ${inName(tunnel)} deny ${step}`);
          if (outline.announced.length > 0) {
            file.add(
              `route-map ${outName(tunnel)} permit ${step}`,
              `   match ip address prefix-list ${announcedList}`,
              ...(near.prepend > 0
                ? [`   set as-path prepend ${Array(near.prepend).fill(near.asn).join(' ')}`]
                : []),
            );
          } else file.add(`route-map ${outName(tunnel)} deny ${step}`);
        });
      }
      for (const { name, list, prefixes, about } of siblingMaps(outline.siblings)) {
        file.about(about, () =>
          file.add(
            ...(prefixes.length > 0
              ? [`route-map ${name} permit ${step}`, `   match ip address prefix-list ${list}`]
              : [`route-map ${name} deny ${step}`]),
          ),
        );
      }
    },
    undo: (file) => {
      for (const { name, about } of siblingMaps(outline.siblings)) {
        file.about(about, () => file.add(`no route-map ${name}`));
      }
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () =>
          file.add(`no route-map ${outName(tunnel)}`, `no route-map ${inName(tunnel)}`),
        );
      }
    },
  };
}

/** The BGP process and its sessions. */
export function bgpSection(outline: Outline): Section {
  const { gateway, announced, paths, siblings } = outline;
  const tunnels = outline.tunnels.filter(isBgp);
  return {
    title: 'BGP',
    write: (file) => {
      if (tunnels.length === 0) return;
      file.add(
        ...existingBgpRemarks(outline, { routerId: 'router-id', paths: 'maximum-paths' }).map(
          (text) => `! ${text}`,
        ),
        `router bgp ${gateway.asn}`,
      );
      if (gateway.routerId) file.add(`   router-id ${gateway.routerId}`);
      if (paths > 1) file.add(`   maximum-paths ${paths} ecmp ${paths}`);
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () => file.add(...sessionLines(tunnel, outline.loopbacks)));
      }
      for (const sibling of siblings) {
        file.about(sibling.about, () => file.add(...siblingLines(sibling, gateway)));
      }
      file.add('   address-family ipv4');
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () => file.add(`      neighbor ${tunnel.inside.far} activate`));
      }
      for (const { address, about } of siblings) {
        file.about(about, () => file.add(`      neighbor ${address} activate`));
      }
      for (const prefix of announced) {
        file.about(aboutAnnounced(outline, prefix), () => file.add(`      network ${prefix}`));
      }
    },
    undo: (file) => {
      if (tunnels.length === 0) return;
      file.add(
        `Where BGP was not used before, "no router bgp ${gateway.asn}" does for all of it; else${paths > 1 ? ', without maximum-paths if that was there' : ''}:`,
        `router bgp ${gateway.asn}`,
        '   address-family ipv4',
        ...announced.map((prefix) => `      no network ${prefix}`),
        '      exit',
        ...siblings.map(({ address }) => `   no neighbor ${address}`),
        ...tunnels.map(({ inside }) => `   no neighbor ${inside.far}`),
        ...(paths > 1 ? ['   no maximum-paths'] : []),
        '   exit',
      );
    },
  };
}

/** A session from a loopback has its hold time to notice that its tunnel is down. */
function sessionLines(tunnel: BgpTunnel, loopbacks: Outline['loopbacks']): string[] {
  const { inside, bgp, title } = tunnel;
  const neighbor = `   neighbor ${inside.far}`;
  const loopback = loopbackOf(loopbacks, tunnel);
  return [
    `${neighbor} remote-as ${bgp.farAsn}`,
    `${neighbor} description ${title}`,
    ...(loopback
      ? [`${neighbor} update-source Loopback${loopback.number}`, `${neighbor} ebgp-multihop ${sessionHops}`]
      : []),
    `${neighbor} timers ${bgp.near.keepaliveSeconds} ${bgp.near.holdSeconds}`,
    `${neighbor} route-map ${inName(tunnel)} in`,
    `${neighbor} route-map ${outName(tunnel)} out`,
    `${neighbor} maximum-routes ${bgp.near.maximumPrefixes}`,
  ];
}

/** An internal session leaves from the inside interface, whose address the sibling knows. */
const siblingLines = (
  { address, title, label, keepaliveSeconds, holdSeconds, maximumPrefixes }: OutlineSibling,
  { asn, insideInterface }: Outline['gateway'],
): string[] => {
  const neighbor = `   neighbor ${address}`;
  return [
    `${neighbor} remote-as ${asn}`,
    `${neighbor} description ${title}`,
    `${neighbor} next-hop-self`,
    `${neighbor} update-source ${deviceWord(insideInterface, { max: 32, fallback: 'inside' })}`,
    `${neighbor} timers ${keepaliveSeconds} ${holdSeconds}`,
    `${neighbor} route-map ${label}-in in`,
    `${neighbor} route-map ${label}-out out`,
    `${neighbor} maximum-routes ${maximumPrefixes}`,
  ];
};

/** Static routes into the tunnels of connections without BGP. */
export const staticSection = ({ tunnels }: Outline): Section =>
  routeSection(
    'Static routes into the tunnels',
    tunnels
      .filter((tunnel) => !isBgp(tunnel))
      .flatMap((tunnel) =>
        tunnel.expected.map((prefix) => ({ text: staticRoute(tunnel, prefix), about: tunnel.about })),
      ),
  );

/** The next hop is named where it shares the tunnel's prefix. */
const staticRoute = (tunnel: OutlineTunnel, prefix: string): string =>
  `ip route ${prefix} Tunnel${tunnel.number} ${isHosted(tunnel) ? '' : `${tunnel.inside.far} `}${tunnel.distance}`;

/** Null routes: traffic for the other side never leaves in clear text, and announced prefixes are there to be announced. */
export const anchorSection = (outline: Outline): Section =>
  routeSection(
    'Anchor routes: used only while nothing better is there',
    anchorsOf(outline).map(({ prefix, about }) => ({
      text: `ip route ${prefix} Null0 ${anchorDistance}`,
      about,
    })),
  );
