import { deviceWord } from '@/lib/plan/text';
import { anchorDistance, anchorsOf } from '../anchors';
import { existingBgpRemarks } from '../existing-bgp';
import { loopbackOf, routedPeers, sessionHops } from '../loopbacks';
import { aboutAnnounced, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { type OutlineSibling, siblingLists, siblingMaps } from '../siblings';
import { announcedList, dotted, expectedList, firstOfEach, hostRouteName, inName, outName } from './names';

type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

/** Numbers of entries in lists and maps: gaps of ten, as people leave them. */
const step = 10;

/** What may be announced, and what each connection may bring. */
export function prefixListSection(outline: Outline): Section {
  const hosted = routedPeers(outline.tunnels);
  const tunnels = outline.tunnels.filter(isBgp);
  const connections = firstOfEach(tunnels, expectedList).filter(({ expected }) => expected.length > 0);
  const announced = tunnels.length > 0 ? outline.announced : [];
  const siblings = siblingLists(outline.siblings);
  return {
    title: 'Prefix lists',
    write: (file) => {
      announced.forEach((prefix, index) => {
        file.about(aboutAnnounced(outline, prefix), () =>
          file.add(`ip prefix-list ${announcedList} seq ${step * (index + 1)} permit ${prefix}`),
        );
      });
      for (const tunnel of connections) {
        tunnel.expected.forEach((prefix, index) => {
          file.about([tunnel.connection.id], () =>
            file.add(`ip prefix-list ${expectedList(tunnel)} seq ${step * (index + 1)} permit ${prefix}`),
          );
        });
      }
      for (const { name, prefixes, about } of siblings) {
        file.about(about, () =>
          file.add(
            ...prefixes.map(
              (prefix, index) => `ip prefix-list ${name} seq ${step * (index + 1)} permit ${prefix}`,
            ),
          ),
        );
      }
      if (hosted.length > 0) {
        file.about(aboutThem(hosted), () =>
          file.add(`ip prefix-list ${hostRouteName} seq ${step} permit 0.0.0.0/0 ge 32`),
        );
      }
    },
    undo: (file) => {
      if (hosted.length > 0) file.add(`no ip prefix-list ${hostRouteName}`);
      for (const { name } of siblings) file.add(`no ip prefix-list ${name}`);
      for (const tunnel of connections) file.add(`no ip prefix-list ${expectedList(tunnel)}`);
      if (announced.length > 0) file.add(`no ip prefix-list ${announcedList}`);
    },
  };
}

const aboutThem = (tunnels: readonly OutlineTunnel[]): string[] => [
  ...new Set(tunnels.flatMap(({ about }) => about)),
];

/** Filters of each session in both directions. What no entry permits is dropped. */
export function routeMapSection(outline: Outline): Section {
  const tunnels = outline.tunnels.filter(isBgp);
  const hosted = routedPeers(tunnels);
  return {
    title: 'Route maps',
    write: (file) => {
      for (const tunnel of tunnels) {
        const { near } = tunnel.bgp;
        file.about(tunnel.about, () => {
          if (tunnel.expected.length > 0) {
            file.add(
              `route-map ${inName(tunnel)} permit ${step}`,
              ` match ip address prefix-list ${expectedList(tunnel)}`,
              ` set local-preference ${near.localPreference}`,
            );
          } else file.add(`route-map ${inName(tunnel)} deny ${step}`);
          if (outline.announced.length > 0) {
            file.add(
              `route-map ${outName(tunnel)} permit ${step}`,
              ` match ip address prefix-list ${announcedList}`,
              ...(near.prepend > 0
                ? [` set as-path prepend ${Array(near.prepend).fill(near.asn).join(' ')}`]
                : []),
            );
          } else file.add(`route-map ${outName(tunnel)} deny ${step}`);
        });
      }
      for (const { name, list, prefixes, about } of siblingMaps(outline.siblings)) {
        file.about(about, () =>
          file.add(
            ...(prefixes.length > 0
              ? [`route-map ${name} permit ${step}`, ` match ip address prefix-list ${list}`]
              : [`route-map ${name} deny ${step}`]),
          ),
        );
      }
      if (hosted.length > 0) {
        file.about(aboutThem(hosted), () =>
          file.add(
            `route-map ${hostRouteName} permit ${step}`,
            ` match ip address prefix-list ${hostRouteName}`,
          ),
        );
      }
    },
    undo: (file) => {
      if (hosted.length > 0) file.add(`no route-map ${hostRouteName}`);
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
        ...existingBgpRemarks(outline, { routerId: 'bgp router-id', paths: 'maximum-paths' }).map(
          (text) => `! ${text}`,
        ),
        `router bgp ${gateway.asn}`,
      );
      if (gateway.routerId) file.add(` bgp router-id ${gateway.routerId}`);
      file.add(' bgp log-neighbor-changes');
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () => file.add(...sessionLines(tunnel, outline.loopbacks)));
      }
      for (const sibling of siblings) {
        file.about(sibling.about, () => file.add(...siblingSession(sibling, gateway)));
      }
      file.add(' address-family ipv4');
      for (const prefix of announced) {
        file.about(aboutAnnounced(outline, prefix), () => file.add(`  ${networkLine(prefix)}`));
      }
      for (const tunnel of tunnels) file.about(tunnel.about, () => file.add(...familyLines(tunnel)));
      for (const sibling of siblings) file.about(sibling.about, () => file.add(...siblingFamily(sibling)));
      if (paths > 1) file.add(`  maximum-paths ${paths}`);
      file.add(' exit-address-family');
    },
    undo: (file) => {
      if (tunnels.length === 0) return;
      file.add(
        `Where BGP was not used before, "no router bgp ${gateway.asn}" does for all of it; else:`,
        `router bgp ${gateway.asn}`,
        ' address-family ipv4',
        ...(paths > 1 ? [`  no maximum-paths ${paths}`] : []),
        ...announced.map((prefix) => `  no ${networkLine(prefix)}`),
        ' exit-address-family',
        ...siblings.map(({ address }) => ` no neighbor ${address}`),
        ...tunnels.map(({ inside }) => ` no neighbor ${inside.far}`),
      );
    },
  };
}

