import { contains } from '@/lib/addressing/prefix';
import type { VpcPlan, VpcTablePlan } from '@/lib/plan/plan';
import type { Route } from './bgp/route';
import type { Entry } from './forward';
import { entryIn, waysBy } from './forward-cloud';
import type { State } from './state';

/** The entry by which a VPC's route table forwards to a prefix; undefined where it has none. Its own blocks come before anything more specific. */
export function vpcEntry(
  state: State,
  { vpc, table }: { vpc: VpcPlan; table: VpcTablePlan },
  prefix: string,
): Entry | undefined {
  const own = vpc.prefixes.find((block) => contains(block, prefix));
  if (own !== undefined) return { prefix: own, source: 'own', ways: [], ends: 'here' };
  for (const around of state.around(prefix)) {
    const entry = writtenEntry(state, { vpc, table }, around) ?? learnedEntry(state, { vpc, table }, around);
    if (entry) return entry;
  }
  return undefined;
}

/** The links by which a VPC reaches a gateway, of those that work. */
const linksTo = ({ map, isLinkUp }: State, vpc: string, gateway: string): string[] =>
  map
    .attachmentsOf(vpc)
    .filter((attachment) => attachment.gateway === gateway && isLinkUp(attachment.id))
    .map(({ id }) => id);

type At = { vpc: VpcPlan; table: VpcTablePlan };

/** Written routes come before learned ones of the same length; they stay whatever becomes of their target, but not beyond a lost link. */
export function writtenEntry(state: State, { vpc, table }: At, prefix: string): Entry | undefined {
  const ways = table.routes
    .filter((route) => route.prefix === prefix)
    .flatMap(({ via }) => {
      const peering = state.map.peering(via);
      if (peering) return state.isLinkUp(via) ? waysBy(state, vpc.id, via) : [];
      return linksTo(state, vpc.id, via).flatMap((link) => waysBy(state, vpc.id, link));
    });
  const [first] = ways;
  if (!first) return undefined;
  const source = state.map.peering(first.link) ? 'peering' : 'written';
  return { prefix, source, ways: [first] };
}

/** What the gateways that propagate into the table have; of several the best by the path they learned, equal ones together. */
export function learnedEntry(state: State, { vpc, table }: At, prefix: string): Entry | undefined {
  const { map } = state;
  const choices = table.propagatedFrom.flatMap((gateway) =>
    linksTo(state, vpc.id, gateway).flatMap((link) => {
      const from = map.tableOf(link, gateway);
      const entry = from && isNear(state, vpc, gateway) ? entryIn(state, from, prefix) : undefined;
      const isBack = entry?.ways.every((way) => way.to === vpc.id) ?? true;
      return entry && !isBack ? [{ entry, ways: waysBy(state, vpc.id, link) }] : [];
    }),
  );
  const best = choices.reduce<(typeof choices)[number] | undefined>(
    (a, b) => (a && compare(a.entry.route, b.entry.route) <= 0 ? a : b),
    undefined,
  );
  if (!best) return undefined;
  const equal = choices.filter(({ entry }) => compare(entry.route, best.entry.route) === 0);
  return {
    prefix,
    ...(best.entry.shown === undefined ? {} : { shown: best.entry.shown }),
    source: 'propagated',
    ways: equal.flatMap(({ ways }) => ways),
    ...(best.entry.route ? { route: best.entry.route } : {}),
  };
}

/** Where routes do not leave their region, a gateway elsewhere teaches the VPC nothing. */
const isNear = ({ map }: State, { region, regionalRoutes }: VpcPlan, gateway: string): boolean =>
  !regionalRoutes || map.cloudGateway(gateway)?.region.code === region.code;

/** Negative where a is better: the shorter path, then the lower MED. */
const compare = (a: Route | undefined, b: Route | undefined): number =>
  (a?.path.length ?? 0) - (b?.path.length ?? 0) || (a?.med ?? 0) - (b?.med ?? 0);

/** The tables that the subnets of a VPC in service use; all of them where it has no subnets. */
export function tablesInUse({ down }: State, vpc: VpcPlan): readonly VpcTablePlan[] {
  if (vpc.subnets.length === 0) return vpc.routeTables;
  const used = new Set(
    vpc.subnets.filter(({ id }) => !down.has(`${vpc.id}/${id}`)).map(({ table }) => table),
  );
  return vpc.routeTables.filter(({ id }) => used.has(id));
}
