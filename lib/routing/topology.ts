import { noting, unwatched } from '@/lib/plan/derived';
import type { TunnelView } from '@/lib/plan/lookup';
import { lookup, lookupReads, type PlanLookup } from '@/lib/plan/lookup';
import { byId, put } from '@/lib/plan/maps';
import type { AttachmentPlan, CircuitPlan, GatewayPlan, PeeringPlan, Plan } from '@/lib/plan/plan';

/** A network behind the gateways of its site. */
type PlacedNetwork = { id: string; name: string; prefixes: readonly string[]; site: string };

/** Look-ups that paths need beyond those of the plan. */
export interface Topology extends PlanLookup {
  network(id: string): PlacedNetwork | undefined;
  gatewaysAt(site: string): readonly GatewayPlan[];
  /** One view for each connection of a gateway, primary ones first. */
  connectionsOf(gateway: string): readonly TunnelView[];
  circuit(id: string): CircuitPlan | undefined;
  circuitsOf(gateway: string): readonly CircuitPlan[];
  attachment(id: string): AttachmentPlan | undefined;
  attachmentsOf(vpc: string): readonly AttachmentPlan[];
  peering(id: string): PeeringPlan | undefined;
  peeringsOf(end: string): readonly PeeringPlan[];
  /** The name of anything in the plan, in quotes. */
  name(id: string): string;
}

const cache = new WeakMap<Plan, Topology>();

/** The look-ups of a plan, made once. */
export function topology(plan: Plan): Topology {
  const known = cache.get(plan);
  if (known) return known;
  const made = noting(plan, makeTopology(unwatched(plan)), topologyReads);
  cache.set(plan, made);
  return made;
}

const named = [
  'gateways',
  'cloudGateways',
  'vpcs',
  'connections',
  'attachments',
  'peerings',
  'circuits',
] as const;

const topologyReads: { [Key in keyof Topology]: readonly (keyof Plan)[] } = {
  ...lookupReads,
  network: ['gateways'],
  gatewaysAt: ['gateways'],
  connectionsOf: ['connections'],
  circuit: ['circuits'],
  circuitsOf: ['circuits'],
  attachment: ['attachments'],
  attachmentsOf: ['attachments'],
  peering: ['peerings'],
  peeringsOf: ['peerings'],
  name: named,
};

function makeTopology(plan: Plan): Topology {
  const base = lookup(plan);
  const networks = new Map<string, PlacedNetwork>();
  const gateways = new Map<string, GatewayPlan[]>();
  for (const gateway of plan.gateways) {
    put(gateways, gateway.site.id, gateway);
    for (const network of gateway.networks) networks.set(network.id, { ...network, site: gateway.site.id });
  }
  const attachments = new Map(plan.attachments.map((attachment) => [attachment.id, attachment]));
  const byVpc = new Map<string, AttachmentPlan[]>();
  for (const attachment of plan.attachments) put(byVpc, attachment.vpc, attachment);
  const circuits = byId(plan.circuits);
  const circuitsByGateway = new Map<string, CircuitPlan[]>();
  for (const circuit of plan.circuits) put(circuitsByGateway, circuit.gateway, circuit);
  const peerings = new Map(plan.peerings.map((peering) => [peering.id, peering]));
  const byEnd = new Map<string, PeeringPlan[]>();
  for (const peering of plan.peerings) for (const end of [peering.from, peering.to]) put(byEnd, end, peering);
  const views = new Map<string, readonly TunnelView[]>();
  const names = new Map<string, string>([
    ...plan.gateways.map(({ site }) => [site.id, site.name] as const),
    ...[...networks.values(), ...plan.gateways, ...plan.cloudGateways, ...plan.vpcs].map(nameOf),
    ...[...plan.connections, ...plan.attachments, ...plan.peerings, ...plan.circuits].map(nameOf),
  ]);
  return {
    ...base,
    network: (id) => networks.get(id),
    gatewaysAt: (site) => gateways.get(site) ?? [],
    connectionsOf: (gateway) => {
      const made = views.get(gateway) ?? onePerConnection(base.tunnelsOf(gateway));
      views.set(gateway, made);
      return made;
    },
    circuit: (id) => circuits.get(id),
    circuitsOf: (gateway) => circuitsByGateway.get(gateway) ?? [],
    attachment: (id) => attachments.get(id),
    attachmentsOf: (vpc) => byVpc.get(vpc) ?? [],
    peering: (id) => peerings.get(id),
    peeringsOf: (end) => byEnd.get(end) ?? [],
    name: (id) => `“${names.get(id) ?? id}”`,
  };
}

const nameOf = ({ id, name }: { id: string; name: string }): readonly [string, string] => [id, name];

function onePerConnection(views: readonly TunnelView[]): TunnelView[] {
  const first = new Map(views.map((view) => [view.connection.id, view]));
  const rank = ({ connection }: TunnelView): number => (connection.preference === 'primary' ? 0 : 1);
  return [...first.values()].sort((a, b) => rank(a) - rank(b) || a.connection.number - b.connection.number);
}
