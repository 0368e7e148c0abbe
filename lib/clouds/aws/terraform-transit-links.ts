import { type Expression, reference } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { CloudGatewayPlan, ConnectionPlan, TablePlan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';
import type { Selection } from './selection';

/** A route table with its gateway. */
export type GatewayTable = { gateway: CloudGatewayPlan; table: TablePlan };

/** The name of what is made of a table. */
export const tableName = ({ gateway, table }: GatewayTable): string =>
  nameOf(gateway, ...table.id.split('/').slice(1));

export const tableId = (place: GatewayTable): Expression =>
  reference('aws_ec2_transit_gateway_route_table', tableName(place), 'id');

/** An attachment to a transit gateway: a name for what is made of it, and its id. */
export type LinkEnd = { name: string; attachment: Expression };

/** The attachments that a link has on a transit gateway. */
export type HubLinks = {
  /** One for a VPC or peering; one or more for a VPN connection; all circuits of a gateway share one; none when it is not in the bundle. */
  ends(link: string): readonly LinkEnd[];
  /** The VPN connection of that id, when its routes are static. */
  staticConnection(link: string): ConnectionPlan | undefined;
  /** Whether routes through it have to be written: Amazon VPC Transit Gateways, “Transit gateway peering attachments”. */
  isPeering(link: string): boolean;
  /** What people call a link. */
  title(link: string): string;
  omit(omission: Omission): void;
};

/** What is made for a gateway's lines shares this name. */
export const directConnectName = (gateway: CloudGatewayPlan): string => nameOf(gateway);

/** The attachment that a Direct Connect gateway has on a transit gateway. */
export const directConnectAttachment = (gateway: CloudGatewayPlan): Expression =>
  reference('aws_dx_gateway_association', directConnectName(gateway), 'transit_gateway_attachment_id');

/** The attachments of a selection, by link. */
export function hubLinksOf(selection: Selection, omit: (omission: Omission) => void): HubLinks {
  const ends = new Map<string, LinkEnd[]>();
  const titles = new Map(
    [
      ...selection.attachments.map(({ attachment }) => attachment),
      ...selection.hubPeerings.map(({ peering }) => peering),
      ...selection.circuits.map(({ circuit }) => circuit),
      ...selection.connections.map(({ connection }) => connection),
    ].map(({ id, name }) => [id, name]),
  );
  for (const { attachment, gateway } of selection.attachments) {
    if (!gateway.type.routeTables) continue;
    const name = nameOf(attachment);
    ends.set(attachment.id, [
      { name, attachment: reference('aws_ec2_transit_gateway_vpc_attachment', name, 'id') },
    ]);
  }
  for (const { peering } of selection.hubPeerings) {
    const name = nameOf(peering);
    // The accepter's id is the attachment's, and known once the way is open.
    const attachment = reference('aws_ec2_transit_gateway_peering_attachment_accepter', name, 'id');
    ends.set(peering.id, [{ name, attachment }]);
  }
  for (const { circuit, gateway } of selection.circuits) {
    if (!gateway.type.routeTables) continue;
    const name = `${directConnectName(gateway)}__direct_connect`;
    ends.set(circuit.id, [{ name, attachment: directConnectAttachment(gateway) }]);
  }
  const fixed = new Map<string, ConnectionPlan>();
  for (const { name, connection, gateway } of selection.connections) {
    if (!gateway.type.routeTables) continue;
    const attachment = reference('aws_vpn_connection', name, 'transit_gateway_attachment_id');
    ends.set(connection.id, [...(ends.get(connection.id) ?? []), { name, attachment }]);
    if (connection.routing === 'static') fixed.set(connection.id, connection);
  }
  const peerings = new Set(selection.hubPeerings.map(({ peering }) => peering.id));
  return {
    ends: (link) => ends.get(link) ?? [],
    staticConnection: (link) => fixed.get(link),
    isPeering: (link) => peerings.has(link),
    title: (link) => titles.get(link) ?? link,
    omit,
  };
}
