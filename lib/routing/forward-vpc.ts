import { contains } from '@/lib/addressing/prefix';
import type { VpcPlan, VpcTablePlan } from '@/lib/plan/plan';
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
  const isPeers = isOfPeer(state, { vpc, table }, prefix);
  for (const around of state.around(prefix)) {
    const written = writtenEntry(state, { vpc, table }, around);
    const entry = written ?? (isPeers ? undefined : learnedEntry(state, { vpc, table }, around));
    if (entry) return entry;
  }
  return undefined;
}

/** Whether a prefix lies in a peer’s own addresses, which come before anything learned. */
const isOfPeer = ({ map, isLinkUp }: State, { vpc, table }: At, prefix: string): boolean =>
  vpc.peersFirst === true &&
  table.routes.some(
    ({ via, drawn, prefix: block }) =>
      !drawn && map.peering(via) !== undefined && isLinkUp(via) && contains(block, prefix),
  );

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
      const isFar = map.cloudGateway(gateway)?.region.code !== vpc.region.code;
      return entry && !isBack ? [{ entry, isFar, ways: waysBy(state, vpc.id, link) }] : [];
    }),
  );
  const best = choices.reduce<Choice | undefined>((a, b) => (a && compare(a, b) <= 0 ? a : b), undefined);
  if (!best) return undefined;
  const equal = choices.filter((choice) => compare(choice, best) === 0);
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

/** What a gateway teaches, and whether it stands in another region than the VPC. */
type Choice = { entry: Entry; isFar: boolean; ways: Entry['ways'] };

/** Negative where a is better: the shorter path, the lower MED, then the gateway of the VPC’s own region, as another one costs more to reach. */
function compare(a: Choice, b: Choice): number {
  const [one, other] = [a.entry.route, b.entry.route];
  return (
    (one?.path.length ?? 0) - (other?.path.length ?? 0) ||
    (one?.med ?? 0) - (other?.med ?? 0) ||
    Number(a.isFar) - Number(b.isFar)
  );
}

/** The tables that the subnets of a VPC in service use; all of them where it has no subnets. */
export function tablesInUse({ down }: State, vpc: VpcPlan): readonly VpcTablePlan[] {
  if (vpc.subnets.length === 0) return vpc.routeTables;
  const used = new Set(
    vpc.subnets.filter(({ id }) => !down.has(`${vpc.id}/${id}`)).map(({ table }) => table),
  );
  return vpc.routeTables.filter(({ id }) => used.has(id));
}
