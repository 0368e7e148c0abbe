import { attribute, type Block, block, reference, text, truth } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { Peered } from './selection';
import { tags } from './terraform-tags';

/** The peerings of VPCs; one between regions is accepted in the other region. */
export function peeringItems(peerings: readonly Peered[]): Block[] {
  return peerings.flatMap(({ peering, from, to }) => {
    const sameRegion = from.region.code === to.region.code;
    const request = block(
      'resource',
      ['aws_vpc_peering_connection', nameOf(peering.id)],
      [
        attribute('region', text(from.region.code)),
        attribute('vpc_id', reference('aws_vpc', nameOf(from.id), 'id')),
        attribute('peer_vpc_id', reference('aws_vpc', nameOf(to.id), 'id')),
        ...(sameRegion ? [] : [attribute('peer_region', text(to.region.code))]),
        attribute('auto_accept', truth(sameRegion)),
        tags(peering),
      ],
      [peering.id],
    );
    if (sameRegion) return [request];
    const accept = block(
      'resource',
      ['aws_vpc_peering_connection_accepter', nameOf(peering.id)],
      [
        attribute('region', text(to.region.code)),
        attribute(
          'vpc_peering_connection_id',
          reference('aws_vpc_peering_connection', nameOf(peering.id), 'id'),
        ),
        attribute('auto_accept', truth(true)),
        tags(peering),
      ],
      [peering.id],
    );
    return [request, accept];
  });
}
