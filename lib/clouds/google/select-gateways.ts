import { prefixVersion } from '@/lib/addressing/prefix';
import { optional } from '@/lib/plan/maps';
import type { AttachmentPlan, CloudGatewayPlan, Plan, VpcPlan } from '@/lib/plan/plan';
import { located } from './existing';
import type { Gateway, Network, Spoke, Tell } from './selection';

type Ends = { gateways: readonly CloudGatewayPlan[]; networks: readonly Network[]; omit: Tell };

/** The gateways that have a network to stand in, and the VPCs of hubs. */
export function selectGateways(plan: Plan, ends: Ends): { gateways: Gateway[]; spokes: Spoke[] } {
  const attached = attachmentsOf(plan, ends);
  const gateways = ends.gateways.flatMap((gateway): Gateway[] => {
    const own = attached.filter(({ attachment }) => attachment.gateway === gateway.id);
    const found = gateway.existing
      ? located(gateway.existing.id, gateway.kind === 'hub' ? 'hubs' : 'vpnGateways')
      : undefined;
    const why = whyNot(gateway, { isFound: found !== undefined, isAttached: own.length > 0 });
    if (why) {
      ends.omit({
        about: [gateway.id],
        what: `${gateway.name}, with its connections: ${why.what}`,
        action: why.action,
      });
      return [];
    }
    return [
      {
        plan: gateway,
        ...optional('network', gateway.kind === 'hub' ? undefined : own[0]?.network),
        attachments: gateway.kind === 'hub' ? [] : own.map(({ attachment }) => attachment.id),
        ...optional('located', found),
        announced: announcedOf(plan, {
          gateway,
          vpcs: own.map(({ network }) => network.vpc),
        }),
      },
    ];
  });
  const spokes = attached.flatMap(({ attachment, network }) => {
    const gateway = gateways.find((each) => each.plan.id === attachment.gateway);
    return gateway?.plan.kind === 'hub' ? [{ attachment, gateway, network }] : [];
  });
  return { gateways, spokes };
}

function whyNot(
  { kind, existing, type }: CloudGatewayPlan,
  { isFound, isAttached }: { isFound: boolean; isAttached: boolean },
): { what: string; action: string } | undefined {
  if (existing && !isFound)
    return kind === 'hub'
      ? {
          what: 'its id names no hub of Network Connectivity Center',
          action: 'Enter it as projects/PROJECT/locations/global/hubs/NAME.',
        }
      : {
          what: 'its id names no HA VPN gateway',
          action: 'Enter it as projects/PROJECT/regions/REGION/vpnGateways/NAME.',
        };
  if (kind !== 'hub' && !isAttached)
    return { what: `a ${type.name} stands in a VPC network`, action: 'Attach a VPC to it.' };
  return undefined;
}

/** The attachments that can be made: each pair once, and no more VPCs than the gateway takes. */
function attachmentsOf(
  plan: Plan,
  { gateways, networks, omit }: Ends,
): { attachment: AttachmentPlan; network: Network }[] {
  const taken = new Map<string, Set<string>>();
  const onHub = new Set<string>();
  return plan.attachments.flatMap((attachment) => {
    const gateway = gateways.find(({ id }) => id === attachment.gateway);
    const network = networks.find(({ vpc }) => vpc.id === attachment.vpc);
    if (!gateway || !network || attachment.through !== undefined) return [];
    const vpcs = taken.get(gateway.id) ?? new Set();
    taken.set(gateway.id, vpcs);
    const why = vpcs.has(network.vpc.id)
      ? 'the two are attached already'
      : vpcs.size >= gateway.type.vpcs.max
        ? `a ${gateway.type.name} takes ${gateway.type.vpcs.max}`
        : gateway.kind === 'hub' && onHub.has(network.vpc.id)
          ? 'the VPC is on another hub already, and can be on one only'
          : undefined;
    if (!why) {
      vpcs.add(network.vpc.id);
      if (gateway.kind === 'hub') onHub.add(network.vpc.id);
      return [{ attachment, network }];
    }
    omit({
      about: [attachment.id],
      what: `Attachment ${attachment.name}: ${why}`,
      action: 'Remove it, or use a hub to join more VPCs.',
    });
    return [];
  });
}

/**
 * What a router announces: for the VPCs of its gateway, and of a VPN gateway also for the peers that use it. A VPC of Google Cloud has no block of
 * its own, only subnets; what is announced are the blocks that the design gives it, as everything else in the design counts on. Without any it is
 * the subnets.
 */
function announcedOf(
  plan: Plan,
  { gateway, vpcs }: { gateway: CloudGatewayPlan; vpcs: readonly VpcPlan[] },
): string[] {
  const ids = new Set(vpcs.map(({ id }) => id));
  const borrowers = new Set(
    plan.peerings
      .filter(({ lender }) => gateway.kind !== 'hub' && lender !== undefined && ids.has(lender))
      .map(({ from, to, lender }) => (from === lender ? to : from)),
  );
  const all = [...vpcs, ...plan.vpcs.filter(({ id }) => borrowers.has(id) && !ids.has(id))];
  const prefixes = all.flatMap((vpc) =>
    vpc.prefixes.length > 0 ? vpc.prefixes : vpc.subnets.map(({ prefix }) => prefix),
  );
  return [...new Set(prefixes)].filter((prefix) => prefixVersion(prefix) === 4);
}
