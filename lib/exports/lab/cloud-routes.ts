import type { CloudGatewayPlan, TableRoute } from '@/lib/plan/plan';
import type { Ground } from './ground';

/** What a cloud gateway's tables have that no BGP session of it brings. */
export type WrittenRoutes = {
  /** Over a wire: to a VPC or a peered hub. */
  wired: readonly { prefix: string; next: string }[];
  /** Into the tunnels of a connection. */
  tunnelled: readonly { prefix: string; connection: string }[];
  dropped: readonly string[];
};

/** The written routes of all tables of a cloud gateway, one to each prefix: the lab's box has one table. */
export function writtenRoutes({ look, wires }: Ground, { id }: CloudGatewayPlan): WrittenRoutes {
  const byPrefix = new Map<string, TableRoute>();
  const routes = look.tablesOf(id).flatMap((table) => table.routes);
  // What a person wrote wins over what is there by itself.
  for (const route of [...routes.filter(isDrawn), ...routes.filter((each) => !isDrawn(each))]) {
    if (route.prefix.includes(':') || isLearned(route, look) || byPrefix.has(route.prefix)) continue;
    byPrefix.set(route.prefix, route);
  }
  const all = [...byPrefix.values()];
  return {
    wired: all.flatMap(({ prefix, via }) => {
      const wire = wires.of(id).find((each) => each.id === via);
      return wire ? [{ prefix, next: wire.far.address }] : [];
    }),
    tunnelled: all.flatMap(({ prefix, via }) =>
      via !== undefined && look.connection(via) ? [{ prefix, connection: via }] : [],
    ),
    dropped: all.filter(({ via }) => via === undefined).map(({ prefix }) => prefix),
  };
}

const isDrawn = ({ origin }: TableRoute): boolean => origin === 'drawn';

const isLearned = ({ origin, via }: TableRoute, look: Ground['look']): boolean =>
  origin === 'bgp' && via !== undefined && look.connection(via) !== undefined;
