import type { Item } from '@/lib/plan/hcl';
import type { Plan } from '@/lib/plan/plan';
import type { TerraformFile } from '../cloud';
import type { Selection } from './selection';
import { circuitItems } from './terraform-circuits';
import { type ConnectionContext, connectionItems } from './terraform-connections';
import { type Addressed, customerGatewayItems } from './terraform-customer-gateways';
import { vpnGatewayItems } from './terraform-gateways';
import { monitoringItems } from './terraform-monitoring';
import { peeringItems } from './terraform-peering';
import { type Guarded, securityItems } from './terraform-security';
import { transitGatewayItems } from './terraform-transit-gateway';
import { hubLinksOf } from './terraform-transit-links';
import { vpcItems } from './terraform-vpc';
import { routesOf } from './terraform-vpc-routes';

type Parts = {
  plan: Plan;
  selection: Selection;
  connections: readonly Addressed[];
  guarded: readonly Guarded[];
  context: ConnectionContext;
};

/** The files of a region, one per purpose; those that would be empty are left out. */
export function regionFiles(
  region: string,
  { plan, selection, connections, guarded, context }: Parts,
): TerraformFile[] {
  const here = <Thing extends { region: { code: string } }>(things: readonly Thing[]): Thing[] =>
    things.filter((thing) => thing.region.code === region);
  const gateways = here(selection.gateways);
  const ending = connections.filter(({ gateway }) => gateway.region.code === region);
  const design = plan.design.id;
  const purposes: [name: string, title: string, body: Item[]][] = [
    [
      'vpcs',
      'VPCs',
      [
        ...vpcItems(here(selection.vpcs), routesOf(selection, context.omit)),
        ...peeringItems(selection.vpcPeerings.filter(({ from }) => from.region.code === region)),
      ],
    ],
    [
      'security-groups',
      'security groups of the flows',
      securityItems(
        guarded.filter(({ vpc }) => vpc.region.code === region),
        design,
      ),
    ],
    [
      'vpn-gateways',
      'virtual private gateways',
      vpnGatewayItems(
        gateways.filter(({ type }) => !type.routeTables),
        selection.attachments,
      ),
    ],
    [
      'transit-gateways',
      'transit gateways',
      transitGatewayItems(
        gateways.filter(({ type }) => type.routeTables),
        { selection, links: hubLinksOf(selection, context.omit) },
      ),
    ],
    ['direct-connect', 'private circuits', circuitItems(gateways, { plan, selection })],
    [
      'connections',
      'VPN connections',
      [...customerGatewayItems(ending), ...connectionItems(ending, context)],
    ],
    ['monitoring', 'logs and alarms of the tunnels', monitoringItems(ending, design)],
  ];
  return purposes
    .filter(([, , body]) => body.length > 0)
    .map(([name, title, body]) => ({
      path: `aws-${region}-${name}.tf`,
      title: `AWS ${region}: ${title}`,
      body,
    }));
}
