import { lookup } from '@/lib/plan/lookup';
import { byId } from '@/lib/plan/maps';
import type { GatewayPlan, Plan, TunnelEnd } from '@/lib/plan/plan';

/**
 * Whether more prefixes could come to any table than it takes, so that they have to be counted: one more prefix anywhere may then close a session, or push
 * others out. Tells from the plan alone what `limited` and `crowded` tell of its network, which takes longer to make.
 */
export function isCounted(plan: Plan): boolean {
  const look = lookup(plan);
  const circuits = byId(plan.circuits);
  const count = prefixCount(plan);
  const sends = (id: string): number => sentBy(look.gateway(id)) ?? count;
  const takes = ({ kind, gateway, bgp }: TunnelEnd): number =>
    kind === 'customer'
      ? (bgp?.maximumPrefixes ?? Number.POSITIVE_INFINITY)
      : (look.cloudGateway(gateway)?.type.routesIn ?? Number.POSITIVE_INFINITY);
  return (
    plan.cloudGateways.some(({ type }) => (type.distinctRoutesIn ?? count) < count) ||
    plan.gateways.some(({ siblings }) => siblings.some(({ maximumPrefixes }) => maximumPrefixes < count)) ||
    plan.peerings.some(({ from, to }) =>
      [from, to].some((hub) => (look.cloudGateway(hub)?.type.routesIn ?? count) < count),
    ) ||
    [...circuits.values()].some(
      ({ gateway, cloudGateway, prefixesIn }) =>
        (prefixesIn ?? look.cloudGateway(cloudGateway)?.type.routesIn ?? count) < sends(gateway),
    ) ||
    plan.connections.some(({ tunnels }) =>
      tunnels.some(({ from, to }) => takes(from) < sends(to.gateway) || takes(to) < sends(from.gateway)),
    )
  );
}

/** A device that hears no other device of its site announces its own prefixes alone. */
const sentBy = (gateway: GatewayPlan | undefined): number | undefined =>
  gateway && gateway.siblings.length === 0 ? gateway.advertises.length : undefined;

function prefixCount({ gateways, tables }: Plan): number {
  const all = new Set(gateways.flatMap(({ advertises }) => advertises));
  for (const { routes } of tables)
    for (const { prefix, real = prefix, origin } of routes) if (origin !== 'bgp') all.add(real);
  return all.size;
}
