import { attribute, type Block, block, comment, type Item, text, truth } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import { googleName } from './names';
import { ofNetwork } from './references';
import type { Peered } from './select-peerings';
import type { Network } from './selection';

/** Both halves of each peering. Only a VPC that lends its gateway exports the routes that it learned. */
export function peeringItems(peerings: readonly Peered[]): Item[] {
  return peerings.flatMap((peered) => [
    comment(`Peering ${peered.peering.name}`, [peered.peering.id]),
    half(peered, { near: peered.from, far: peered.to }),
    half(peered, { near: peered.to, far: peered.from }),
  ]);
}

function half({ peering }: Peered, { near, far }: { near: Network; far: Network }): Block {
  return block(
    'resource',
    ['google_compute_network_peering', nameOf(peering, near.vpc)],
    [
      attribute('name', text(googleName(peering.id, near.vpc.id))),
      attribute('network', ofNetwork(near, 'self_link')),
      attribute('peer_network', ofNetwork(far, 'self_link')),
      attribute('export_custom_routes', truth(peering.lender === near.vpc.id)),
      attribute('import_custom_routes', truth(peering.lender === far.vpc.id)),
      attribute('export_subnet_routes_with_public_ip', truth(true)),
      attribute('import_subnet_routes_with_public_ip', truth(true)),
      attribute('stack_type', text('IPV4_ONLY')),
      attribute('update_strategy', text('INDEPENDENT')),
    ],
    [peering.id],
  );
}
