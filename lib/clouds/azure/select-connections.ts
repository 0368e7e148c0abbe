import { byId } from '@/lib/plan/maps';
import type { CloudGatewayPlan, ConnectionPlan, GatewayPlan, Plan } from '@/lib/plan/plan';
import { facts } from './facts';
import type { AzureEnd, AzureLink, GatewayPair } from './link';
import { policyOf } from './policy';
import { linksOf } from './select-links';
import type { AzureGateway, AzureHub, Far, Omit } from './selection';

type Around = { gateways: readonly AzureGateway[]; hubs: readonly AzureHub[]; omit: Omit; far: Far };

/** The connections that end in Azure. */
export function selectConnections(
  plan: Plan,
  { gateways, hubs, omit, far }: Around,
): { links: AzureLink[]; pairs: GatewayPair[] } {
  const ends = endsOf(gateways, hubs);
  const inAzure = new Set(plan.cloudGateways.filter(({ cloud }) => cloud === facts.id).map(({ id }) => id));
  const others = new Map<string, GatewayPlan | CloudGatewayPlan>([
    ...byId(plan.gateways),
    ...byId(plan.cloudGateways),
  ]);
  const links: AzureLink[] = [];
  const pairs: GatewayPair[] = [];
  for (const connection of plan.connections) {
    const [from, to] = [ends.get(connection.from), ends.get(connection.to)];
    if (from && to) {
      pairs.push(...pairOf(connection, { from, to, omit }));
      continue;
    }
    const end = from ?? to;
    const other = others.get(from ? connection.to : connection.from);
    if (end && other && !inAzure.has(other.id))
      links.push(...linksOf({ connection, end, other, side: from ? 'from' : 'to', omit, far }));
    else if (inAzure.has(connection.from) || inAzure.has(connection.to))
      omit({
        about: [connection.id],
        what: `VPN connection ${connection.name}: its gateway is not in this bundle`,
        action: 'See why the gateway is left out.',
      });
  }
  return { links: oneAddressOnStandby(links, omit), pairs };
}

const endsOf = (gateways: readonly AzureGateway[], hubs: readonly AzureHub[]): Map<string, AzureEnd> =>
  new Map<string, AzureEnd>([
    ...gateways.map((gateway) => {
      const { id } = gateway.gateway;
      return [id, { kind: 'gateway', gateway, id, instances: gateway.instances }] as const;
    }),
    ...hubs.map((hub) => {
      const { id } = hub.gateway;
      return [id, { kind: 'hub', hub, id, instances: hub.gateway.instances ?? 2 }] as const;
    }),
  ]);

function pairOf(
  connection: ConnectionPlan,
  { from, to, omit }: { from: AzureEnd; to: AzureEnd; omit: Omit },
): GatewayPair[] {
  const refuse = (why: string, action: string): [] => {
    omit({ about: [connection.id], what: `VPN connection ${connection.name}: ${why}`, action });
    return [];
  };
  const [tunnel] = connection.tunnels;
  const policy = tunnel && policyOf(tunnel, tunnel.from.espLifetimeSeconds);
  if (from.kind === 'hub' || to.kind === 'hub')
    return refuse('a VNet reaches a hub without a VPN', 'Attach the VNet to the hub instead.');
  if (connection.routing === 'static')
    return refuse('VPN gateways of Azure learn each other’s routes by BGP here', 'Choose BGP for it.');
  if (!tunnel || !policy) return refuse('it is not settled', 'See the problems of the connection.');
  return [{ connection, from: from.gateway, to: to.gateway, tunnel, policy }];
}

/**
 * Azure VPN Gateway, “How to connect AWS and Azure”: an active-standby gateway takes one BGP address of this range, and a connection needs another than
 * the next.
 */
function oneAddressOnStandby(links: readonly AzureLink[], omit: Omit): AzureLink[] {
  const first = new Map<string, string>();
  return links.filter(({ end, session, first: { own }, connection, far }) => {
    if (end.instances > 1 || !session) return true;
    const address = first.get(end.id) ?? own.insideAddress ?? '';
    first.set(end.id, address);
    if (own.insideAddress === address) return true;
    omit({
      about: [connection.id],
      what: `VPN connection ${connection.name}, to ${far.title}: an active-standby gateway has one BGP address, and another connection uses it`,
      action: 'Make the gateway active-active, or route this connection statically.',
    });
    return false;
  });
}
