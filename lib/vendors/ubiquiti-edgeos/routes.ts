import { anchorDistance, anchorsOf } from '../anchors';
import { routedPeers } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { interfaceOf, quoted } from './names';

type Line = { path: string; distance?: number; about: readonly string[] };

/** Static routes: to the peers, to the far ends of sessions, into tunnels without BGP, and anchors. */
export const routeSections = (outline: Outline): Section[] => [
  section('Routes to the peers, each by its own uplink', hostRoutes(outline)),
  section('Routes to the far ends of sessions, each through its tunnel', insideRoutes(outline)),
  section('Static routes into the tunnels', tunnelRoutes(outline)),
  section('Anchor routes: used only while nothing better is there', anchors(outline)),
];

const section = (title: string, lines: readonly Line[]): Section => ({
  title,
  write: (file) => {
    for (const { path, distance, about } of lines) {
      file.about(about, () =>
        file.add(distance === undefined ? `set ${path}` : `set ${path} distance ${quoted(distance)}`),
      );
    }
  },
  undo: (file) => {
    for (const { path, about } of lines) file.about(about, () => file.add(`delete ${path}`));
  },
});

const intoTunnel = (prefix: string, tunnel: OutlineTunnel): string =>
  `protocols static interface-route ${prefix} next-hop-interface ${interfaceOf(tunnel)}`;

const hostRoutes = ({ hostRoutes: routes }: Outline): Line[] =>
  routes.map(({ peer, nextHop, about }) => ({
    path: `protocols static route ${peer}/32 next-hop ${nextHop}`,
    about,
  }));

const insideRoutes = ({ tunnels }: Outline): Line[] =>
  routedPeers(tunnels).map((tunnel) => ({
    path: intoTunnel(`${tunnel.inside.far}/32`, tunnel),
    about: tunnel.about,
  }));

const tunnelRoutes = ({ tunnels }: Outline): Line[] =>
  tunnels
    .filter(({ bgp }) => !bgp)
    .flatMap((tunnel) =>
      tunnel.expected.map((prefix) => ({
        path: intoTunnel(prefix, tunnel),
        distance: tunnel.distance,
        about: tunnel.about,
      })),
    );

const anchors = (outline: Outline): Line[] =>
  anchorsOf(outline).map(({ prefix, about }) => ({
    path: `protocols static route ${prefix} blackhole`,
    distance: anchorDistance,
    about,
  }));
