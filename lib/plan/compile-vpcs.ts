import type { Vpc } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import type { Context } from './compile';
import { regionOf } from './compile-cloud';
import { existingOf } from './existing';
import type { CloudFacts } from './facts';
import { byNumber, labelsFor } from './labels';
import { optional } from './maps';
import type { AttachmentPlan, CloudGatewayPlan, SubnetPlan, VpcPlan } from './plan';

/** The route table of a VPC that draws none. */
const mainTable = { id: 'main', name: 'main', propagate: true, routes: [] };

/** The VPCs of a design with subnets and tables; `propagatedFrom` and learned routes are filled in by `compileTables`. */
export function compileVpcs(context: Context): VpcPlan[] {
  const found = byNumber(query(context.design).all('vpc'));
  const labels = labelsFor(found);
  return found.flatMap((vpc) => {
    const place = regionOf(context, vpc);
    if (!place) return [];
    const tables = vpc.routeTables.length > 0 ? vpc.routeTables : [mainTable];
    const tableLabels = labelsFor(tables);
    return [
      {
        id: vpc.id,
        name: vpc.name,
        label: labels.get(vpc.id) ?? vpc.id,
        cloud: place.cloud.id,
        region: place.region,
        prefixes: vpc.prefixes,
        subnets: subnetsOf(vpc, {
          cloud: place.cloud,
          region: place.region.code,
          tables: tables.map(({ id }) => id),
        }),
        routeTables: tables.map((table) => ({
          id: table.id,
          name: table.name,
          label: tableLabels.get(table.id) ?? table.id,
          learns: table.propagate,
          propagatedFrom: [],
          routes: table.routes.map(({ prefix, via }) => ({ prefix, via, drawn: true })),
          ...optional('cloudId', 'cloudId' in table ? table.cloudId : undefined),
        })),
        ...optional('routingMode', vpc.routingMode),
        ...(isRegional(place.cloud, vpc.routingMode) ? { regionalRoutes: true as const } : {}),
        ...(place.cloud.peering.beforeLearned ? { peersFirst: true as const } : {}),
        ...optional('existing', existingOf(vpc)),
      },
    ];
  });
}

/** A mode that keeps what a VPC learns in its region, where a person chose one. */
const isRegional = ({ vpcRoutingModes }: CloudFacts, mode: string | undefined): boolean =>
  vpcRoutingModes.some(({ id, acrossRegions }) => id === mode && !acrossRegions);

function subnetsOf(
  vpc: Vpc,
  { cloud, region, tables }: { cloud: CloudFacts; region: string; tables: readonly string[] },
): SubnetPlan[] {
  const labels = labelsFor(vpc.subnets);
  const zones = cloud.usualZones;
  return vpc.subnets.map((subnet, index) => ({
    id: subnet.id,
    name: subnet.name,
    label: labels.get(subnet.id) ?? subnet.id,
    prefix: subnet.prefix,
    zone: cloud.zonalSubnets
      ? cloud.zoneName(region, subnet.zone ?? zones[index % zones.length] ?? '')
      : region,
    table:
      subnet.routeTable && tables.includes(subnet.routeTable) ? subnet.routeTable : (tables[0] ?? 'main'),
    ...optional('cloudId', subnet.cloudId),
  }));
}

/** The attachments between settled gateways and VPCs; for a hub, one subnet per zone unless drawn. */
export function compileAttachments(
  context: Context,
  { cloudGateways, vpcs }: { cloudGateways: readonly CloudGatewayPlan[]; vpcs: readonly VpcPlan[] },
): AttachmentPlan[] {
  const found = byNumber(query(context.design).all('attachment'));
  const labels = labelsFor(found);
  const gatewayById = new Map(cloudGateways.map((gateway) => [gateway.id, gateway]));
  const vpcById = new Map(vpcs.map((vpc) => [vpc.id, vpc]));
  return found.flatMap((attachment) => {
    const gateway = gatewayById.get(attachment.from);
    const vpc = vpcById.get(attachment.to);
    if (!gateway || !vpc) return [];
    const subnets =
      gateway.kind === 'hub' ? (attachment.subnets?.length ? attachment.subnets : onePerZone(vpc)) : [];
    if (gateway.type.attachesInSubnets && subnets.length === 0) {
      context.open({
        at: attachment.id,
        field: 'subnets',
        what: `${vpc.name} has no subnet to attach ${gateway.name} in`,
        action: 'add a subnet to the VPC',
      });
    }
    const { id, name } = attachment;
    return [
      {
        id,
        name,
        label: labels.get(id) ?? id,
        gateway: gateway.id,
        vpc: vpc.id,
        subnets,
        applianceMode: attachment.applianceMode ?? false,
      },
    ];
  });
}

function onePerZone(vpc: VpcPlan): string[] {
  const seen = new Set<string>();
  return vpc.subnets.flatMap(({ id, zone }) => {
    if (seen.has(zone)) return [];
    seen.add(zone);
    return [id];
  });
}
