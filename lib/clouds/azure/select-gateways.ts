import { byId, optional } from '@/lib/plan/maps';
import type { AttachmentPlan, CloudGatewayPlan } from '@/lib/plan/plan';
import { parseResourceId } from './resource-id';
import type { AzureGateway, AzureVpc, Omit } from './selection';

type Around = { attachments: readonly AttachmentPlan[]; vpcs: readonly AzureVpc[]; omit: Omit };

/** The VPN gateways that stand in a VNet of their region, one in each. */
export function selectGateways(
  gateways: readonly CloudGatewayPlan[],
  { attachments, vpcs, omit }: Around,
): AzureGateway[] {
  const vpcById = byId(vpcs);
  const occupied = new Set<string>();
  return gateways.flatMap((gateway): AzureGateway[] => {
    const refuse = (why: string, action: string): [] => {
      omit({ about: [gateway.id], what: `VPN gateway ${gateway.name}: ${why}`, action });
      return [];
    };
    const instances = gateway.instances ?? 1;
    const attached = attachments.filter((item) => item.gateway === gateway.id && item.through === undefined);
    const [vpc, ...more] = attached.flatMap((item) => vpcById.get(item.vpc) ?? []);
    const idsTo = (standsIn: AzureVpc | undefined): string[] =>
      attached.filter((item) => item.vpc === standsIn?.id).map(({ id }) => id);
    if (gateway.existing) {
      const found = parseResourceId(gateway.existing.id, 'virtualNetworkGateways');
      if (!found)
        return refuse(
          `${gateway.existing.id} is no id of a VPN gateway`,
          'Enter /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworkGateways/….',
        );
      if (gateway.existing.use === 'import')
        return refuse(
          'Terraform would replace it, because its addresses and IP configurations are not in the design',
          'Choose to refer to it, so that only its connections are made.',
        );
      return [{ gateway, instances, found, attachments: idsTo(vpc), ...optional('vpc', vpc) }];
    }
    const size = gateway.size?.id;
    if (!size) return refuse('its size is not known', 'Choose one of the list, or leave it empty.');
    if (!vpc)
      return refuse('it is attached to no VNet of this bundle', 'Attach it to a VNet; it stands in one.');
    if (vpc.region.code !== gateway.region.code)
      return refuse(`VNet ${vpc.name} is in another region`, 'Attach it to a VNet of its region.');
    if (occupied.has(vpc.id))
      return refuse(`VNet ${vpc.name} has a VPN gateway already`, 'Attach it to another VNet.');
    if (!vpc.gatewaySubnet)
      return refuse(
        `VNet ${vpc.name} has no room for a GatewaySubnet`,
        'Free a /27, or add an address block.',
      );
    for (const other of more)
      omit({
        about: [gateway.id, other.id],
        what: `Attachment of ${gateway.name} to VNet ${other.name}: a VPN gateway stands in one VNet`,
        action: `Peer ${other.name} with ${vpc.name}, which lends its gateway.`,
      });
    occupied.add(vpc.id);
    return [{ gateway, instances, vpc, attachments: idsTo(vpc), subnet: vpc.gatewaySubnet, size }];
  });
}
