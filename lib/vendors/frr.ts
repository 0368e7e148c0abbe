import { prefixVersion } from '@/lib/addressing/prefix';
import { anchorDistance, anchorsOf } from './anchors';
import { existingBgpRemarks } from './existing-bgp';
import { type BgpTunnel, inName, isBgp, outName, prefixLists, routeMaps } from './frr-filters';
import { isHosted, routedPeers, sessionHops } from './loopbacks';
import { aboutAnnounced, type Outline, type OutlineTunnel } from './outline';
import type { Section } from './section';
import type { OutlineSibling } from './siblings';

/** How the platform names a tunnel's interface. */
type Named = (tunnel: OutlineTunnel) => string;

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
      for (const version of versionsOf(outline)) {
        file.add(` address-family ipv${version} unicast`);
        for (const prefix of announced.filter((each) => prefixVersion(each) === version)) {
          file.about(aboutAnnounced(outline, prefix), () => file.add(`  network ${prefix}`));
        }
        for (const tunnel of tunnels.filter(({ inside }) => inside.version === version)) {
          file.about(tunnel.about, () => file.add(...familyLines(tunnel)));
        }
        for (const sibling of version === 4 ? siblings : []) {
          file.about(sibling.about, () => file.add(...siblingFamily(sibling)));
        }
        if (paths > 1) file.add(`  maximum-paths ${paths}`);
        file.add(' exit-address-family');
      }
      file.add('exit');
    },
    undo: (file) => {
      if (tunnels.length === 0) return;
      file.add(
        `Where BGP was not used before, "no router bgp ${gateway.asn}" does for all of it; else:`,
        `router bgp ${gateway.asn}`,
        ...versionsOf(outline).flatMap((version) => [
          ` address-family ipv${version} unicast`,
          ...(paths > 1 ? [`  no maximum-paths ${paths}`] : []),
          ...announced
            .filter((prefix) => prefixVersion(prefix) === version)
            .map((prefix) => `  no network ${prefix}`),
          ' exit-address-family',
        ]),
        ...siblings.map(({ address }) => ` no neighbor ${address}`),
        ...tunnels.map(({ inside }) => ` no neighbor ${inside.far}`),
        'exit',
      );
    },
  };
}

/** The address families: those of the sessions' own addresses, and IPv4 for siblings. */
const versionsOf = ({ tunnels, siblings }: Outline): (4 | 6)[] =>
  ([4, 6] as const).filter(
    (version) =>
      (version === 4 && siblings.length > 0) ||
      tunnels.some(({ bgp: session, inside }) => session && inside.version === version),
  );

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

const routeWord = (prefix: string): string => (prefixVersion(prefix) === 4 ? 'ip route' : 'ipv6 route');

const tunnelRoutes = ({ tunnels }: Outline, interfaceOf: Named): RouteLine[] =>
  tunnels
    .filter((tunnel) => !isBgp(tunnel))
    .flatMap((tunnel) =>
      tunnel.expected.map((prefix) => ({
        text: `${routeWord(prefix)} ${prefix} ${interfaceOf(tunnel)} ${tunnel.distance}`,
        about: tunnel.about,
      })),
    );

const anchors = (outline: Outline): RouteLine[] =>
  anchorsOf(outline).map(({ prefix, about }) => ({
    text: `${routeWord(prefix)} ${prefix} Null0 ${anchorDistance}`,
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
