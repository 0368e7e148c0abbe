import { isHosted, routedPeers } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { type Line, linesAbout, setSection } from './lines';
import { interfaceOf, loopbackName, router, staticRoute, zones } from './names';

/** What PAN-OS gives a static route that names no distance. */
const staticDistance = 10;

/** The most paths that ECMP has, and the fewest. */
const ecmpPaths = { min: 2, max: 4 } as const;

/** A unit of tunnel for each tunnel, in the zone of tunnels and in the virtual router. */
export function interfaceSection({ tunnels }: Outline): Section {
  return setSection({
    title: 'Tunnel interfaces',
    sets: tunnels.flatMap((tunnel) => linesAbout(tunnel.about, ...interfaceLines(tunnel))),
    deletes: tunnels.flatMap((tunnel) =>
      linesAbout(
        tunnel.about,
        `network interface tunnel units ${interfaceOf(tunnel)}`,
        `${router} interface ${interfaceOf(tunnel)}`,
        `zone ${zones.tunnels} network layer3 ${interfaceOf(tunnel)}`,
      ),
    ),
  });
}

function interfaceLines(tunnel: OutlineTunnel): string[] {
  const { title, mtu, inside } = tunnel;
  const unit = `network interface tunnel units ${interfaceOf(tunnel)}`;
  return [
    `${unit} comment "${title}"`,
    ...(isHosted(tunnel) ? [] : [`${unit} ip ${inside.near}/${inside.bits}`]),
    `${unit} mtu ${mtu}`,
    `zone ${zones.tunnels} network layer3 ${interfaceOf(tunnel)}`,
    `${router} interface ${interfaceOf(tunnel)}`,
  ];
}

/** The inside addresses that tunnels share. */
export function loopbackSection({ loopbacks }: Outline): Section {
  return setSection({
    title: 'Loopbacks: inside addresses that tunnels share',
    sets: loopbacks.flatMap((loopback) => {
      const unit = `network interface loopback units ${loopbackName(loopback)}`;
      return linesAbout(
        loopback.about,
        `${unit} comment "${loopback.title}"`,
        `${unit} ip ${loopback.address}/32`,
        `zone ${zones.tunnels} network layer3 ${loopbackName(loopback)}`,
        `${router} interface ${loopbackName(loopback)}`,
      );
    }),
    deletes: loopbacks.flatMap((loopback) =>
      linesAbout(
        loopback.about,
        `network interface loopback units ${loopbackName(loopback)}`,
        `${router} interface ${loopbackName(loopback)}`,
        `zone ${zones.tunnels} network layer3 ${loopbackName(loopback)}`,
      ),
    ),
  });
}

/** How many paths the virtual router must use side by side: for what is behind the tunnels, and for peers that several lines lead to. */
export const pathsNeeded = ({ paths, hostRoutes }: Outline): number =>
  Math.max(paths, ...hostRoutes.map(({ lines }) => lines));

/**
 * ECMP, for equal tunnels and for peers that several lines lead to: with the strict source path, a tunnel's packets leave by the line that has
 * their source address.
 */
export function ecmpSection(outline: Outline): Section {
  const needed = pathsNeeded(outline);
  const ecmp = `${router} ecmp`;
  const about = [outline.gateway.id];
  const isShared = outline.hostRoutes.some(({ lines }) => lines > 1);
  const paths = Math.min(ecmpPaths.max, Math.max(ecmpPaths.min, needed));
  const section = setSection({
    title: 'ECMP',
    remarks: [
      'Switching ECMP on or changing it restarts the virtual router when it is committed. Leave out max-path where it is greater already.',
    ],
    sets:
      needed > 1
        ? linesAbout(
            about,
            `${ecmp} enable yes`,
            `${ecmp} max-path ${paths}`,
            ...(isShared ? [`${ecmp} strict-source-path yes`] : []),
          )
        : [],
    deletes: linesAbout(about, ecmp),
  });
  return {
    ...section,
    undo: (file) => {
      if (needed > 1) file.add('Only where nothing else needs ECMP; it restarts the virtual router:');
      section.undo(file);
    },
  };
}

/** Routes to the far inside addresses that share no prefix with an interface. */
export function insideRouteSection({ tunnels }: Outline): Section {
  const routed = routedPeers(tunnels).map((tunnel) => ({
    tunnel,
    route: staticRoute(`tl-inside-${tunnel.number}`),
  }));
  return setSection({
    title: 'Routes to the far ends of sessions, each through its tunnel',
    sets: routed.flatMap(({ tunnel, route }) =>
      linesAbout(
        tunnel.about,
        `${route} destination ${tunnel.inside.far}/32`,
        `${route} interface ${interfaceOf(tunnel)}`,
      ),
    ),
    deletes: routed.flatMap(({ tunnel, route }) => linesAbout(tunnel.about, route)),
  });
}

/** Routes to the peers by the uplink of their tunnel; several lines to one peer have equal ones, for ECMP to choose by the source. */
export function hostRouteSection({ hostRoutes }: Outline): Section {
  const routes = hostRoutes.map((route, index) => ({ ...route, path: staticRoute(`tl-peer-${index + 1}`) }));
  return setSection({
    title: 'Routes to the peers, each by its own uplink',
    sets: routes.flatMap(({ path, peer, nextHop, interface: name, about }): Line[] =>
      linesAbout(
        about,
        `${path} destination ${peer}/32`,
        `${path} interface ${name}`,
        `${path} nexthop ip-address ${nextHop}`,
        `${path} admin-dist ${staticDistance}`,
      ),
    ),
    deletes: routes.flatMap(({ path, about }) => linesAbout(about, path)),
  });
}
