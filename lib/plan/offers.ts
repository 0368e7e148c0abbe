import { contains, prefixVersion } from '@/lib/addressing/prefix';
import { byId } from './maps';
import type {
  AttachmentPlan,
  CircuitPlan,
  ConnectionPlan,
  GatewayPlan,
  Plan,
  TableRoute,
  VpcPlan,
} from './plan';
import { asSeen } from './translation';

/** What each link brings by itself to a table of the gateway at its cloud end: what lies right behind it. */
export type Offers = (link: string, gateway: string) => readonly TableRoute[];

type Settled = Pick<Plan, 'gateways' | 'connections' | 'attachments' | 'circuits' | 'vpcs'>;

/** An attachment brings its VPC's blocks, a connection or circuit what the site behind it announces or is routed to statically. */
export function offersOf({ gateways, connections, attachments, circuits, vpcs }: Settled): Offers {
  const gatewayById = byId(gateways);
  const vpcById = byId(vpcs);
  const connectionById = byId(connections);
  const attachmentById = byId(attachments);
  const circuitById = byId(circuits);
  return (link, gateway) => {
    const attachment = attachmentById.get(link);
    if (attachment) return vpcRoutes(attachment, vpcById.get(attachment.vpc));
    const circuit = circuitById.get(link);
    const site = circuit && gatewayById.get(circuit.gateway);
    if (circuit && site) return announced(circuit, site);
    const connection = connectionById.get(link);
    const far = connection && gatewayById.get(connection.from === gateway ? connection.to : connection.from);
    if (!connection || !far) return [];
    const routes = connection.routing === 'bgp' ? announced(connection, far) : written(connection, far);
    return carried(connection, routes).map((route) => asSeen(route, connection, 'ingress'));
  };
}

/** A connection to a cloud carries IPv4 or IPv6, as its inside prefixes (AWS Site-to-Site VPN User Guide, “IPv4 and IPv6 traffic”). */
export function carried<Route extends { prefix: string }>(
  { tunnels }: ConnectionPlan,
  routes: readonly Route[],
): readonly Route[] {
  const versions = new Set(tunnels.flatMap(({ inside }) => (inside ? [inside.version] : [])));
  return versions.size === 0 ? routes : routes.filter(({ prefix }) => versions.has(prefixVersion(prefix)));
}

const vpcRoutes = (attachment: AttachmentPlan, vpc: VpcPlan | undefined): TableRoute[] =>
  (vpc?.prefixes ?? []).map((prefix) => ({
    prefix,
    via: attachment.id,
    owner: attachment.vpc,
    place: attachment.vpc,
    origin: 'vpc',
  }));

const announced = (
  { id: via }: ConnectionPlan | CircuitPlan,
  { networks, site }: GatewayPlan,
): TableRoute[] =>
  networks.flatMap(({ id, prefixes }) =>
    prefixes.map((prefix) => ({ prefix, via, owner: id, place: site.id, origin: 'bgp' })),
  );

/** A static route belongs to the first network that it leads to. */
const written = (
  { id: via, staticPrefixes }: ConnectionPlan,
  { networks, site }: GatewayPlan,
): TableRoute[] =>
  staticPrefixes.map((prefix) => {
    const owner = networks.find(({ prefixes }) =>
      prefixes.some((inner) => contains(prefix, inner) || contains(inner, prefix)),
    );
    return { prefix, via, ...(owner ? { owner: owner.id } : {}), place: site.id, origin: 'static' };
  });
