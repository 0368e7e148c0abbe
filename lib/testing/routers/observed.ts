import type { LabNetwork } from './lab-network';
import type { Routers } from './machine';
import { type PathView, sorted, type TableView } from './views';

/** What FRR prints of a BGP path; a link-local next hop of IPv6 stands beside the global one. */
type FrrPath = {
  valid?: boolean;
  bestpath?: boolean;
  multipath?: boolean;
  metric?: number;
  locPrf?: number;
  weight: number;
  peerId: string;
  path: string;
  origin: string;
  nexthops?: { ip: string; scope?: string }[];
};

type FrrRoute = {
  protocol: string;
  selected?: boolean;
  nexthops: { ip?: string; fib?: boolean; active?: boolean; resolver?: boolean; interfaceName?: string }[];
};

const origins: Readonly<Record<string, string>> = { IGP: 'igp', EGP: 'egp', incomplete: 'incomplete' };

/** What the real routers have, in the words of the simulator. */
export async function observed(lab: LabNetwork, routers: Routers): Promise<TableView[]> {
  return Promise.all(
    lab.speakers.map(async ({ id }): Promise<TableView> => {
      const [bgp, rib] = await Promise.all([
        routers.ask(id, 'bgpd', `show bgp ipv${lab.family} unicast json`),
        routers.ask(id, 'zebra', `show ${lab.family === 4 ? 'ip' : 'ipv6'} route bgp json`),
      ]);
      return { speaker: id, table: tableOf(bgp), forwarding: forwardingOf(rib, lab.family) };
    }),
  );
}

function tableOf(text: string): TableView['table'] {
  const { routes = {} } = JSON.parse(text || '{}') as { routes?: Record<string, FrrPath[]> };
  return Object.fromEntries(
    Object.entries(routes).map(([prefix, paths]) => [prefix, sorted(paths.map(pathView))]),
  );
}

function pathView(path: FrrPath): PathView {
  const isOwn = path.peerId === '(unspec)';
  const nextHop = path.nexthops?.find(({ scope }) => scope !== 'link-local')?.ip ?? '';
  return {
    peer: isOwn ? '' : path.peerId,
    path: path.path,
    weight: path.weight,
    localPreference: path.locPrf ?? 100,
    med: path.metric,
    origin: origins[path.origin] ?? path.origin,
    nextHop: isOwn ? '' : nextHop,
    use: path.bestpath ? 'best' : path.multipath ? 'shared' : '',
    usable: path.valid === true,
  };
}

/** Next hops that are in the kernel's table, before they are resolved any further. */
function forwardingOf(text: string, family: 4 | 6): TableView['forwarding'] {
  const routes = JSON.parse(text || '{}') as Record<string, FrrRoute[]>;
  return Object.fromEntries(
    Object.entries(routes).flatMap(([prefix, list]) => {
      const chosen = list.find(({ selected }) => selected);
      if (!chosen) return [];
      const hops = chosen.nexthops.filter(({ active, resolver }) => active && !resolver);
      // A null route has neither.
      const names = hops.flatMap(({ ip, interfaceName }) => (family === 6 && interfaceName) || ip || []);
      return [[prefix, [...new Set(names)].sort()]];
    }),
  );
}
