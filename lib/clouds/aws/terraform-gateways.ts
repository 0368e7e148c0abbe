import { attribute, type Block, block, called, comment, type Item, text } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { CloudGatewayPlan } from '@/lib/plan/plan';
import { gatewayAttribute, gatewayResource, isReferred, vpcId } from './references';
import { replacedFirst } from './replaced-first';
import type { Attached } from './select-attachments';
import { tags } from './terraform-tags';

/** Virtual private gateways, also where one serves as VPN CloudHub, with their attachments. */
export function vpnGatewayItems(
  gateways: readonly CloudGatewayPlan[],
  attachments: readonly Attached[],
): Item[] {
  return gateways.flatMap((gateway) => [
    comment(called(gateway.type.name, gateway.name), [gateway.id]),
    isReferred(gateway) ? existingGateway(gateway) : gatewayBlock(gateway),
    ...attachments.filter((item) => item.gateway.id === gateway.id).map(attachmentBlock),
  ]);
}

function gatewayBlock(gateway: CloudGatewayPlan): Block {
  return block(
    'resource',
    ['aws_vpn_gateway', nameOf(gateway)],
    [
      attribute('region', text(gateway.region.code)),
      attribute('amazon_side_asn', text(String(gateway.asn))),
      tags(gateway),
      replacedFirst,
    ],
    [gateway.id],
  );
}

/** A gateway of either type that Terraform only reads. */
export function existingGateway(gateway: CloudGatewayPlan): Block {
  return block(
    'data',
    [gatewayResource(gateway), nameOf(gateway)],
    [attribute('region', text(gateway.region.code)), attribute('id', text(gateway.existing?.id ?? ''))],
    [gateway.id],
  );
}

function attachmentBlock({ attachment, gateway, vpc }: Attached): Block {
  return block(
    'resource',
    ['aws_vpn_gateway_attachment', nameOf(attachment)],
    [
      attribute('region', text(gateway.region.code)),
      attribute('vpn_gateway_id', gatewayAttribute(gateway, 'id')),
      attribute('vpc_id', vpcId(vpc)),
    ],
    [attachment.id],
  );
}
