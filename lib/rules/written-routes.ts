import type { Change } from '@/lib/model/edit';
import type { Vpc } from '@/lib/model/kinds';
import type { Place, RuleContext } from './rule';

/** A route that a person wrote into a route table of a VPC, where it stands, and the change that takes it out. */
export type WrittenRoute = {
  vpc: Vpc;
  table: string;
  prefix: string;
  via: string;
  place: Place;
  removal: Change;
};

/** Every such route, in the order drawn. */
export function* writtenRoutes({ query }: Pick<RuleContext, 'query'>): Generator<WrittenRoute> {
  for (const vpc of query.all('vpc')) {
    for (const [index, table] of vpc.routeTables.entries()) {
      for (const [position, { prefix, via }] of table.routes.entries()) {
        const path = ['routeTables', index, 'routes'];
        yield {
          vpc,
          table: table.id,
          prefix,
          via,
          place: { id: vpc.id, field: `${path.join('/')}/${position}` },
          removal: {
            op: 'set',
            id: vpc.id,
            path,
            value: table.routes.filter((_, other) => other !== position),
          },
        };
      }
    }
  }
}

/** A route table of a VPC with these routes; for examples. */
export const routeTable = (...routes: readonly { prefix: string; via: string }[]) => ({
  id: 'main',
  name: 'main',
  propagate: true,
  routes,
});
