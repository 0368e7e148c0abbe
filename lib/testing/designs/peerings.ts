import { piece } from '@/lib/model/build';
import type { Draft, DraftGateway, DraftVpc } from './draft';
import { anyName } from './names';

/** At times peerings between VPCs of a cloud, with or without the gateway of one for both, and between hubs with tables of their own. */
export function addPeerings(draft: Draft): void {
  for (const [index, from] of draft.vpcs.entries())
    for (const to of draft.vpcs.slice(index + 1)) if (mayPeer(draft, from, to)) peerVpcs(draft, from, to);
  const [first, second] = draft.gateways.filter(({ type }) => type.routeTables);
  if (first && second && first.region !== second.region && draft.choose.chance(60))
    peerHubs(draft, first, second);
}

/** VPCs that a hub joins already reach each other through it; some hubs forbid it to all that are attached to one. */
const mayPeer = ({ choose, gateways }: Draft, from: DraftVpc, to: DraftVpc): boolean =>
  from.cloud === to.cloud &&
  (from.region === to.region || from.cloud.peering.acrossRegions) &&
  !from.gateways.some((gateway) => to.gateways.includes(gateway)) &&
  ![from, to].every((vpc) => gateways.some(({ type, vpcs }) => type.forbidsPeering && vpcs.includes(vpc))) &&
  choose.chance(50);

function peerVpcs(draft: Draft, from: DraftVpc, to: DraftVpc): void {
  const { choose, numbers } = draft;
  const id = numbers.id('peering');
  const lender = lenderOf(draft, from, to);
  const lends = lender && choose.chance(60);
  draft.pieces.push(
    piece('peering', id, {
      name: anyName(choose, id),
      from: from.id,
      to: to.id,
      ...(lends ? { lendsGateway: lender === from ? 'from' : 'to' } : {}),
    }),
  );
  if (lends) (lender === from ? to : from).gateways.push(...lender.gateways);
}

/** The one whose own VPN gateway the other, which has none, can use. */
function lenderOf(draft: Draft, from: DraftVpc, to: DraftVpc): DraftVpc | undefined {
  if (!from.cloud.peering.lendsGateway) return undefined;
  const owns = (vpc: DraftVpc): boolean =>
    draft.gateways.some(({ type, vpcs }) => type.kind === 'vpn-gateway' && vpcs.includes(vpc));
  return [
    [from, to],
    [to, from],
  ]
    .filter(([lender, borrower]) => lender && owns(lender) && borrower?.gateways.length === 0)
    .at(0)
    ?.at(0);
}

function peerHubs({ choose, numbers, pieces }: Draft, first: DraftGateway, second: DraftGateway): void {
  const id = numbers.id('peering');
  pieces.push(piece('peering', id, { name: anyName(choose, id), from: first.id, to: second.id }));
  first.links.push(id);
  second.links.push(id);
}
