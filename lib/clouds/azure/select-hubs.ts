import { byId, optional } from '@/lib/plan/maps';
import type { AttachmentPlan, CloudGatewayPlan, PeeringPlan } from '@/lib/plan/plan';
import { parseResourceId } from './resource-id';
import type { AzureGateway, AzureHub, AzureVpc, HubAttachment, Omit } from './selection';

/** The hubs of Virtual WAN. */
export function selectHubs(
  gateways: readonly CloudGatewayPlan[],
  { peerings, omit }: { peerings: readonly PeeringPlan[]; omit: Omit },
): AzureHub[] {
  return gateways.flatMap((gateway) => {
    const refuse = (why: string, action: string): [] => {
      omit({ about: [gateway.id], what: `Hub ${gateway.name}: ${why}`, action });
      return [];
    };
    const found = gateway.existing && parseResourceId(gateway.existing.id, 'virtualHubs');
    if (gateway.existing && !found)
      return refuse(
        `${gateway.existing.id} is no id of a virtual hub`,
        'Enter /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualHubs/….',
      );
    if (gateway.existing?.use === 'import')
      return refuse(
        'Terraform would replace it, because its Virtual WAN is not in the design',
        'Choose to refer to it, so that only what hangs on it is made.',
      );
    if (!gateway.prefix) return refuse('it has no prefix of its own', 'Give it one, a /23 for example.');
    const own = peerings.filter(
      ({ from, to, implied }) => !implied && (from === gateway.id || to === gateway.id),
    );
    return [
      {
        gateway,
        prefix: gateway.prefix,
        peerings: own.map(({ id }) => id),
        ...optional('found', found),
      },
    ];
  });
}

type Around = {
  hubs: readonly AzureHub[];
  vpcs: readonly AzureVpc[];
  gateways: readonly AzureGateway[];
  omit: Omit;
};

/** Virtual WAN FAQ: a VNet is on one hub, and has no gateway of its own then. It may be in another region than the hub. */
export function selectHubAttachments(
  attachments: readonly AttachmentPlan[],
  { hubs, vpcs, gateways, omit }: Around,
): HubAttachment[] {
  const hubById = new Map(hubs.map((hub) => [hub.gateway.id, hub]));
  const vpcById = byId(vpcs);
  const withGateway = new Set(gateways.flatMap(({ vpc }) => vpc?.id ?? []));
  const taken = new Set<string>();
  return attachments.flatMap((attachment) => {
    const hub = hubById.get(attachment.gateway);
    const vpc = vpcById.get(attachment.vpc);
    if (!hub || !vpc || attachment.through !== undefined) return [];
    const refuse = (why: string, action: string): [] => {
      omit({ about: [attachment.id], what: `Attachment ${attachment.name}: ${why}`, action });
      return [];
    };
    if (withGateway.has(vpc.id))
      return refuse(
        `VNet ${vpc.name} has a VPN gateway of its own`,
        'Take the gateway away; a VNet on a hub uses the hub’s.',
      );
    if (taken.has(vpc.id)) return refuse(`VNet ${vpc.name} is on a hub already`, 'Keep one of the two.');
    taken.add(vpc.id);
    return [{ attachment, hub, vpc }];
  });
}
