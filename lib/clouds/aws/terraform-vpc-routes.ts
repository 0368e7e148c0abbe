import { prefixVersion } from '@/lib/addressing/prefix';
import { attribute, type Block, block, type Expression, reference, text } from '@/lib/plan/hcl';
import { type Nameable, nameOf, prefixName } from '@/lib/plan/hcl-names';
import type { VpcPlan, VpcTablePlan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';
import { routeTableId } from './references';
import type { Selection } from './selection';

/** What routes may point to, by the id of a gateway, hub or peering; undefined where it is not in the bundle. */
export type Routes = {
  target(via: string, vpc: string): RouteTarget | undefined;
  omit(omission: Omission): void;
};

/** An argument of aws_route and its value, which makes Terraform wait until the way is open; and what it belongs to. */
type RouteTarget = {
  argument: 'gateway_id' | 'transit_gateway_id' | 'vpc_peering_connection_id';
  value: Expression;
  owner: Nameable;
};

/** The ways out of VPCs that a selection has. */
export function routesOf(selection: Selection, omit: (omission: Omission) => void): Routes {
  const attached = new Map(
    selection.attachments.map((item) => [`${item.gateway.id} ${item.vpc.id}`, item] as const),
  );
  const peerings = new Map(selection.vpcPeerings.map((item) => [item.peering.id, item]));
  return {
    omit,
    target: (via, vpc) => {
      const item = attached.get(`${via} ${vpc}`);
      if (item) {
        const name = nameOf(item.attachment);
        return item.gateway.type.routeTables
          ? {
              argument: 'transit_gateway_id',
              value: reference('aws_ec2_transit_gateway_vpc_attachment', name, 'transit_gateway_id'),
              owner: item.gateway,
            }
          : {
              argument: 'gateway_id',
              value: reference('aws_vpn_gateway_attachment', name, 'vpn_gateway_id'),
              owner: item.gateway,
            };
      }
      const peered = peerings.get(via);
      if (!peered || (peered.from.id !== vpc && peered.to.id !== vpc)) return undefined;
      const sameRegion = peered.from.region.code === peered.to.region.code;
      const type = sameRegion ? 'aws_vpc_peering_connection' : 'aws_vpc_peering_connection_accepter';
      return {
        argument: 'vpc_peering_connection_id',
        value: reference(type, nameOf(peered.peering), 'id'),
        owner: peered.peering,
      };
    },
  };
}

/** Routes that a virtual private gateway learns and this table takes over by itself. */
export function propagationBlocks(vpc: VpcPlan, table: VpcTablePlan, routes: Routes): Block[] {
  return table.propagatedFrom.flatMap((gateway) => {
    const target = routes.target(gateway, vpc.id);
    // Without a target the attachment is left out, and named as such.
    if (!target) return [];
    return [
      block(
        'resource',
        ['aws_vpn_gateway_route_propagation', nameOf(vpc, table.id, target.owner)],
        [
          attribute('region', text(vpc.region.code)),
          attribute('vpn_gateway_id', target.value),
          attribute('route_table_id', routeTableId(vpc, table.id)),
        ],
        [vpc.id, gateway],
      ),
    ];
  });
}

/** The written routes of a table. AWS takes one route to a prefix in a table; the first counts, as in the plan. */
export function routeBlocks(vpc: VpcPlan, table: VpcTablePlan, routes: Routes): Block[] {
  const taken = new Set<string>();
  return table.routes.flatMap(({ prefix, via, drawn }) => {
    if (taken.has(prefix)) return [];
    taken.add(prefix);
    const target = routes.target(via, vpc.id);
    if (!target) {
      if (drawn)
        routes.omit({
          about: [vpc.id],
          what: `Route ${prefix} via ${via} of VPC ${vpc.name}`,
          action: 'Attach or peer the VPC with what the route points to.',
        });
      return [];
    }
    const destination =
      prefixVersion(prefix) === 4 ? 'destination_cidr_block' : 'destination_ipv6_cidr_block';
    return [
      block(
        'resource',
        ['aws_route', `${nameOf(vpc, table.id)}__${prefixName(prefix)}`],
        [
          attribute('region', text(vpc.region.code)),
          attribute('route_table_id', routeTableId(vpc, table.id)),
          attribute(destination, text(prefix)),
          attribute(target.argument, target.value),
        ],
        [vpc.id, via],
      ),
    ];
  });
}
