import {
  attribute,
  type Block,
  block,
  called,
  comment,
  type Item,
  list,
  numeric,
  text,
  truth,
} from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { CloudGatewayPlan } from '@/lib/plan/plan';
import { gatewayAttribute, isReferred, subnetId, vpcId } from './references';
import type { Attached } from './select-attachments';
import type { Selection } from './selection';
import { existingGateway } from './terraform-gateways';
import { hubPeeringItems } from './terraform-peering';
import { tags } from './terraform-tags';
import type { HubLinks } from './terraform-transit-links';
import { tableItems } from './terraform-transit-tables';

/** Transit gateways with their VPC attachments, the peerings that start from them, and their route tables. */
export function transitGatewayItems(
  gateways: readonly CloudGatewayPlan[],
  { selection, links }: { selection: Selection; links: HubLinks },
): Item[] {
  return gateways.flatMap((gateway) => [
    comment(called('Transit gateway', gateway.name), [gateway.id]),
    isReferred(gateway) ? existingGateway(gateway) : gatewayBlock(gateway, blocksOf(gateway, selection)),
    ...selection.attachments.filter((item) => item.gateway.id === gateway.id).map(attachmentBlock),
    ...hubPeeringItems(selection.hubPeerings.filter(({ from }) => from.id === gateway.id)),
    ...tableItems(
      gateway,
      selection.tables.filter((table) => table.gateway === gateway.id),
      links,
    ),
  ]);
}

/** The blocks that outside addresses of private tunnels come from. */
function blocksOf(gateway: CloudGatewayPlan, { connections }: Selection): string[] {
  const blocks = connections
    .filter((item) => item.gateway.id === gateway.id)
    .flatMap(({ underlay }) => (underlay.kind === 'private-circuit' ? [underlay.prefix] : []));
  return [...new Set(blocks)];
}

/** The default route table is off: each association and propagation is written. */
function gatewayBlock(gateway: CloudGatewayPlan, blocks: readonly string[]): Block {
  return block(
    'resource',
    ['aws_ec2_transit_gateway', nameOf(gateway)],
    [
      attribute('region', text(gateway.region.code)),
      attribute('description', text(gateway.name)),
      attribute('amazon_side_asn', numeric(gateway.asn)),
      attribute('auto_accept_shared_attachments', text('disable')),
      attribute('default_route_table_association', text('disable')),
      attribute('default_route_table_propagation', text('disable')),
      attribute('dns_support', text('enable')),
      attribute('multicast_support', text('disable')),
      attribute('security_group_referencing_support', text('disable')),
      attribute('vpn_ecmp_support', text(gateway.ecmp ? 'enable' : 'disable')),
      ...(blocks.length > 0 ? [attribute('transit_gateway_cidr_blocks', list(blocks.map(text)))] : []),
      tags(gateway),
    ],
    [gateway.id],
  );
}

function attachmentBlock({ attachment, gateway, vpc }: Attached): Block {
  return block(
    'resource',
    ['aws_ec2_transit_gateway_vpc_attachment', nameOf(attachment)],
    [
      attribute('region', text(gateway.region.code)),
      attribute('transit_gateway_id', gatewayAttribute(gateway, 'id')),
      attribute('vpc_id', vpcId(vpc)),
      attribute('subnet_ids', list(attachment.subnets.map((subnet) => subnetId(vpc, subnet)))),
      attribute('appliance_mode_support', text(attachment.applianceMode ? 'enable' : 'disable')),
      attribute('dns_support', text('enable')),
      attribute('ipv6_support', text('disable')),
      attribute('security_group_referencing_support', text('disable')),
      attribute('transit_gateway_default_route_table_association', truth(false)),
      attribute('transit_gateway_default_route_table_propagation', truth(false)),
      tags(attachment),
    ],
    [attachment.id],
  );
}
