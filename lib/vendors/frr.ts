import { anchorDistance, anchorsOf } from './anchors';
import { existingBgpRemarks } from './existing-bgp';
import { isHosted, routedPeers, sessionHops } from './loopbacks';
import { aboutAnnounced, type Outline, type OutlineTunnel } from './outline';
import type { Section } from './section';
import { type OutlineSibling, siblingLists, siblingMaps } from './siblings';

type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

/** How the platform names a tunnel's interface. */
type Named = (tunnel: OutlineTunnel) => string;

const announcedList = 'TL-ANNOUNCED';
const inName = ({ label }: OutlineTunnel): string => `${label}-in`;
const outName = ({ label }: OutlineTunnel): string => `${label}-out`;
const expectedList = ({ connection }: OutlineTunnel): string => `${connection.label}-expected`;

/** Numbers of entries in lists and maps: gaps of ten, as people leave them. */
const step = 10;

/** Seconds between tries to reach a peer; FRR's own 120 would be most of the wait after a tunnel is back. */
const connectSeconds = 10;

/** FRR's part of a Linux gateway: filters first, since a session without any exchanges nothing (RFC 8212), then BGP, then static routes. */
export const frrSections = (outline: Outline, interfaceOf: Named): Section[] => [
  prefixLists(outline),
  routeMaps(outline),
  bgp(outline),
  routes('Routes to the far ends of sessions, each through its tunnel', insideRoutes(outline, interfaceOf)),
  routes('Static routes into the tunnels', tunnelRoutes(outline, interfaceOf)),
  routes('Anchor routes: used only while nothing better is there', anchors(outline)),
];

function prefixLists(outline: Outline): Section {
  const tunnels = outline.tunnels.filter(isBgp);
  const byConnection = new Map(tunnels.map((tunnel) => [expectedList(tunnel), tunnel]));
  const lists = [...byConnection].filter(([, { expected }]) => expected.length > 0);
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
      for (const [name, { expected, connection }] of lists) {
        file.about([connection.id], () =>
          file.add(
            ...expected.map(
              (prefix, index) => `ip prefix-list ${name} seq ${step * (index + 1)} permit ${prefix}`,
            ),
          ),
        );
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
    },
    undo: (file) => {
      for (const { name } of siblings) file.add(`no ip prefix-list ${name}`);
      for (const [name] of lists) file.add(`no ip prefix-list ${name}`);
      if (announced.length > 0) file.add(`no ip prefix-list ${announcedList}`);
    },
  };
}

