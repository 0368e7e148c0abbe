import { example } from '@/lib/model/build';
import { put } from '@/lib/plan/maps';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';
import { routeTable, type WrittenRoute, writtenRoutes } from '../written-routes';

const second = (prefix: string) =>
  example({ vpc: { routeTables: [routeTable({ prefix, via: 'peer' })] } }, [
    {
      kind: 'vpc',
      id: 'vpc2',
      fields: {
        parent: 'region',
        name: 'Analytics',
        prefixes: ['10.101.0.0/16'],
        subnets: [{ id: 'a', name: 'data', prefix: '10.101.0.0/24', zone: 'a' }],
      },
    },
    { kind: 'peering', id: 'peer', fields: { name: 'Production to analytics', from: 'vpc', to: 'vpc2' } },
  ]);

export const rule = defineRule({
  id: 'gateway/no-written-route-before-learned',
  severity: 'warning',
  title: 'A written route should not take a destination from the gateway that learns it.',
  why: 'For one prefix a written route wins over a learned one: the VPN carries the question, and the answer goes where the written route says.',
  sources: [aws.routeTables, microsoft.routing],
  examples: { bad: () => second('10.10.0.0/16'), good: () => second('10.101.0.0/16') },
  *check(context) {
    const { plan, lookup, name } = context;
    const learned = new Map<string, Set<string>>();
    const prefixesOf = (gateway: string): Set<string> => {
      const known = learned.get(gateway);
      if (known) return known;
      const made = new Set(
        lookup
          .tablesOf(gateway)
          .flatMap(({ routes }) =>
            routes.filter(({ origin }) => origin !== 'vpc').map(({ prefix }) => prefix),
          ),
      );
      learned.set(gateway, made);
      return made;
    };
    const written = new Map<string, WrittenRoute[]>();
    for (const route of writtenRoutes(context)) put(written, `${route.vpc.id} ${route.table}`, route);
    for (const { id, routeTables } of plan.vpcs) {
      for (const { id: table, propagatedFrom } of routeTables) {
        for (const { prefix, via, place: where, removal } of written.get(`${id} ${table}`) ?? []) {
          const gateway = propagatedFrom.find((from) => from !== via && prefixesOf(from).has(prefix));
          if (gateway === undefined) continue;
          yield {
            what: `A route of ${name(id)} sends ${prefix} to ${name(via)}, though ${name(gateway)} learns the way there.`,
            action: 'Remove the route, or narrow it to what is really there.',
            at: [where, { id: gateway, label: 'learns the way' }],
            fix: { label: `Remove the route to ${prefix}`, changes: [removal] },
          };
        }
      }
    }
  },
});
