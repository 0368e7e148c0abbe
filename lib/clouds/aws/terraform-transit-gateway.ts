import {
  attribute,
  type Block,
  block,
  comment,
  type Item,
  list,
  numeric,
  reference,
  text,
  truth,
} from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { CloudGatewayPlan, TablePlan } from '@/lib/plan/plan';
import type { Attached, Selection } from './selection';
import { tags } from './terraform-tags';
import { type HubLinks, tableItems } from './terraform-transit-tables';

/** Transit gateways with their VPC attachments and route tables. */
export function transitGatewayItems(
  gateways: readonly CloudGatewayPlan[],
  { selection, tables, links }: { selection: Selection; tables: readonly TablePlan[]; links: HubLinks },
): Item[] {
  return gateways.flatMap((gateway) => [
    comment(`Transit gateway ${gateway.name}`, [gateway.id]),
    gatewayBlock(gateway),
    ...selection.attachments.filter((item) => item.gateway.id === gateway.id).map(attachmentBlock),
    ...tableItems(
      gateway,
      tables.filter((table) => table.gateway === gateway.id),
      links,
    ),
  ]);
}

/** The default route table is off: each association and propagation is written. */
function gatewayBlock(gateway: CloudGatewayPlan): Block {
  return block(
    'resource',
    ['aws_ec2_transit_gateway', nameOf(gateway.id)],
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
      tags(gateway),
    ],
    [gateway.id],
  );
}

function attachmentBlock({ attachment, gateway, vpc }: Attached): Block {
  return block(
    'resource',
    ['aws_ec2_transit_gateway_vpc_attachment', nameOf(attachment.id)],
    [
      attribute('region', text(gateway.region.code)),
      attribute('transit_gateway_id', reference('aws_ec2_transit_gateway', nameOf(gateway.id), 'id')),
      attribute('vpc_id', reference('aws_vpc', nameOf(vpc.id), 'id')),
      attribute(
        'subnet_ids',
        list(attachment.subnets.map((subnet) => reference('aws_subnet', nameOf(vpc.id, subnet), 'id'))),
      ),
      attribute('appliance_mode_support', text('disable')),
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
