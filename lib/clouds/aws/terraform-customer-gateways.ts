import { attribute, type Block, block, text } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { AwsConnection } from './select-connections';
import { tags } from './terraform-tags';

/** The largest ASN that `bgp_asn` takes; `bgp_asn_extended` takes those above. Amazon EC2 API Reference, CreateCustomerGateway. */
const largestShortAsn = 2_147_483_647;

/** The resource name of a connection's customer gateway: one per gateway, outside address (by its uplink) and region. */
export const customerGatewayName = ({ customer, gateway }: AwsConnection): string =>
  nameOf(customer.gateway.id, customer.uplink, gateway.region.code);

/** The customer gateways that the connections of a region need. */
export function customerGatewayItems(connections: readonly AwsConnection[]): Block[] {
  const byName = new Map<string, AwsConnection>();
  for (const item of connections) {
    const name = customerGatewayName(item);
    if (!byName.has(name)) byName.set(name, item);
  }
  return [...byName].map(([name, { customer, gateway }]) =>
    block(
      'resource',
      ['aws_customer_gateway', name],
      [
        attribute('region', text(gateway.region.code)),
        attribute('type', text('ipsec.1')),
        attribute(
          customer.gateway.asn > largestShortAsn ? 'bgp_asn_extended' : 'bgp_asn',
          text(String(customer.gateway.asn)),
        ),
        attribute('ip_address', text(customer.address)),
        tags({ name: `${customer.gateway.name} ${customer.address}`, id: customer.gateway.id }),
      ],
      [customer.gateway.id],
    ),
  );
}
