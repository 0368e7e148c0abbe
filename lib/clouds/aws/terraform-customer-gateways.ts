import { attribute, type Block, block, comment, type Expression, type Item, text } from '@/lib/plan/hcl';
import type { AwsConnection } from './select-connections';
import { tags } from './terraform-tags';

/** The largest ASN that `bgp_asn` takes; `bgp_asn_extended` takes those above. Amazon EC2 API Reference, CreateCustomerGateway. */
const largestShortAsn = 2_147_483_647;

/** A connection and the expression for the address at its other end. */
export type Addressed = AwsConnection & { address: Expression };

/** The customer gateways that the connections of a region need, one for each address at the other end. */
export function customerGatewayItems(connections: readonly Addressed[]): Item[] {
  const byName = new Map<string, Addressed>();
  for (const item of connections) if (!byName.has(item.peer.name)) byName.set(item.peer.name, item);
  return [...byName.values()].flatMap((item) => [
    comment(
      item.peer.owner.isCloud
        ? `The other cloud's gateway ${item.peer.owner.name}, as AWS sees it`
        : `Customer gateway ${item.peer.owner.name}`,
      [item.peer.owner.id],
    ),
    gatewayBlock(item),
  ]);
}

function gatewayBlock({ peer, gateway, address }: Addressed): Block {
  const { owner, outside } = peer;
  return block(
    'resource',
    ['aws_customer_gateway', peer.name],
    [
      attribute('region', text(gateway.region.code)),
      attribute('type', text('ipsec.1')),
      attribute(owner.asn > largestShortAsn ? 'bgp_asn_extended' : 'bgp_asn', text(String(owner.asn))),
      attribute('ip_address', address),
      tags({ name: 'known' in outside ? `${owner.name} ${outside.known}` : owner.name, id: owner.id }),
    ],
    [owner.id],
  );
}
