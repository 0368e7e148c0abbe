import { anchorsOf } from '../anchors';
import { existingBgpRemarks } from '../existing-bgp';
import { isHosted, loopbackOf, sessionHops } from '../loopbacks';
import { aboutAnnounced, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { type Line, linesAbout, setSection } from './lines';
import {
  announcedProfile,
  bgp,
  inName,
  interfaceOf,
  loopbackName,
  outName,
  prefixWord,
  restLines,
  restOf,
  router,
  staticRoute,
} from './names';

import { siblingFilters, siblingPeer, siblingRules, siblingsIn } from './siblings';

type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

/** Distances of static routes lie between these: the worst is for what counts only while nothing better is there. */
const distances = { best: 10, worst: 240 } as const;

/** The distance of external BGP, which a primary static route beats. */
const externalDistance = 20;

/** Of profiles, the one with the lowest number counts first. */
const profilePriority = 50;

const largestShortAsn = 65_535;
const everything = '0.0.0.0/0';

/** The BGP process: what it is as a whole, before its sessions. */
export function bgpSection(outline: Outline): Section {
  const { gateway, announced, expected } = outline;
  const tunnels = outline.tunnels.filter(isBgp);
  const hasLongAsn = [gateway.asn, ...tunnels.map((tunnel) => tunnel.bgp.farAsn)].some(
    (asn) => asn > largestShortAsn,
  );
  const section = setSection({
    title: 'BGP',
    remarks: existingBgpRemarks(outline, { routerId: 'router-id' }),
    sets:
      tunnels.length === 0
        ? []
        : linesAbout(
            [gateway.id],
            ...(gateway.routerId ? [`${bgp} router-id ${gateway.routerId}`] : []),
            `${bgp} local-as ${gateway.asn}`,
            ...(hasLongAsn ? [`${bgp} routing-options as-format 4-byte`] : []),
            `${bgp} install-route yes`,
            ...(expected.includes(everything) ? [`${bgp} reject-default-route no`] : []),
            ...(announced.includes(everything) ? [`${bgp} allow-redist-default-route yes`] : []),
            `${bgp} enable yes`,
          ),
    deletes: linesAbout([gateway.id], bgp),
  });
  return {
    ...section,
    undo: (file) => {
      if (tunnels.length > 0) file.add('Only where BGP was not used before:');
      section.undo(file);
    },
  };
}

/** A peer group for each session, since filters are of groups. */
export function peerSection(outline: Outline): Section {
  const tunnels = outline.tunnels.filter(isBgp);
  return setSection({
    title: 'BGP sessions',
    sets: [
      ...tunnels.flatMap((tunnel) => linesAbout(tunnel.about, ...peerLines(tunnel, outline.loopbacks))),
      ...siblingsIn(outline).flatMap((sibling) =>
        linesAbout(sibling.about, ...siblingPeer(sibling, outline)),
      ),
    ],
    deletes: [...tunnels, ...siblingsIn(outline)].flatMap(({ label, about }) =>
      linesAbout(about, `${bgp} peer-group ${label}`),
    ),
  });
}

function peerLines(tunnel: BgpTunnel, loopbacks: Outline['loopbacks']): string[] {
  const { label, inside, bgp: session } = tunnel;
  const { near } = session;
  const loopback = loopbackOf(loopbacks, tunnel);
  const group = `${bgp} peer-group ${label}`;
  const peer = `${group} peer ${label}`;
  return [
    `${group} enable yes`,
    `${group} type ebgp export-nexthop use-self`,
    `${group} soft-reset-with-stored-info yes`,
    `${peer} enable yes`,
    `${peer} peer-as ${session.farAsn}`,
    `${peer} local-address interface ${loopback ? loopbackName(loopback) : interfaceOf(tunnel)}`,
    `${peer} local-address ip ${inside.near}/${inside.bits}`,
    `${peer} peer-address ip ${inside.far}`,
    ...(isHosted(tunnel) ? [`${peer} connection-options multihop ${sessionHops}`] : []),
    `${peer} connection-options keep-alive-interval ${near.keepaliveSeconds}`,
    `${peer} connection-options hold-time ${near.holdSeconds}`,
    `${peer} max-prefixes ${near.maximumPrefixes}`,
  ];
}

/** Filters of each session in both directions: one rule for what is meant, one that refuses the rest. */
export function filterSection(outline: Outline): Section {
  const tunnels = outline.tunnels.filter(isBgp);
  return setSection({
    title: 'BGP filters',
    sets: [
      ...tunnels.flatMap((tunnel) => [...importLines(tunnel), ...exportLines(outline, tunnel)]),
      ...siblingsIn(outline).flatMap(siblingFilters),
    ],
    deletes: [
      ...tunnels.flatMap((tunnel) =>
        linesAbout(
          tunnel.about,
          ...(tunnel.expected.length > 0 ? [`${bgp} policy import rules ${inName(tunnel)}`] : []),
          `${bgp} policy import rules ${restOf(inName(tunnel))}`,
          ...(outline.announced.length > 0 ? [`${bgp} policy export rules ${outName(tunnel)}`] : []),
          `${bgp} policy export rules ${restOf(outName(tunnel))}`,
        ),
      ),
      ...siblingsIn(outline).flatMap(siblingRules),
    ],
  });
}

function importLines(tunnel: BgpTunnel): Line[] {
  const { expected, about, label } = tunnel;
  const rule = `${bgp} policy import rules ${inName(tunnel)}`;
  const rest = `${bgp} policy import rules ${restOf(inName(tunnel))}`;
  const taken = [
    ...expected.map((prefix) => `${rule} match address-prefix ${prefix} exact yes`),
    `${rule} action allow update local-preference ${tunnel.bgp.near.localPreference}`,
    `${rule} used-by ${label}`,
    `${rule} enable yes`,
  ];
  return linesAbout(about, ...(expected.length > 0 ? taken : []), ...restLines(rest, label));
}

function exportLines(outline: Outline, tunnel: BgpTunnel): Line[] {
  const { about, label } = tunnel;
  const { prepend } = tunnel.bgp.near;
  const rule = `${bgp} policy export rules ${outName(tunnel)}`;
  const rest = `${bgp} policy export rules ${restOf(outName(tunnel))}`;
  const sent = [
    ...outline.announced.flatMap((prefix) =>
      linesAbout(
        [tunnel.id, ...aboutAnnounced(outline, prefix)],
        `${rule} match address-prefix ${prefix} exact yes`,
      ),
    ),
    ...linesAbout(
      about,
      `${rule} action allow${prepend > 0 ? ` update as-path prepend ${prepend}` : ''}`,
      `${rule} used-by ${label}`,
      `${rule} enable yes`,
    ),
  ];
  return [...(outline.announced.length > 0 ? sent : []), ...linesAbout(about, ...restLines(rest, label))];
}

/** What is announced, from whatever brings it; the anchors see to it that it is there. */
export function redistributionSection(outline: Outline): Section {
  const { announced, gateway } = outline;
  const about = [gateway.id];
  const profile = `${router} protocol redist-profile ${announcedProfile}`;
  const rule = `${bgp} redist-rules ${announcedProfile}`;
  const needed = announced.length > 0 && outline.tunnels.some(isBgp);
  return setSection({
    title: 'What is announced',
    sets: needed
      ? [
          ...linesAbout(
            about,
            `${profile} priority ${profilePriority}`,
            ...['connect', 'static', 'ospf', 'rip'].map((type) => `${profile} filter type ${type}`),
          ),
          ...announced.flatMap((prefix) =>
            linesAbout(aboutAnnounced(outline, prefix), `${profile} filter destination ${prefix}`),
          ),
          ...linesAbout(
            about,
            `${profile} action redist`,
            `${rule} address-family-identifier ipv4`,
            `${rule} set-origin igp`,
            `${rule} enable yes`,
          ),
        ]
      : [],
    deletes: linesAbout(about, profile, rule),
  });
}

/** Static routes into the tunnels of connections without BGP. */
export function staticSection({ tunnels }: Outline): Section {
  const routes = tunnels
    .filter((tunnel) => !isBgp(tunnel))
    .flatMap((tunnel) =>
      tunnel.expected.map((prefix) => ({
        tunnel,
        prefix,
        route: staticRoute(`tl-${tunnel.number}-${prefixWord(prefix)}`),
      })),
    );
  return setSection({
    title: 'Static routes into the tunnels',
    sets: routes.flatMap(({ tunnel, prefix, route }) =>
      linesAbout(
        tunnel.about,
        `${route} destination ${prefix}`,
        `${route} interface ${interfaceOf(tunnel)}`,
        `${route} admin-dist ${distanceOf(tunnel)}`,
      ),
    ),
    deletes: routes.flatMap(({ tunnel, route }) => linesAbout(tunnel.about, route)),
  });
}

/** PAN-OS's distances start at 10: those that beat BGP move up by what is missing. */
export const distanceOf = ({ distance }: OutlineTunnel): number =>
  distance < externalDistance ? distance + distances.best - 1 : Math.min(distance, distances.worst);

/** Discard routes: traffic for the other side never leaves in clear text, and announced prefixes are there to be announced. */
export function anchorSection(outline: Outline): Section {
  const anchors = anchorsOf(outline).map(({ prefix, about }) => ({
    prefix,
    about,
    route: staticRoute(`tl-anchor-${prefixWord(prefix)}`),
  }));
  return setSection({
    title: 'Anchor routes: used only while nothing better is there',
    sets: anchors.flatMap(({ prefix, about, route }) =>
      linesAbout(
        about,
        `${route} destination ${prefix}`,
        `${route} nexthop discard`,
        `${route} admin-dist ${distances.worst}`,
      ),
    ),
    deletes: anchors.flatMap(({ about, route }) => linesAbout(about, route)),
  });
}
