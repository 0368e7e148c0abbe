import {
  type Attribute,
  attribute,
  type Block,
  block,
  comment,
  type Expression,
  type Item,
  list,
  numeric,
  text,
  truth,
} from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { TerraformPart } from '../cloud';
import { facts } from './facts';
import { ignoring, labels, lastingDescription } from './labels';
import { googleName } from './names';
import { networkOf, regionOf, routerName } from './references';
import type { Gateway } from './selection';

/** HA VPN gateways, each with the Cloud Router of its tunnels. */
export const gatewayItems = (gateways: readonly Gateway[]): Item[] =>
  gateways.flatMap((gateway) => [
    comment(`${gateway.plan.type.name} ${gateway.plan.name}`, [gateway.plan.id]),
    ...vpnGatewayItems(gateway),
  ]);

/** The HA VPN gateway of a gateway or hub, and its Cloud Router. */
export const vpnGatewayItems = (gateway: Gateway): Item[] => [
  isReferred(gateway) ? lookedUp(gateway) : drawn(gateway),
  routerBlock(gateway, {
    name: routerName(gateway),
    cloudName: googleName(gateway.plan.id),
    description: `VPN of ${gateway.plan.name}`,
    asn: gateway.plan.asn,
  }),
];

/** A hub's HA VPN gateway is always new; what exists of it is the hub itself. */
const isReferred = ({ plan }: Gateway): boolean => plan.kind !== 'hub' && plan.existing?.use === 'refer';
const isImported = ({ plan }: Gateway): boolean => plan.kind !== 'hub' && plan.existing?.use === 'import';

/** The gateway, and the attachments that its network stands for. */
const aboutOf = ({ plan, attachments }: Gateway): string[] => [plan.id, ...attachments];

function lookedUp(gateway: Gateway): Block {
  const { plan, located } = gateway;
  return block(
    'data',
    ['google_compute_ha_vpn_gateway', nameOf(plan)],
    [
      attribute('name', text(located?.name ?? '')),
      attribute('region', text(regionOf(gateway))),
      ...(located?.project ? [attribute('project', text(located.project))] : []),
    ],
    aboutOf(gateway),
  );
}

function drawn(gateway: Gateway): Block {
  const { plan } = gateway;
  const found = isImported(gateway) ? gateway.located : undefined;
  return block(
    'resource',
    ['google_compute_ha_vpn_gateway', nameOf(plan)],
    [
      attribute('name', text(found?.name ?? googleName(plan.id))),
      ...(found?.project ? [attribute('project', text(found.project))] : []),
      lastingDescription('Gateway', plan.id),
      attribute('region', text(regionOf(gateway))),
      attribute('network', networkOf(gateway)),
      attribute('stack_type', text('IPV4_ONLY')),
      attribute('gateway_ip_version', text('IPV4')),
      labels(plan),
      ...(found ? [ignoring('description', 'gateway_ip_version', 'stack_type', 'vpn_interfaces')] : []),
    ],
    aboutOf(gateway),
  );
}

/** The gateways that exist and are taken over. */
export function gatewayImports(gateways: readonly Gateway[]): TerraformPart['imports'] {
  return gateways.flatMap((gateway) => {
    const { plan, located } = gateway;
    if (!isImported(gateway) || !located) return [];
    const region = regionOf(gateway);
    const id = located.project
      ? `projects/${located.project}/regions/${region}/vpnGateways/${located.name}`
      : `${region}/${located.name}`;
    return [{ to: ['google_compute_ha_vpn_gateway', nameOf(plan)] as const, id }];
  });
}

type Router = { name: string; cloudName: string; description: string; asn: number };

/** A Cloud Router of a gateway. It announces what the design says, and of a hub also what the hub gathers in its network. */
export function routerBlock(gateway: Gateway, { name, cloudName, description, asn }: Router): Block {
  const groups: Expression[] = gateway.plan.kind === 'hub' ? [text('ALL_SUBNETS')] : [];
  return block(
    'resource',
    ['google_compute_router', name],
    [
      attribute('name', text(cloudName)),
      attribute('description', text(description)),
      attribute('region', text(regionOf(gateway))),
      attribute('network', networkOf(gateway)),
      attribute('encrypted_interconnect_router', truth(false)),
      block(
        'bgp',
        [],
        [
          attribute('asn', numeric(asn)),
          attribute('keepalive_interval', numeric(facts.bgp.keepaliveSeconds)),
          attribute('advertise_mode', text('CUSTOM')),
          attribute('advertised_groups', list(groups)),
          ...gateway.announced.map((prefix) =>
            block('advertised_ip_ranges', [], [rangeOf(prefix), attribute('description', text('VPC'))]),
          ),
        ],
      ),
    ],
    [gateway.plan.id],
  );
}

const rangeOf = (prefix: string): Attribute => attribute('range', text(prefix));
