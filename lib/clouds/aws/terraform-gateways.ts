import { attribute, type Block, block, comment, type Item, reference, text } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { CloudGatewayPlan } from '@/lib/plan/plan';
import type { Attached } from './selection';
import { tags } from './terraform-tags';

/** Virtual private gateways, also where one serves as VPN CloudHub, with their attachments. */
export function vpnGatewayItems(
  gateways: readonly CloudGatewayPlan[],
  attachments: readonly Attached[],
): Item[] {
  return gateways.flatMap((gateway) => [
    comment(`${gateway.type.name} ${gateway.name}`, [gateway.id]),
    block(
      'resource',
      ['aws_vpn_gateway', nameOf(gateway.id)],
      [
        attribute('region', text(gateway.region.code)),
        attribute('amazon_side_asn', text(String(gateway.asn))),
        tags(gateway),
      ],
      [gateway.id],
    ),
    ...attachments.filter((item) => item.gateway.id === gateway.id).map(attachmentBlock),
  ]);
}

function attachmentBlock({ attachment, gateway, vpc }: Attached): Block {
  return block(
    'resource',
    ['aws_vpn_gateway_attachment', nameOf(attachment.id)],
    [
      attribute('region', text(gateway.region.code)),
      attribute('vpn_gateway_id', reference('aws_vpn_gateway', nameOf(gateway.id), 'id')),
      attribute('vpc_id', reference('aws_vpc', nameOf(vpc.id), 'id')),
    ],
    [attachment.id],
  );
}
