import { attribute, type Block, block, comment, type Item, numeric, text, truth } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { SubnetPlan } from '@/lib/plan/plan';
import type { TerraformPart } from '../cloud';
import { located } from './existing';
import { ignoring, lastingDescription } from './labels';
import { googleName } from './names';
import { ofNetwork } from './references';
import type { Network } from './selection';

/** VPC networks with their subnets; of one that is only referred to, nothing is made. */
export function networkItems(networks: readonly Network[]): Item[] {
  return networks.flatMap((network) => [
    comment(`VPC ${network.vpc.name}`, [network.vpc.id]),
    ...(network.vpc.existing?.use === 'refer'
      ? [lookedUp(network)]
      : [drawn(network), ...network.vpc.subnets.map((subnet) => subnetBlock(network, subnet))]),
  ]);
}

function lookedUp({ vpc, located: found }: Network): Block {
  return block(
    'data',
    ['google_compute_network', nameOf(vpc)],
    [
      attribute('name', text(found?.name ?? '')),
      ...(found?.project ? [attribute('project', text(found.project))] : []),
    ],
    [vpc.id],
  );
}

function drawn({ vpc, located: found, routingMode }: Network): Block {
  return block(
    'resource',
    ['google_compute_network', nameOf(vpc)],
    [
      attribute('name', text(found?.name ?? googleName(vpc.id))),
      ...(found?.project ? [attribute('project', text(found.project))] : []),
      lastingDescription('VPC', vpc.id),
      ...networkArguments(routingMode),
      ...(found
        ? [ignoring('auto_create_subnetworks', 'description', 'enable_ula_internal_ipv6', 'mtu')]
        : []),
    ],
    [vpc.id],
  );
}

/** What every network has: subnets as drawn and no others, and the choice between routes by the length of their AS paths, which backups make use of. */
export const networkArguments = (routingMode: string): Item[] => [
  attribute('auto_create_subnetworks', truth(false)),
  attribute('routing_mode', text(routingMode)),
  attribute('bgp_best_path_selection_mode', text('STANDARD')),
  attribute('bgp_always_compare_med', truth(false)),
  attribute('bgp_inter_region_cost', text('DEFAULT')),
  attribute('mtu', numeric(1460)),
  attribute('enable_ula_internal_ipv6', truth(false)),
  attribute('delete_default_routes_on_create', truth(false)),
  attribute('network_firewall_policy_enforcement_order', text('AFTER_CLASSIC_FIREWALL')),
];

function subnetBlock(network: Network, subnet: SubnetPlan): Block {
  const { vpc } = network;
  const found = importedSubnet(network, subnet);
  return block(
    'resource',
    ['google_compute_subnetwork', nameOf(vpc, subnet.id)],
    [
      attribute('name', text(found?.name ?? googleName(vpc.id, subnet.id))),
      ...(found?.project ? [attribute('project', text(found.project))] : []),
      lastingDescription('Subnet', `${vpc.id}/${subnet.id}`),
      attribute('region', text(found?.region ?? vpc.region.code)),
      attribute('network', ofNetwork(network, 'self_link')),
      attribute('ip_cidr_range', text(subnet.prefix)),
      attribute('stack_type', text('IPV4_ONLY')),
      attribute('purpose', text('PRIVATE')),
      attribute('private_ip_google_access', truth(false)),
      ...(found ? [ignoring('description')] : []),
    ],
    [vpc.id],
  );
}

const importedSubnet = ({ vpc }: Network, { cloudId }: SubnetPlan): ReturnType<typeof located> =>
  vpc.existing?.use === 'import' && cloudId ? located(cloudId, 'subnetworks') : undefined;

/** The networks and subnets that exist and are taken over. */
export function networkImports(networks: readonly Network[]): TerraformPart['imports'] {
  return networks.flatMap((network) => {
    const { vpc, located: found } = network;
    if (vpc.existing?.use !== 'import' || !found) return [];
    const project = found.project ? `projects/${found.project}/` : '';
    const subnets = vpc.subnets.flatMap((subnet) => {
      const own = importedSubnet(network, subnet);
      if (!own) return [];
      const region = own.region ?? vpc.region.code;
      const path = own.project ? `projects/${own.project}/regions/${region}/subnetworks/` : `${region}/`;
      const to = ['google_compute_subnetwork', nameOf(vpc, subnet.id)] as const;
      return [{ to, id: path + own.name }];
    });
    const id = project ? `${project}global/networks/${found.name}` : found.name;
    return [{ to: ['google_compute_network', nameOf(vpc)] as const, id }, ...subnets];
  });
}
