import { isIPv4 } from '@/lib/addressing/prefix';
import { nameOf } from '@/lib/plan/hcl-names';
import type { CloudGatewayPlan, ConnectionPlan, GatewayPlan, Plan, TunnelPlan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';

/**
 * A VPN connection as AWS has it: one outside address of the customer's, one IP version inside, two tunnels. A drawn connection whose tunnels use
 * several uplinks becomes several of them.
 */
export type AwsConnection = {
  /** The name of the Terraform resource. */
  name: string;
  connection: ConnectionPlan;
  gateway: CloudGatewayPlan;
  customer: { gateway: GatewayPlan; uplink: string; address: string };
  insideVersion: 4 | 6;
  /** The drawn ones, one or two. */
  tunnels: readonly TunnelPlan[];
};

const tunnelsPerConnection = 2;

type Context = { gateways: readonly CloudGatewayPlan[]; omit: (omission: Omission) => void };

/** The VPN connections between a customer gateway and AWS. */
export function selectConnections(plan: Plan, context: Context): AwsConnection[] {
  const gatewayById = new Map(context.gateways.map((gateway) => [gateway.id, gateway]));
  const customerById = new Map(plan.gateways.map((gateway) => [gateway.id, gateway]));
  return plan.connections.flatMap((connection) => {
    const gateway = gatewayById.get(connection.to) ?? gatewayById.get(connection.from);
    if (!gateway) return [];
    const customer = customerById.get(connection.from === gateway.id ? connection.to : connection.from);
    if (customer) return split({ connection, gateway, customer, omit: context.omit });
    context.omit({
      about: [connection.id],
      what: `VPN connection ${connection.name}: both ends are cloud gateways`,
      action:
        'Join VPCs by a transit gateway or a peering, or build the other end first and enter its address.',
    });
    return [];
  });
}

type Drawn = {
  connection: ConnectionPlan;
  gateway: CloudGatewayPlan;
  customer: GatewayPlan;
  omit: (omission: Omission) => void;
};

type Group = { uplink: string; address: string; insideVersion: 4 | 6; tunnels: TunnelPlan[] };

function split({ connection, gateway, customer, omit }: Drawn): AwsConnection[] {
  const groups: Group[] = [];
  for (const tunnel of connection.tunnels) {
    const end = tunnel.from.gateway === customer.id ? tunnel.from : tunnel.to;
    const { uplink = '', outside } = end;
    const why = whyNot({ tunnel, gateway, address: 'known' in outside ? outside.known : undefined });
    if (why || !('known' in outside) || !tunnel.inside) {
      omit({
        about: [connection.id],
        what: `Tunnel ${tunnel.index} of ${connection.name}: ${why ?? 'it is not settled'}`,
        action: 'See the problems of the connection, and export again.',
      });
      continue;
    }
    const insideVersion = tunnel.inside.version;
    const group = groups.find(
      (each) =>
        each.address === outside.known &&
        each.insideVersion === insideVersion &&
        each.tunnels.length < tunnelsPerConnection,
    );
    if (group) group.tunnels.push(tunnel);
    else groups.push({ uplink, address: outside.known, insideVersion, tunnels: [tunnel] });
  }
  return groups.map(({ uplink, address, insideVersion, tunnels }, index) => ({
    name: index === 0 ? nameOf(connection.id) : nameOf(...(tunnels[0]?.id ?? '').split('/')),
    connection,
    gateway,
    customer: { gateway: customer, uplink, address },
    insideVersion,
    tunnels,
  }));
}

function whyNot({
  tunnel,
  gateway,
  address,
}: {
  tunnel: TunnelPlan;
  gateway: CloudGatewayPlan;
  address?: string;
}): string | undefined {
  if (!address) return 'the customer gateway has no outside address for it';
  if (!tunnel.inside) return 'it has no inside prefix';
  if (!gateway.type.insideVersions.includes(tunnel.inside.version))
    return `a ${gateway.type.name} carries no IPv${tunnel.inside.version}`;
  if (!isIPv4(address) && !gateway.type.insideVersions.includes(6))
    return `a ${gateway.type.name} takes IPv4 outside addresses only`;
  return undefined;
}
