import { query } from '@/lib/model/query';
import type { Context } from './compile';
import { labelsFor } from './labels';
import { put } from './maps';
import { type Offers, offersOf } from './offers';
import { passOn } from './passed-on';
import type { CloudGatewayPlan, Plan, TablePlan, TableRoute, VpcPlan, VpcTablePlan } from './plan';

type Settled = Pick<
  Plan,
  'gateways' | 'cloudGateways' | 'connections' | 'attachments' | 'peerings' | 'circuits' | 'vpcs'
>;

/** A table while it is filled. */
type Growing = TablePlan & { routes: TableRoute[] };

/** The route tables of every cloud gateway and hub, and the VPCs with what their own tables learn from them. */
export function compileTables(context: Context, settled: Settled): { tables: TablePlan[]; vpcs: VpcPlan[] } {
  const offered = offersOf(settled);
  const links = linksByGateway(settled);
  const tables = settled.cloudGateways.flatMap((gateway) =>
    tablesOf(context, { gateway, links: links.get(gateway.id) ?? [], offered }),
  );
  passOn(settled, tables);
  const learned = learnedBy(settled, tables);
  return { tables, vpcs: settled.vpcs.map((vpc) => withRoutes(vpc, learned(vpc))) };
}

/** The links that end at each gateway, in order: connections, peerings, attachments, circuits. */
function linksByGateway({ connections, peerings, attachments, circuits }: Settled): Map<string, string[]> {
  const links = new Map<string, string[]>();
  for (const { id, from, to } of [...connections, ...peerings])
    for (const end of new Set([from, to])) put(links, end, id);
  for (const { id, gateway } of attachments) put(links, gateway, id);
  for (const { id, cloudGateway } of circuits) put(links, cloudGateway, id);
  return links;
}

function tablesOf(
  context: Context,
  { gateway, links, offered }: { gateway: CloudGatewayPlan; links: readonly string[]; offered: Offers },
): Growing[] {
  const drawn = query(context.design).get(gateway.id, 'hub')?.routeTables ?? [];
  if (drawn.length === 0 || !gateway.type.routeTables) {
    return [
      {
        id: `${gateway.id}/main`,
        gateway: gateway.id,
        name: 'main',
        label: 'main',
        associated: links,
        propagated: links,
        routes: links.flatMap((link) => offered(link, gateway.id)),
      },
    ];
  }
  const known = new Set(links);
  const labels = labelsFor(drawn);
  return drawn.map((table) => {
    const propagated = [...new Set(table.propagated)].filter((link) => known.has(link));
    return {
      id: `${gateway.id}/${table.id}`,
      gateway: gateway.id,
      name: table.name,
      label: labels.get(table.id) ?? table.id,
      associated: [...new Set(table.associated)].filter((link) => known.has(link)),
      propagated,
      routes: [
        ...propagated.flatMap((link) => offered(link, gateway.id)),
        ...table.routes
          .filter(({ via }) => via === undefined || known.has(via))
          .map(({ prefix, via }): TableRoute => ({ prefix, ...(via ? { via } : {}), origin: 'drawn' })),
      ],
    };
  });
}

/** What a VPC's tables learn: from which gateways by themselves, and which routes have to be written. */
type Learned = { propagatedFrom: readonly string[]; routes: VpcTablePlan['routes'] };

/** Propagation from a VPN gateway; written routes towards a hub with tables of its own (never automatic there) and to peers. */
function learnedBy(settled: Settled, tables: readonly TablePlan[]): (vpc: VpcPlan) => Learned {
  const hasTables = new Map(settled.cloudGateways.map(({ id, type }) => [id, type.routeTables]));
  const tableOf = new Map(
    tables.flatMap((table) => table.associated.map((link) => [`${table.gateway} ${link}`, table] as const)),
  );
  const prefixes = new Map(settled.vpcs.map((vpc) => [vpc.id, vpc.prefixes]));
  const attachments = new Map<string, Plan['attachments'][number][]>();
  for (const attachment of settled.attachments) put(attachments, attachment.vpc, attachment);
  const peerings = new Map<string, { via: string; peer: string }[]>();
  for (const { id, from, to } of settled.peerings) {
    put(peerings, from, { via: id, peer: to });
    put(peerings, to, { via: id, peer: from });
  }
  return ({ id: vpc }) => {
    const attached = attachments.get(vpc) ?? [];
    const toPeers = (peerings.get(vpc) ?? []).flatMap(({ via, peer }) =>
      (prefixes.get(peer) ?? []).map((prefix) => ({ prefix, via, drawn: false })),
    );
    const toHubs = attached
      .filter(({ gateway }) => hasTables.get(gateway))
      .flatMap(({ id, gateway }) =>
        (tableOf.get(`${gateway} ${id}`)?.routes ?? [])
          .filter(({ via, place }) => via !== undefined && place !== vpc)
          .map(({ prefix }) => ({ prefix, via: gateway, drawn: false })),
      );
    return {
      propagatedFrom: attached.map(({ gateway }) => gateway).filter((id) => hasTables.get(id) === false),
      routes: [...toPeers, ...toHubs],
    };
  };
}

const withRoutes = (vpc: VpcPlan, { propagatedFrom, routes }: Learned): VpcPlan => ({
  ...vpc,
  routeTables: vpc.routeTables.map((table) => ({
    ...table,
    propagatedFrom: table.learns ? propagatedFrom : [],
    routes: table.learns ? unique([...table.routes, ...routes]) : table.routes,
  })),
});

/** The first route to each prefix: drawn ones come first. */
function unique(routes: VpcTablePlan['routes']): VpcTablePlan['routes'] {
  const seen = new Set<string>();
  return routes.filter(({ prefix }) => {
    if (seen.has(prefix)) return false;
    seen.add(prefix);
    return true;
  });
}
