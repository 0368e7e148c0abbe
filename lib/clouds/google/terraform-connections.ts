import { prefixLength } from '@/lib/addressing/prefix';
import {
  type Attribute,
  attribute,
  type Block,
  block,
  comment,
  type Item,
  numeric,
  reference,
  text,
  truth,
} from '@/lib/plan/hcl';
import { cipherSuite } from './cipher-suite';
import type { ExternalGateway } from './external-gateways';
import { labels, lastingDescription } from './labels';
import { ofVpnGateway, regionOf, routerName } from './references';
import type { GoogleTunnel } from './select-tunnels';

/** What the blocks of tunnels need beside the tunnels. */
export type TunnelContext = {
  /** The arguments that hand over a tunnel's key. */
  key(tunnel: string): Attribute[];
  /** The gateways that have a circuit as well, which comes first. */
  withCircuits: ReadonlySet<string>;
};

/** External gateways and tunnels with their BGP sessions. */
export function tunnelItems(tunnels: readonly GoogleTunnel[], context: TunnelContext): Item[] {
  const written = new Set<string>();
  return tunnels.flatMap((item) => {
    const { connection, peer, tunnel, gateway } = item;
    const external = 'external' in peer && !written.has(peer.external.name) ? peer.external : undefined;
    if (external) written.add(external.name);
    return [
      ...(external
        ? [comment(`VPN connection ${connection.name}`, [connection.id]), externalBlock(external)]
        : []),
      comment(`Tunnel ${tunnel.index} of ${connection.name} at ${gateway.plan.name}`, aboutOf(item)),
      tunnelBlock(item, context),
      interfaceBlock(item),
      peerBlock(item, context),
    ];
  });
}

const aboutOf = ({ tunnel, connection }: GoogleTunnel): string[] => [tunnel.id, connection.id];

function externalBlock({ name, cloudName, connection, redundancyType, addresses }: ExternalGateway): Block {
  return block(
    'resource',
    ['google_compute_external_vpn_gateway', name],
    [
      attribute('name', text(cloudName)),
      lastingDescription('Other end of connection', connection.id),
      attribute('redundancy_type', text(redundancyType)),
      labels(connection),
      ...addresses.map((address, index) =>
        block('interface', [], [attribute('id', numeric(index)), attribute('ip_address', address)]),
      ),
    ],
    [connection.id],
  );
}

function tunnelBlock(item: GoogleTunnel, { key }: TunnelContext): Block {
  const { name, cloudName, connection, tunnel, gateway, peer } = item;
  return block(
    'resource',
    ['google_compute_vpn_tunnel', name],
    [
      attribute('name', text(cloudName)),
      lastingDescription('Tunnel', tunnel.id),
      attribute('region', text(regionOf(gateway))),
      attribute('vpn_gateway', ofVpnGateway(gateway, 'self_link')),
      attribute('vpn_gateway_interface', numeric(item.interface)),
      ...('external' in peer
        ? [
            attribute(
              'peer_external_gateway',
              reference('google_compute_external_vpn_gateway', peer.external.name, 'self_link'),
            ),
            attribute('peer_external_gateway_interface', numeric(peer.interface)),
          ]
        : [attribute('peer_gcp_gateway', ofVpnGateway(peer.gateway, 'self_link'))]),
      attribute('router', reference('google_compute_router', routerName(gateway), 'self_link')),
      attribute('ike_version', numeric(tunnel.ike.version)),
      ...key(tunnel.key.tunnel),
      labels({ id: connection.id, name: `${connection.name} ${tunnel.index}` }),
      cipherSuite(tunnel),
    ],
    aboutOf(item),
  );
}

function interfaceBlock(item: GoogleTunnel): Block {
  const { name, cloudName, tunnel, gateway, near } = item;
  return block(
    'resource',
    ['google_compute_router_interface', name],
    [
      attribute('name', text(cloudName)),
      attribute('region', text(regionOf(gateway))),
      attribute('router', reference('google_compute_router', routerName(gateway), 'name')),
      attribute('ip_version', text('IPV4')),
      attribute(
        'ip_range',
        text(`${near.insideAddress}/${prefixLength(tunnel.inside?.prefix ?? '0.0.0.0/30')}`),
      ),
      attribute('vpn_tunnel', reference('google_compute_vpn_tunnel', name, 'name')),
    ],
    aboutOf(item),
  );
}

/** Cloud Router announces a lower value where the way in is preferred: by steps of 100, after those of circuits, which Google gives 100. */
const firstPriority = 100;
const behindCircuits = 500;
const priorityStep = 100;

function peerBlock(item: GoogleTunnel, { withCircuits }: TunnelContext): Block {
  const { name, cloudName, connection, tunnel, gateway, near, far } = item;
  const rank = (connection.preference === 'backup' ? 2 : 0) + (tunnel.role === 'backup' ? 1 : 0);
  const first = withCircuits.has(gateway.plan.id) ? behindCircuits : firstPriority;
  return block(
    'resource',
    ['google_compute_router_peer', name],
    [
      attribute('name', text(cloudName)),
      attribute('region', text(regionOf(gateway))),
      attribute('router', reference('google_compute_router', routerName(gateway), 'name')),
      attribute('interface', reference('google_compute_router_interface', name, 'name')),
      attribute('enable', truth(true)),
      attribute('enable_ipv4', truth(true)),
      attribute('enable_ipv6', truth(false)),
      attribute('ip_address', text(near.insideAddress)),
      attribute('peer_ip_address', text(far.insideAddress)),
      attribute('peer_asn', numeric(far.bgp.asn)),
      // What is announced is the router's to say, for all its peers.
      attribute('advertise_mode', text('DEFAULT')),
      attribute('advertised_route_priority', numeric(first + priorityStep * rank)),
      attribute('zero_advertised_route_priority', truth(false)),
      attribute('zero_custom_learned_route_priority', truth(false)),
      noBfd,
    ],
    aboutOf(item),
  );
}

/** No document of Google's confirms BFD over a VPN tunnel; the numbers are those that would count if it were on. */
const noBfd = block(
  'bfd',
  [],
  [
    attribute('session_initialization_mode', text('DISABLED')),
    attribute('min_transmit_interval', numeric(1000)),
    attribute('min_receive_interval', numeric(1000)),
    attribute('multiplier', numeric(5)),
  ],
);