const networkLine = (prefix: string): string => {
  const [address, mask] = dotted(prefix).split(' ');
  return `network ${address} mask ${mask}`;
};

/** A session from a loopback ends as soon as the host route through its tunnel is gone, as one between neighbours does by itself. */
function sessionLines(tunnel: BgpTunnel, loopbacks: Outline['loopbacks']): string[] {
  const { inside, bgp, title } = tunnel;
  const neighbor = ` neighbor ${inside.far}`;
  const loopback = loopbackOf(loopbacks, tunnel);
  return [
    `${neighbor} remote-as ${bgp.farAsn}`,
    `${neighbor} description ${title}`,
    ...(loopback
      ? [
          `${neighbor} ebgp-multihop ${sessionHops}`,
          `${neighbor} update-source Loopback${loopback.number}`,
          `${neighbor} fall-over route-map ${hostRouteName}`,
        ]
      : []),
    `${neighbor} timers ${bgp.near.keepaliveSeconds} ${bgp.near.holdSeconds}`,
  ];
}

const familyLines = (tunnel: BgpTunnel): string[] => {
  const neighbor = `  neighbor ${tunnel.inside.far}`;
  return [
    `${neighbor} activate`,
    `${neighbor} soft-reconfiguration inbound`,
    `${neighbor} route-map ${inName(tunnel)} in`,
    `${neighbor} route-map ${outName(tunnel)} out`,
    `${neighbor} maximum-prefix ${tunnel.bgp.near.maximumPrefixes}`,
  ];
};

/** An internal session leaves from the inside interface, whose address the sibling knows. */
const siblingSession = (
  { address, title, keepaliveSeconds, holdSeconds }: OutlineSibling,
  { asn, insideInterface }: Outline['gateway'],
): string[] => {
  const neighbor = ` neighbor ${address}`;
  return [
    `${neighbor} remote-as ${asn}`,
    `${neighbor} description ${title}`,
    `${neighbor} update-source ${deviceWord(insideInterface, { max: 32, fallback: 'inside' })}`,
    `${neighbor} timers ${keepaliveSeconds} ${holdSeconds}`,
  ];
};

const siblingFamily = ({ address, label, maximumPrefixes }: OutlineSibling): string[] => {
  const neighbor = `  neighbor ${address}`;
  return [
    `${neighbor} activate`,
    `${neighbor} next-hop-self`,
    `${neighbor} soft-reconfiguration inbound`,
    `${neighbor} route-map ${label}-in in`,
    `${neighbor} route-map ${label}-out out`,
    `${neighbor} maximum-prefix ${maximumPrefixes}`,
  ];
};

/** Static routes into the tunnels of connections without BGP; a tunnel that is down takes its routes with it. */
export function staticSection({ tunnels }: Outline): Section {
  const routes = tunnels
    .filter((tunnel) => !isBgp(tunnel))
    .flatMap(({ expected, number, distance, about }) =>
      expected.map((prefix) => ({ text: `ip route ${dotted(prefix)} Tunnel${number} ${distance}`, about })),
    );
  return {
    title: 'Static routes into the tunnels',
    write: (file) => {
      for (const { text, about } of routes) file.about(about, () => file.add(text));
    },
    undo: (file) => {
      for (const { text, about } of routes) file.about(about, () => file.add(`no ${text}`));
    },
  };
}

/** Null routes: traffic for the other side never leaves in clear text, and announced prefixes are there to be announced. */
export function anchorSection(outline: Outline): Section {
  const routes = anchorsOf(outline).map(({ prefix, about }) => ({
    text: `ip route ${dotted(prefix)} Null0 ${anchorDistance}`,
    about,
  }));
  return {
    title: 'Anchor routes: used only while nothing better is there',
    write: (file) => {
      for (const { text, about } of routes) file.about(about, () => file.add(text));
    },
    undo: (file) => {
      for (const { text, about } of routes) file.about(about, () => file.add(`no ${text}`));
    },
  };
}
