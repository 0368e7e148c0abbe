import type { VpcPlan, VpcTablePlan } from '@/lib/plan/plan';
import { isSpecific } from './addresses';
import type { Ground } from './ground';
import { type Box, hostLine } from './scene';
import { hostOf } from './site-box';
import { wireLines } from './wires';

/** Routing tables of a VPC's route tables are numbered from here. */
const firstTable = 101;

/** A VPC's box: a host in each of its subnets, whose address chooses the route table, as the subnet does in the cloud. */
export function vpcBox(ground: Ground, vpc: VpcPlan): Box {
  const wires = ground.wires.of(vpc.id);
  const prefixes = vpc.prefixes.filter(isSpecific);
  const tables = vpc.routeTables.map((table, index) => ({ table, number: firstTable + index }));
  return {
    name: vpc.id,
    part: 'vpc',
    about: [vpc.id],
    net: [
      ...wireLines(wires),
      ...vpcHosts(vpc).map(({ address }) => hostLine(address)),
      ...prefixes.map((prefix) => `route add blackhole ${prefix}`),
      ...tables.flatMap(({ table, number }) => [
        ...vpcRoutes(ground, vpc, table).map(
          ({ prefix, next }) => `route add ${prefix} via ${next} table ${number}`,
        ),
        ...vpcHosts(vpc)
          .filter((host) => host.table === table.id)
          .map(({ address }) => `rule add from ${address} lookup ${number}`),
      ]),
    ],
    rules: [],
    files: [],
    daemons: [],
    turn: 'answers',
  };
}

/** The hosts of a VPC: one in each subnet, or where none is drawn one in each prefix, which has the first table. */
export function vpcHosts({ subnets, prefixes, routeTables }: VpcPlan): { address: string; table: string }[] {
  const drawn = subnets.filter(({ prefix }) => isSpecific(prefix));
  if (drawn.length > 0) return drawn.map(({ prefix, table }) => ({ address: hostOf(prefix), table }));
  const table = routeTables[0]?.id ?? '';
  return prefixes.filter(isSpecific).map((prefix) => ({ address: hostOf(prefix), table }));
}

/** The routes of a VPC's table: written ones first, then what it learns from gateways; one to each prefix. */
function vpcRoutes(ground: Ground, vpc: VpcPlan, table: VpcTablePlan): { prefix: string; next: string }[] {
  const { look, wires, plan } = ground;
  const found = new Map<string, string>();
  const add = (prefix: string, via: string): void => {
    const wire = wires.of(vpc.id).find(({ id, far }) => id === via || far.box === via);
    if (wire && isIPv4Route(prefix) && !found.has(prefix)) found.set(prefix, wire.far.address);
  };
  for (const { prefix, via } of table.routes) add(prefix, via);
  for (const gateway of table.propagatedFrom) {
    const link = plan.attachments.find((each) => each.gateway === gateway && each.vpc === vpc.id);
    for (const route of (link && look.tableOf(link.id, gateway)?.routes) ?? []) {
      if (route.via !== undefined && route.place !== vpc.id) add(route.prefix, gateway);
    }
  }
  return [...found].map(([prefix, next]) => ({ prefix, next }));
}

const isIPv4Route = (prefix: string): boolean => !prefix.includes(':');
