import { nameOf } from '@/lib/plan/hcl-names';
import type { CloudGatewayPlan, ConnectionPlan, Plan, TunnelPlan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';
import { facts } from './facts';
import type { AwsCircuit } from './select-circuits';
import { type Peer, type PeerOwner, peerOf } from './select-peer';
import { type Underlay, underlayOf } from './select-underlay';

/**
 * A VPN connection as AWS has it: one outside address of the other end, one IP version inside, two tunnels. A drawn connection with several
 * addresses at the other end becomes several of them.
 */
export type AwsConnection = {
  /** The name of the Terraform resource. */
  name: string;
  /** The drawn connection's id, of its second and further AWS connections the first tunnel's. */
  id: string;
  connection: ConnectionPlan;
  gateway: CloudGatewayPlan;
  peer: Peer;
  underlay: Underlay;
  insideVersion: 4 | 6;
  /** The drawn ones, one or two. */
  tunnels: readonly TunnelPlan[];
};

const tunnelsPerConnection = 2;

type Context = {
  gateways: readonly CloudGatewayPlan[];
  circuits: readonly AwsCircuit[];
  omit: (omission: Omission) => void;
};

/** The VPN connections between AWS and a device or another cloud. */
export function selectConnections(plan: Plan, context: Context): AwsConnection[] {
  const gatewayById = new Map(context.gateways.map((gateway) => [gateway.id, gateway]));
  const ownerById = new Map<string, PeerOwner>([
    ...plan.gateways.map((gateway) => [gateway.id, { ...gateway, isCloud: false }] as const),
    ...plan.cloudGateways
      .filter(({ cloud }) => cloud !== facts.id)
      .map((gateway) => [gateway.id, { ...gateway, isCloud: true }] as const),
  ]);
  return plan.connections.flatMap((connection) => {
    const gateway = gatewayById.get(connection.to) ?? gatewayById.get(connection.from);
    if (!gateway) return [];
    const owner = ownerById.get(connection.from === gateway.id ? connection.to : connection.from);
    const refuse = (why: string, action: string): [] => {
      context.omit({ about: [connection.id], what: `VPN connection ${connection.name}: ${why}`, action });
      return [];
    };
    if (!owner)
      return refuse('both ends are AWS gateways', 'Join VPCs by a transit gateway, and these by a peering.');
    const underlay = underlayOf(connection, gateway, context.circuits);
    if ('why' in underlay) return refuse(underlay.why, underlay.action);
    omitOptions({ connection, gateway, omit: context.omit });
    return split({ connection, gateway, owner, underlay, omit: context.omit });
  });
}

/** Names what AWS does not do for a connection that is made all the same. */
function omitOptions({ connection, gateway, omit }: Pick<Drawn, 'connection' | 'gateway' | 'omit'>): void {
  if (connection.nat.length > 0)
    omit({
      about: [connection.id],
      what: `Address translation of ${connection.name}: AWS gateways translate nothing`,
      action: 'Translate on the other end, or with a private NAT gateway in the VPC.',
    });
  const sizes = gateway.type.options['tunnel-sizes'] ?? [{ id: 'standard' }];
  if (connection.tunnelSize && !sizes.some(({ id }) => id === connection.tunnelSize))
    omit({
      about: [connection.id],
      what: `Tunnel size ${connection.tunnelSize} of ${connection.name}: its tunnels are standard ones`,
      action: 'Large tunnels need a transit gateway.',
    });
}

type Drawn = {
  connection: ConnectionPlan;
  gateway: CloudGatewayPlan;
  owner: PeerOwner;
  underlay: Underlay;
  omit: (omission: Omission) => void;
};

type Group = { peer: Peer; insideVersion: 4 | 6; tunnels: TunnelPlan[] };

function split({ connection, gateway, owner, underlay, omit }: Drawn): AwsConnection[] {
  const groups: Group[] = [];
  for (const tunnel of connection.tunnels) {
    const peer = peerOf(tunnel, { owner, gateway, underlay });
    const { inside } = tunnel;
    if ('why' in peer || !inside || !gateway.type.insideVersions.includes(inside.version)) {
      const why =
        'why' in peer
          ? peer.why
          : inside
            ? `a ${gateway.type.name} carries no IPv${inside.version}`
            : 'it has no inside prefix';
      omit({
        about: [connection.id],
        what: `Tunnel ${tunnel.index} of ${connection.name}: ${why}`,
        action: 'See the problems of the connection, and export again.',
      });
      continue;
    }
    const group = groups.find(
      (each) =>
        each.peer.key === peer.key &&
        each.insideVersion === inside.version &&
        each.tunnels.length < tunnelsPerConnection,
    );
    if (group) group.tunnels.push(tunnel);
    else groups.push({ peer, insideVersion: inside.version, tunnels: [tunnel] });
  }
  return groups.map((group, index) => {
    const [, tunnel = ''] = (group.tunnels[0]?.id ?? '').split('/');
    const first = index === 0;
    return {
      ...group,
      name: first ? nameOf(connection) : nameOf(connection, tunnel),
      id: first ? connection.id : `${connection.id}/${tunnel}`,
      connection,
      gateway,
      underlay,
    };
  });
}
