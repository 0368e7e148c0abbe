import { query } from '@/lib/model/query';
import type { Context } from './compile';
import { byNumber, labelsFor } from './labels';
import { byId, optional, put } from './maps';
import type { AttachmentPlan, CloudGatewayPlan, PeeringPlan, VpcPlan } from './plan';

type Ends = { cloudGateways: readonly CloudGatewayPlan[]; vpcs: readonly VpcPlan[] };

/** The peerings whose ends are settled, in order of number, and those that hubs have by themselves; nothing is its own peer. */
export function compilePeerings(context: Context, ends: Ends): PeeringPlan[] {
  const drawn = drawnPeerings(context, ends);
  return [...drawn, ...impliedPeerings(ends.cloudGateways, drawn)];
}

/** Hubs that are joined without a peering; which others one that exists already is joined to, nobody knows. */
function impliedPeerings(
  cloudGateways: readonly CloudGatewayPlan[],
  drawn: readonly PeeringPlan[],
): PeeringPlan[] {
  const hubs = cloudGateways.filter(({ type, existing }) => type.joinsOwnKind && !existing);
  const isDrawn = new Set(drawn.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  return hubs.flatMap((a, index) =>
    hubs
      .slice(index + 1)
      .filter((b) => b.type.id === a.type.id && !isDrawn.has(`${a.id} ${b.id}`))
      .map((b) => ({
        id: `${a.id}+${b.id}`,
        name: `${a.name} to ${b.name}`,
        label: `${a.label}-${b.label}`,
        from: a.id,
        to: b.id,
        implied: true as const,
      })),
  );
}

function drawnPeerings(context: Context, { cloudGateways, vpcs }: Ends): PeeringPlan[] {
  const found = byNumber(query(context.design).all('peering'));
  const labels = labelsFor(found);
  const vpcById = byId(vpcs);
  const hubs = byId(cloudGateways);
  return found
    .filter(({ from, to }) => from !== to && [from, to].every((end) => vpcById.has(end) || hubs.has(end)))
    .map(({ id, name, from, to, lendsGateway }) => {
      const wished = lendsGateway === 'from' ? from : lendsGateway === 'to' ? to : undefined;
      const lends =
        context.facts.cloud(vpcById.get(wished ?? '')?.cloud ?? '')?.peering.lendsGateway === true;
      return {
        id,
        name,
        label: labels.get(id) ?? id,
        from,
        to,
        ...optional('lender', lends ? wished : undefined),
      };
    });
}

/** What the VPCs use of their peers' gateways: as if each were attached itself, through the peering. */
export function lentAttachments(
  peerings: readonly PeeringPlan[],
  attachments: readonly AttachmentPlan[],
): AttachmentPlan[] {
  const byVpc = new Map<string, AttachmentPlan[]>();
  for (const attachment of attachments) put(byVpc, attachment.vpc, attachment);
  return peerings.flatMap(({ id, name, label, from, to, lender }) =>
    (byVpc.get(lender ?? '') ?? []).map((attachment) => ({
      id: `${id}/${attachment.id}`,
      name,
      label,
      gateway: attachment.gateway,
      vpc: lender === from ? to : from,
      subnets: [],
      applianceMode: false,
      through: id,
    })),
  );
}