function routeMaps(outline: Outline): Section {
  const tunnels = outline.tunnels.filter(isBgp);
  return {
    title: 'Route maps',
    write: (file) => {
      for (const tunnel of tunnels) {
        const { near } = tunnel.bgp;
        const lets = tunnel.expected.length > 0 ? 'permit' : 'deny';
        const sends = outline.announced.length > 0 ? 'permit' : 'deny';
        file.about(tunnel.about, () => {
          file.add(`route-map ${inName(tunnel)} ${lets} ${step}`);
          if (lets === 'permit') {
            file.add(
              ` match ip address prefix-list ${expectedList(tunnel)}`,
              ` set local-preference ${near.localPreference}`,
            );
          }
          file.add('exit', `route-map ${outName(tunnel)} ${sends} ${step}`);
          if (sends === 'permit') {
            file.add(` match ip address prefix-list ${announcedList}`);
            if (near.prepend > 0) {
              file.add(` set as-path prepend ${Array(near.prepend).fill(near.asn).join(' ')}`);
            }
          }
          file.add('exit');
        });
      }
      for (const { name, list, prefixes, about } of siblingMaps(outline.siblings)) {
        file.about(about, () =>
          file.add(
            ...(prefixes.length > 0
              ? [`route-map ${name} permit ${step}`, ` match ip address prefix-list ${list}`]
              : [`route-map ${name} deny ${step}`]),
            'exit',
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

function bgp(outline: Outline): Section {
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
        '! Leave out "no bgp default ipv4-unicast" there, because it ends sessions that nothing else activates.',
        `router bgp ${gateway.asn}`,
      );
      if (gateway.routerId) file.add(` bgp router-id ${gateway.routerId}`);
      file.add(' bgp log-neighbor-changes', ' no bgp default ipv4-unicast');
      for (const tunnel of tunnels) file.about(tunnel.about, () => file.add(...neighborLines(tunnel)));
      for (const sibling of siblings) {
        file.about(sibling.about, () => file.add(...siblingSession(sibling, gateway)));
      }
      file.add(' address-family ipv4 unicast');
      for (const prefix of announced) {
        file.about(aboutAnnounced(outline, prefix), () => file.add(`  network ${prefix}`));
      }
      for (const tunnel of tunnels) file.about(tunnel.about, () => file.add(...familyLines(tunnel)));
      for (const sibling of siblings) file.about(sibling.about, () => file.add(...siblingFamily(sibling)));
      if (paths > 1) file.add(`  maximum-paths ${paths}`);
      file.add(' exit-address-family', 'exit');
    },
    undo: (file) => {
      if (tunnels.length === 0) return;
      file.add(
        `Where BGP was not used before, "no router bgp ${gateway.asn}" does for all of it; else:`,
        `router bgp ${gateway.asn}`,
        ' address-family ipv4 unicast',
        ...(paths > 1 ? [`  no maximum-paths ${paths}`] : []),
        ...announced.map((prefix) => `  no network ${prefix}`),
        ' exit-address-family',
        ...siblings.map(({ address }) => ` no neighbor ${address}`),
        ...tunnels.map(({ inside }) => ` no neighbor ${inside.far}`),
        'exit',
      );
    },
  };
}

const neighborLines = (tunnel: BgpTunnel): string[] => {
  const { inside, bgp: session, title } = tunnel;
  const neighbor = ` neighbor ${inside.far}`;
  return [
    `${neighbor} remote-as ${session.farAsn}`,
    `${neighbor} description ${title}`,
    ...(isHosted(tunnel)
      ? [`${neighbor} ebgp-multihop ${sessionHops}`, `${neighbor} update-source ${inside.near}`]
      : []),
    `${neighbor} timers ${session.near.keepaliveSeconds} ${session.near.holdSeconds}`,
    `${neighbor} timers connect ${connectSeconds}`,
  ];
};

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

/** An internal session leaves from the device's inside address, by which the sibling knows it. */
const siblingSession = (
  { address, local, title, keepaliveSeconds, holdSeconds }: OutlineSibling,
  { asn }: Outline['gateway'],
): string[] => {
  const neighbor = ` neighbor ${address}`;
  return [
    `${neighbor} remote-as ${asn}`,
    `${neighbor} description ${title}`,
    `${neighbor} update-source ${local}`,
    `${neighbor} timers ${keepaliveSeconds} ${holdSeconds}`,
    `${neighbor} timers connect ${connectSeconds}`,
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

type RouteLine = { text: string; about: readonly string[] };

/** Next hops learned on a session are its far address: by this route they resolve to the session's own tunnel. */
const insideRoutes = ({ tunnels }: Outline, interfaceOf: Named): RouteLine[] =>
  routedPeers(tunnels).map((tunnel) => ({
    text: `ip route ${tunnel.inside.far}/32 ${interfaceOf(tunnel)}`,
    about: tunnel.about,
  }));

const tunnelRoutes = ({ tunnels }: Outline, interfaceOf: Named): RouteLine[] =>
  tunnels
    .filter((tunnel) => !isBgp(tunnel))
    .flatMap((tunnel) =>
      tunnel.expected.map((prefix) => ({
        text: `ip route ${prefix} ${interfaceOf(tunnel)} ${tunnel.distance}`,
        about: tunnel.about,
      })),
    );

const anchors = (outline: Outline): RouteLine[] =>
  anchorsOf(outline).map(({ prefix, about }) => ({
    text: `ip route ${prefix} Null0 ${anchorDistance}`,
    about,
  }));

function routes(title: string, lines: readonly RouteLine[]): Section {
  return {
    title,
    write: (file) => {
      for (const { text, about } of lines) file.about(about, () => file.add(text));
    },
    undo: (file) => {
      for (const { text, about } of lines) file.about(about, () => file.add(`no ${text}`));
    },
  };
}
