import { contains } from '@/lib/addressing/prefix';
import { query } from '@/lib/model/query';
import type { Context } from './compile';
import { labelsFor } from './labels';
import type {
  CloudGatewayPlan,
  ConnectionPlan,
  Plan,
  TablePlan,
  TableRoute,
  VpcPlan,
  VpcTablePlan,
} from './plan';

type Settled = Pick<Plan, 'gateways' | 'cloudGateways' | 'connections' | 'attachments' | 'peerings' | 'vpcs'>;

/** The route tables of every cloud gateway and hub, and the VPCs with what their own tables learn from them. */
export function compileTables(context: Context, settled: Settled): { tables: TablePlan[]; vpcs: VpcPlan[] } {
  const offered = offers(settled);
  const tables = settled.cloudGateways.flatMap((gateway) => tablesOf(context, { gateway, settled, offered }));
  return { tables, vpcs: settled.vpcs.map((vpc) => withRoutes(vpc, { settled, tables })) };
}

/** What each link brings to a table of the gateway at its cloud end. */
type Offers = (link: string, gateway: string) => readonly TableRoute[];

function offers({ gateways, connections, attachments, vpcs }: Settled): Offers {
  const gatewayById = new Map(gateways.map((gateway) => [gateway.id, gateway]));
  const vpcById = new Map(vpcs.map((vpc) => [vpc.id, vpc]));
  const connectionById = new Map(connections.map((connection) => [connection.id, connection]));
  const attachmentById = new Map(attachments.map((attachment) => [attachment.id, attachment]));
  return (link, gateway) => {
    const attachment = attachmentById.get(link);
    if (attachment) {
      const vpc = vpcById.get(attachment.vpc);
      return (vpc?.prefixes ?? []).map((prefix) => ({
        prefix,
        via: link,
        owner: attachment.vpc,
        place: attachment.vpc,
        origin: 'vpc',
      }));
    }
    const connection = connectionById.get(link);
    if (!connection) return [];
    const far = gatewayById.get(connection.from === gateway ? connection.to : connection.from);
    if (!far) return [];
    return far.networks.flatMap(({ id, prefixes }) =>
      prefixes
        .filter(
          (prefix) =>
            connection.routing === 'bgp' ||
            connection.staticPrefixes.some((outer) => contains(outer, prefix)),
        )
        .map((prefix) => ({
          prefix,
          via: link,
          owner: id,
          place: far.site.id,
          origin: connection.routing === 'bgp' ? ('bgp' as const) : ('static' as const),
        })),
    );
  };
}

function tablesOf(
  context: Context,
  { gateway, settled, offered }: { gateway: CloudGatewayPlan; settled: Settled; offered: Offers },
): TablePlan[] {
  const links = linksOf(gateway.id, settled);
  const drawn = query(context.design).get(gateway.id, 'hub')?.routeTables ?? [];
  if (drawn.length === 0 || !gateway.type.routeTables) {
    const routes = links.flatMap((link) => offered(link, gateway.id));
    return [
      {
        id: `${gateway.id}/main`,
        gateway: gateway.id,
        name: 'main',
        label: 'main',
        associated: links,
        propagated: links,
        routes,
      },
    ];
  }
  const known = new Set(links);
  const labels = labelsFor(drawn);
  return drawn.map((table) => ({
    id: `${gateway.id}/${table.id}`,
    gateway: gateway.id,
    name: table.name,
    label: labels.get(table.id) ?? table.id,
    associated: table.associated.filter((link) => known.has(link)),
    propagated: table.propagated.filter((link) => known.has(link)),
    routes: [
      ...table.propagated.filter((link) => known.has(link)).flatMap((link) => offered(link, gateway.id)),
      ...table.routes
        .filter(({ via }) => via === undefined || known.has(via))
        .map(({ prefix, via }): TableRoute => ({ prefix, ...(via ? { via } : {}), origin: 'drawn' })),
    ],
  }));
}

const linkCache = new WeakMap<readonly ConnectionPlan[], Map<string, string[]>>();

/** The links that end at a cloud gateway, in order: connections, attachments, peerings. */
function linksOf(gateway: string, settled: Settled): readonly string[] {
  let byGateway = linkCache.get(settled.connections);
  if (!byGateway) {
    byGateway = new Map();
    const put = (end: string, link: string): void => {
      const list = byGateway?.get(end);
      if (list) list.push(link);
      else byGateway?.set(end, [link]);
    };
    for (const { id, from, to } of [...settled.connections, ...settled.peerings])
      for (const end of [from, to]) put(end, id);
    for (const { id, gateway: end } of settled.attachments) put(end, id);
    linkCache.set(settled.connections, byGateway);
  }
  return byGateway.get(gateway) ?? [];
}

/** A VPC whose tables have what is learned: propagation from a VPN gateway, written routes towards a hub (never automatic there). */
function withRoutes(
  vpc: VpcPlan,
  { settled, tables }: { settled: Settled; tables: readonly TablePlan[] },
): VpcPlan {
  const attached = settled.attachments.filter((attachment) => attachment.vpc === vpc.id);
  const gatewayOf = (id: string): CloudGatewayPlan | undefined =>
    settled.cloudGateways.find((gateway) => gateway.id === id);
  const propagating = attached.filter(({ gateway }) => gatewayOf(gateway)?.type.routeTables === false);
  const written = attached.filter(({ gateway }) => gatewayOf(gateway)?.type.routeTables === true);
  const toHubs = written.flatMap(({ id, gateway }) =>
    tables
      .filter((table) => table.gateway === gateway && table.associated.includes(id))
      .flatMap((table) => table.routes)
      .filter((route) => route.via !== undefined && route.place !== vpc.id)
      .map(({ prefix }) => ({ prefix, via: gateway, drawn: false })),
  );
  const toPeers = settled.peerings
    .filter(({ from, to }) => from === vpc.id || to === vpc.id)
    .flatMap(({ id, from, to }) => {
      const peer = settled.vpcs.find((other) => other.id === (from === vpc.id ? to : from));
      return (peer?.prefixes ?? []).map((prefix) => ({ prefix, via: id, drawn: false }));
    });
  const learned = [...toPeers, ...toHubs];
  return {
    ...vpc,
    routeTables: vpc.routeTables.map((table) => ({
      ...table,
      propagatedFrom: table.learns ? propagating.map(({ gateway }) => gateway) : [],
      routes: table.learns ? unique([...table.routes, ...learned]) : table.routes,
    })),
  };
}

/** The first route to each prefix: drawn ones come first. */
function unique(routes: VpcTablePlan['routes']): VpcTablePlan['routes'] {
  const seen = new Set<string>();
  return routes.filter(({ prefix }) => {
    if (seen.has(prefix)) return false;
    seen.add(prefix);
    return true;
  });
}
