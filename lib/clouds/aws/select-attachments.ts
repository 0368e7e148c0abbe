import type { AttachmentPlan, CloudGatewayPlan, VpcPlan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';

/** An attachment with its two ends. */
export type Attached = { attachment: AttachmentPlan; gateway: CloudGatewayPlan; vpc: VpcPlan };

type Ends = {
  gateways: readonly CloudGatewayPlan[];
  vpcs: readonly VpcPlan[];
  omit: (omission: Omission) => void;
};

/** The attachments that AWS can make: within one region, as many as the gateway takes, one subnet a zone. */
export function selectAttachments(attachments: readonly AttachmentPlan[], ends: Ends): Attached[] {
  const gatewayById = new Map(ends.gateways.map((gateway) => [gateway.id, gateway]));
  const vpcById = new Map(ends.vpcs.map((vpc) => [vpc.id, vpc]));
  const counts = new Map<string, number>();
  const pairs = new Set<string>();
  return attachments.flatMap((attachment) => {
    const gateway = gatewayById.get(attachment.gateway);
    const vpc = vpcById.get(attachment.vpc);
    if (!gateway || !vpc || attachment.through) return [];
    const refuse = (why: string, action: string): [] => {
      ends.omit({ about: [attachment.id], what: `Attachment ${attachment.name}: ${why}`, action });
      return [];
    };
    if (gateway.region.code !== vpc.region.code)
      return refuse('the VPC is in another region than the gateway', 'Attach VPCs of the gateway’s region.');
    if (pairs.has(`${gateway.id} ${vpc.id}`))
      return refuse('the two are attached already', 'Remove one of the two attachments.');
    const count = counts.get(gateway.id) ?? 0;
    if (count >= gateway.type.vpcs.max)
      return refuse(
        `a ${gateway.type.name} takes ${gateway.type.vpcs.max}`,
        'Use a transit gateway to join more VPCs.',
      );
    const subnets = gateway.type.attachesInSubnets ? onePerZone(attachment, vpc) : [];
    if (gateway.type.attachesInSubnets && subnets.length === 0)
      return refuse('the VPC has no subnet for it', 'Add a subnet to the VPC.');
    counts.set(gateway.id, count + 1);
    pairs.add(`${gateway.id} ${vpc.id}`);
    return [{ attachment: { ...attachment, subnets }, gateway, vpc }];
  });
}

/** Amazon VPC Transit Gateways, “VPC attachments”: one subnet from each zone. */
function onePerZone({ subnets }: AttachmentPlan, vpc: VpcPlan): string[] {
  const zones = new Set<string>();
  return vpc.subnets
    .filter(({ id }) => subnets.includes(id))
    .flatMap(({ id, zone }) => {
      if (zones.has(zone)) return [];
      zones.add(zone);
      return [id];
    });
}
