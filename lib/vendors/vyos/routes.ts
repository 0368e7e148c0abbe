import { anchorDistance, anchorsOf } from '../anchors';
import { routedPeers } from '../loopbacks';
import type { Section } from '../section';
import { quoted } from './names';
import type { VyosOutline } from './outline';

/** Routing tables of the uplinks are numbered from here (there are 200), far from those people tend to use. */
const firstTable = 181;

/** Rules by source are numbered from here; before the main table's own rule, behind what people tend to have. */
const firstRule = 7901;

type Line = { set: string; path: string; about: readonly string[] };

/** Static routes: to the peers, to the far ends of sessions, into tunnels without BGP, and anchors. */
export const routeSections = (outline: VyosOutline): Section[] => [
  section('Routes to the peers, each by its own uplink', hostRoutes(outline)),
  section('Routes to the peers that several uplinks lead to, by the address sent from', ruledRoutes(outline)),
  section('Routes to the far ends of sessions, each through its tunnel', insideRoutes(outline)),
  section('Static routes into the tunnels', tunnelRoutes(outline)),
  section('Anchor routes: used only while nothing better is there', anchors(outline)),
];

const section = (title: string, lines: readonly Line[]): Section => ({
  title,
  write: (file) => {
    for (const { set, about } of lines) file.about(about, () => file.add(`set ${set}`));
  },
  undo: (file) => {
    const paths = new Map(lines.map(({ path, about }) => [path, about]));
    for (const [path, about] of paths) file.about(about, () => file.add(`delete ${path}`));
  },
});

const hostRoutes = ({ hostRoutes: routes }: VyosOutline): Line[] =>
  routes
    .filter(({ lines }) => lines === 1)
    .map(({ peer, nextHop, about }) => {
      const path = `protocols static route ${peer}/32 next-hop ${nextHop}`;
      return { set: path, path, about };
    });

/** A table for each uplink, and a rule for each source and peer that leads to it. */
const ruledRoutes = ({ hostRoutes: routes }: VyosOutline): Line[] =>
  routes
    .filter(({ lines }) => lines > 1)
    .flatMap(({ peer, nextHop, local, line, about }, index) => {
      const table = firstTable + line;
      const route = `protocols static table ${table} route ${peer}/32 next-hop ${nextHop}`;
      const rule = `policy local-route rule ${firstRule + index}`;
      return [
        { set: route, path: route, about },
        { set: `${rule} source address ${quoted(local)}`, path: rule, about },
        { set: `${rule} destination address ${quoted(peer)}`, path: rule, about },
        { set: `${rule} set table ${quoted(table)}`, path: rule, about },
      ];
    });

const insideRoutes = ({ tunnels, dialect }: VyosOutline): Line[] =>
  routedPeers(tunnels).map((tunnel) => {
    const path = dialect.intoTunnel(`${tunnel.inside.far}/32`, tunnel);
    return { set: path, path, about: tunnel.about };
  });

const tunnelRoutes = ({ tunnels, dialect }: VyosOutline): Line[] =>
  tunnels
    .filter(({ bgp }) => !bgp)
    .flatMap((tunnel) =>
      tunnel.expected.map((prefix) => {
        const path = dialect.intoTunnel(prefix, tunnel);
        return { set: `${path} distance ${quoted(tunnel.distance)}`, path, about: tunnel.about };
      }),
    );

const anchors = (outline: VyosOutline): Line[] =>
  anchorsOf(outline).map(({ prefix, about }) => {
    const path = `protocols static route ${prefix} blackhole`;
    return { set: `${path} distance ${quoted(anchorDistance)}`, path, about };
  });
