import { isIPv4 } from '@/lib/addressing/prefix';
import { type Expression, text } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { BgpEnd, ConnectionPlan, Plan, TunnelEnd, TunnelPlan } from '@/lib/plan/plan';
import type { TerraformOptions } from '../cloud';
import { type ExternalGateway, externalGateways } from './external-gateways';
import { googleName } from './names';
import type { Gateway, Tell } from './selection';

/** An end of a tunnel on a gateway of ours; a tunnel between two of ours is two of them. */
export type GoogleTunnel = {
  /** The name of the Terraform resource, and the one in Google Cloud. */
  name: string;
  cloudName: string;
  connection: ConnectionPlan;
  tunnel: TunnelPlan;
  gateway: Gateway;
  near: TunnelEnd & { insideAddress: string; bgp: BgpEnd };
  far: TunnelEnd & { insideAddress: string; bgp: BgpEnd };
  /** The gateway's interface, 0 or 1. */
  interface: number;
  peer: Peer;
};

/** The other end: an interface of an external gateway, or a gateway of ours, whose interface is then of the same number. */
type Peer = { external: ExternalGateway; interface: number } | { gateway: Gateway };

type Context = { gateways: readonly Gateway[]; far: TerraformOptions['far']; omit: Tell };

type Drawn = { connection: ConnectionPlan; gateway: Gateway; other?: Gateway };

/** The tunnels of every connection that ends at a gateway of ours, by their ends here. */
export function selectTunnels(plan: Plan, context: Context): GoogleTunnel[] {
  const gatewayById = new Map(context.gateways.map((gateway) => [gateway.plan.id, gateway]));
  const clouds = new Map(plan.cloudGateways.map(({ id, cloud }) => [id, cloud]));
  const taken = new Set<string>();
  return plan.connections.flatMap((connection) => {
    const ends = [connection.from, connection.to];
    const ours = ends.flatMap((end) => gatewayById.get(end) ?? []);
    const [first] = ours;
    if (!first) return [];
    const refuse = (what: string, action: string): [] => {
      context.omit({ about: [connection.id], what: `VPN connection ${connection.name}: ${what}`, action });
      return [];
    };
    if (connection.routing === 'static')
      return refuse(`a ${first.plan.type.name} takes BGP only`, 'Set its routing to BGP.');
    if (ours.length === 1 && ends.every((end) => clouds.get(end) === first.plan.cloud))
      return refuse('the gateway at its other end is left out', 'See what is said of that gateway.');
    return ours.flatMap((gateway) => {
      const other = ours.find((each) => each !== gateway);
      return endsOf({ connection, gateway, ...(other ? { other } : {}) }, { ...context, taken });
    });
  });
}

function endsOf(drawn: Drawn, context: Context & { taken: Set<string> }): GoogleTunnel[] {
  const { connection, gateway, other } = drawn;
  const usable = connection.tunnels.flatMap((tunnel) => {
    const found = usableEnd(tunnel, drawn, context);
    if (typeof found !== 'string') return [found];
    context.omit({
      about: [connection.id],
      what: `Tunnel ${tunnel.index} of ${connection.name}: ${found}`,
      action: 'See the problems of the connection, and export again.',
    });
    return [];
  });
  const place = externalGateways(
    connection,
    usable.flatMap(({ address }) => address ?? []),
  );
  return usable.flatMap(({ address, ...end }) => {
    const peer: Peer | undefined = other ? { gateway: other } : address && place(address);
    return peer ? [{ ...end, connection, gateway, peer }] : [];
  });
}

type Usable = Omit<GoogleTunnel, 'connection' | 'gateway' | 'peer'> & { address?: Expression };

/** A tunnel's end with all that is needed of it, or why it cannot be had. */
function usableEnd(
  tunnel: TunnelPlan,
  { connection, gateway, other }: Drawn,
  { far: addressOf, taken }: Context & { taken: Set<string> },
): Usable | string {
  const [near, far] =
    tunnel.from.gateway === gateway.plan.id ? [tunnel.from, tunnel.to] : [tunnel.to, tunnel.from];
  const settled = settledEnd(near);
  const farSettled = settledEnd(far);
  if (!settled || !farSettled || !tunnel.inside) return 'it has no inside prefix, or no BGP session';
  if (tunnel.inside.version !== 4) return `a ${gateway.plan.type.name} carries no IPv6 here`;
  const here = near.instance;
  if (here === undefined) return 'it finds no free interface of the gateway';
  const address = 'known' in far.outside ? text(far.outside.known) : addressOf(far.outside.slot.id);
  if (other && here !== far.instance)
    return 'it joins interfaces of different numbers, which two HA VPN gateways cannot';
  if (!other && !address) return 'the address of its other end is not known';
  if ('known' in far.outside && !isIPv4(far.outside.known))
    return `a ${gateway.plan.type.name} takes IPv4 outside addresses only`;
  const path = JSON.stringify([gateway.plan.id, here, other ? other.plan.id : address]);
  if (taken.has(path)) return 'another tunnel joins the same two addresses';
  taken.add(path);
  const [, id = ''] = tunnel.id.split('/');
  // Two resources for the two ends of one tunnel: the second is told by its gateway.
  const isSecond = other !== undefined && connection.to === gateway.plan.id;
  return {
    name: isSecond ? nameOf(connection, id, gateway.plan) : nameOf(connection, id),
    cloudName: isSecond ? googleName(connection.id, id, gateway.plan.id) : googleName(connection.id, id),
    tunnel,
    near: settled,
    far: farSettled,
    interface: here,
    ...(other || !address ? {} : { address }),
  };
}

function settledEnd(end: TunnelEnd): GoogleTunnel['near'] | undefined {
  const { insideAddress, bgp } = end;
  return insideAddress && bgp ? { ...end, insideAddress, bgp } : undefined;
}
