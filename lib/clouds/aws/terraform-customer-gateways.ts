import {
  attribute,
  type Block,
  block,
  called,
  comment,
  type Expression,
  type Item,
  text,
} from '@/lib/plan/hcl';
import { replacedFirst } from './replaced-first';
import type { AwsConnection } from './select-connections';
import type { Peer } from './select-peer';
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
        ? `${called('Gateway', item.peer.owner.name)} of the other cloud, as AWS sees it`
        : `Customer gateway ${item.peer.owner.name}`,
      [item.peer.owner.id],
    ),
    gatewayBlock(item),
  ]);
}

/** Tells apart the addresses of one owner: what is known of each, or which instance it is of. */
const tagOf = ({ owner, outside, instance }: Peer): string => {
  if ('known' in outside) return `${owner.name} ${outside.known}`;
  return instance === undefined ? owner.name : `${owner.name} instance ${instance}`;
};

function gatewayBlock({ peer, gateway, address }: Addressed): Block {
  const { owner } = peer;
  return block(
    'resource',
    ['aws_customer_gateway', peer.name],
    [
      attribute('region', text(gateway.region.code)),
      attribute('type', text('ipsec.1')),
      attribute(owner.asn > largestShortAsn ? 'bgp_asn_extended' : 'bgp_asn', text(String(owner.asn))),
      attribute('ip_address', address),
      tags({ name: tagOf(peer), id: owner.id }),
      replacedFirst,
    ],
    [owner.id],
  );
}
