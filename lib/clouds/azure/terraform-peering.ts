import {
  attribute,
  type Block,
  block,
  comment,
  type Expression,
  type Item,
  reference,
  text,
  truth,
} from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import { groupOfVpc, ofVpc } from './places';
import { azureName } from './resource-names';
import type { AzureGateway, AzureVpc, Peered } from './selection';
import { type SettledVpcs, waitsFor } from './settled-vpcs';

/** The peerings of VNets: one resource on each side. */
export const peeringItems = (peerings: readonly Peered[], around: Around): Item[] =>
  peerings.flatMap((item) => [
    comment(`Peering ${item.peering.name} of ${item.from.name} and ${item.to.name}`, [item.peering.id]),
    side(item, 'from', around),
    side(item, 'to', around),
  ]);

type Around = { gateways: readonly AzureGateway[]; settled: SettledVpcs };

/** The name of a side's resource. */
const sideName = ({ peering }: Peered, side: 'from' | 'to'): string => nameOf(peering, side);

function side(item: Peered, end: 'from' | 'to', { gateways, settled }: Around): Block {
  const { peering, lender } = item;
  const [own, other]: [AzureVpc, AzureVpc] = end === 'from' ? [item.from, item.to] : [item.to, item.from];
  const lends = lender === end;
  const borrows = lender !== undefined && !lends;
  return block(
    'resource',
    ['azurerm_virtual_network_peering', sideName(item, end)],
    [
      attribute('name', text(azureName(peering.id))),
      attribute('resource_group_name', groupOfVpc(own)),
      attribute('virtual_network_name', ofVpc(own, 'name')),
      attribute('remote_virtual_network_id', ofVpc(other, 'id')),
      attribute('peer_complete_virtual_networks_enabled', truth(true)),
      attribute('allow_virtual_network_access', truth(true)),
      attribute('allow_forwarded_traffic', truth(lender !== undefined)),
      attribute('allow_gateway_transit', truth(lends)),
      attribute('use_remote_gateways', truth(borrows)),
      ...waitsFor([own, other], settled, borrows ? offered(item, other, gateways) : []),
    ],
    [peering.id],
  );
}

/** A VNet can use a gateway only once that is there and the other side offers it. */
function offered(item: Peered, lends: AzureVpc, gateways: readonly AzureGateway[]): Expression[] {
  const made = gateways.filter(({ vpc, found }) => vpc?.id === lends.id && !found);
  return [
    reference('azurerm_virtual_network_peering', sideName(item, item.lender ?? 'from')),
    ...made.map(({ gateway }) => reference('azurerm_virtual_network_gateway', nameOf(gateway))),
  ];
}
