import { attribute, type Block, block, comment, type Item, reference, text, truth } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import { gatewayAttribute, vpcId } from './references';
import type { HubPeered, Peered } from './select-peerings';
import { tags } from './terraform-tags';

/** The peerings of VPCs; one between regions is accepted in the other region. */
export function peeringItems(peerings: readonly Peered[]): Item[] {
  return peerings.flatMap(({ peering, from, to }) => {
    const sameRegion = from.region.code === to.region.code;
    const request = block(
      'resource',
      ['aws_vpc_peering_connection', nameOf(peering)],
      [
        attribute('region', text(from.region.code)),
        attribute('vpc_id', vpcId(from)),
        attribute('peer_vpc_id', vpcId(to)),
        ...(sameRegion ? [] : [attribute('peer_region', text(to.region.code))]),
        attribute('auto_accept', truth(sameRegion)),
        tags(peering),
      ],
      [peering.id],
    );
    const accept = block(
      'resource',
      ['aws_vpc_peering_connection_accepter', nameOf(peering)],
      [
        attribute('region', text(to.region.code)),
        attribute(
          'vpc_peering_connection_id',
          reference('aws_vpc_peering_connection', nameOf(peering), 'id'),
        ),
        attribute('auto_accept', truth(true)),
        tags(peering),
      ],
      [peering.id],
    );
    const title = comment(`Peering ${peering.name}: ${from.name} and ${to.name}`, [peering.id]);
    return [title, request, ...(sameRegion ? [] : [accept])];
  });
}

/**
 * The peerings of transit gateways, asked for on one side and accepted on the other. Dynamic routing over them is for Cloud WAN only and stays off by not being
 * named; the routes are static ones of the tables on both sides.
 */
export function hubPeeringItems(peerings: readonly HubPeered[]): Item[] {
  return peerings.flatMap(({ peering, from, to }) => [
    comment(`Peering ${peering.name}: ${from.name} and ${to.name}`, [peering.id]),
    requestBlock({ peering, from, to }),
    acceptBlock({ peering, from, to }),
  ]);
}

const requestBlock = ({ peering, from, to }: HubPeered): Block =>
  block(
    'resource',
    ['aws_ec2_transit_gateway_peering_attachment', nameOf(peering)],
    [
      attribute('region', text(from.region.code)),
      attribute('transit_gateway_id', gatewayAttribute(from, 'id')),
      attribute('peer_region', text(to.region.code)),
      attribute('peer_transit_gateway_id', gatewayAttribute(to, 'id')),
      tags(peering),
    ],
    [peering.id],
  );

const acceptBlock = ({ peering, to }: HubPeered): Block =>
  block(
    'resource',
    ['aws_ec2_transit_gateway_peering_attachment_accepter', nameOf(peering)],
    [
      attribute('region', text(to.region.code)),
      attribute(
        'transit_gateway_attachment_id',
        reference('aws_ec2_transit_gateway_peering_attachment', nameOf(peering), 'id'),
      ),
      tags(peering),
    ],
    [peering.id],
  );
