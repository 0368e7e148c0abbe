import {
  attribute,
  type Block,
  block,
  comment,
  type Expression,
  type Item,
  list,
  raw,
  reference,
  text,
  truth,
} from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import { put } from '@/lib/plan/maps';
import type { TerraformPart } from '../cloud';
import { ignoring, labels, lastingDescription } from './labels';
import { googleName } from './names';
import { domains, ofNetwork, regionOf, vlanName } from './references';
import type { GoogleTunnel } from './select-tunnels';
import type { Circuit, Gateway, Spoke } from './selection';
import { vpnGatewayItems } from './terraform-gateways';
import { networkArguments } from './terraform-networks';

type Parts = { spokes: readonly Spoke[]; tunnels: readonly GoogleTunnel[]; circuits: readonly Circuit[] };

/** Hubs of Network Connectivity Center, each with a network of its own for tunnels and circuits, and its spokes. */
export function hubItems(hubs: readonly Gateway[], { spokes, tunnels, circuits }: Parts): Item[] {
  return hubs.flatMap((hub) => {
    const of = (item: { gateway: Gateway }): boolean => item.gateway.plan.id === hub.plan.id;
    return [
      ...(isReferred(hub)
        ? []
        : [comment(`${hub.plan.type.name} ${hub.plan.name}`, [hub.plan.id]), hubBlock(hub)]),
      comment(`The network in which the tunnels and circuits of ${hub.plan.name} end`, [hub.plan.id]),
      transitBlock(hub),
      ...vpnGatewayItems(hub),
      ...spokes.filter(of).map(vpcSpoke),
      ...vpnSpokes(tunnels.filter(of)),
      ...circuits.filter(of).map(circuitSpoke),
    ];
  });
}

const isReferred = ({ plan }: Gateway): boolean => plan.existing?.use === 'refer';

/** The hub's id. There is no data source for hubs, and none is needed: the id is what a person gave. */
function hubId({ plan, located }: Gateway): Expression {
  if (plan.existing?.use !== 'refer' || !located)
    return reference('google_network_connectivity_hub', nameOf(plan), 'id');
  const { project, name } = located;
  if (project) return text(`projects/${project}/locations/global/hubs/${name}`);
  // Of a name alone the project is the one that all is made in. The name was read as a part of an id: nothing in it needs an escape.
  return raw(`"projects/\${var.google_project}/locations/global/hubs/${name}"`);
}

function hubBlock({ plan, located }: Gateway): Block {
  return block(
    'resource',
    ['google_network_connectivity_hub', nameOf(plan)],
    [
      attribute('name', text(located?.name ?? googleName(plan.id))),
      ...(located?.project ? [attribute('project', text(located.project))] : []),
      attribute('description', text(`Hub ${plan.name}`)),
      attribute('preset_topology', text('MESH')),
      attribute('policy_mode', text('PRESET')),
      attribute('export_psc', truth(false)),
      labels(plan),
      ...(located ? [ignoring('policy_mode', 'preset_topology')] : []),
    ],
    [plan.id],
  );
}

/** The hubs that exist and are taken over. */
export function hubImports(gateways: readonly Gateway[]): TerraformPart['imports'] {
  return gateways.flatMap(({ plan, located }) => {
    if (plan.kind !== 'hub' || plan.existing?.use !== 'import' || !located) return [];
    const id = located.project
      ? `projects/${located.project}/locations/global/hubs/${located.name}`
      : located.name;
    return [{ to: ['google_network_connectivity_hub', nameOf(plan)] as const, id }];
  });
}

/** Global, so that what one region learns is known in all. */
const transitBlock = ({ plan }: Gateway): Block =>
  block(
    'resource',
    ['google_compute_network', nameOf(plan)],
    [
      attribute('name', text(googleName(plan.id))),
      lastingDescription('Hub', plan.id),
      ...networkArguments('GLOBAL'),
    ],
    [plan.id],
  );

function vpcSpoke({ attachment, gateway, network }: Spoke): Block {
  return spokeBlock({
    object: attachment,
    name: nameOf(attachment),
    cloudName: googleName(attachment.id),
    hub: gateway,
    location: 'global',
    link: block(
      'linked_vpc_network',
      [],
      [
        attribute('uri', ofNetwork(network, 'self_link')),
        attribute('include_export_ranges', list([])),
        attribute('exclude_export_ranges', list([])),
      ],
    ),
  });
}

/**
 * One spoke for each ASN at the other end, so that the devices of one site share it. Network Connectivity Center overview: all peers of a spoke have one ASN,
 * those of another spoke another.
 */
function vpnSpokes(tunnels: readonly GoogleTunnel[]): Block[] {
  const byAsn = new Map<string, GoogleTunnel[]>();
  for (const tunnel of tunnels) put(byAsn, `${tunnel.far.bgp.asn}`, tunnel);
  return [...byAsn].flatMap(([asn, own]) => {
    const [first] = own;
    if (!first) return [];
    const { gateway } = first;
    return [
      spokeBlock({
        object: gateway.plan,
        title: `AS ${asn}`,
        about: [...new Set(own.map(({ connection }) => connection.id))],
        name: nameOf(gateway.plan, `as-${asn}`),
        cloudName: googleName(gateway.plan.id, `as-${asn}`),
        hub: gateway,
        location: regionOf(gateway),
        link: linked(
          'linked_vpn_tunnels',
          own.map(({ name }) => reference('google_compute_vpn_tunnel', name, 'self_link')),
        ),
      }),
    ];
  });
}

const circuitSpoke = (circuit: Circuit): Block =>
  spokeBlock({
    object: circuit.plan,
    name: nameOf(circuit.plan),
    cloudName: googleName(circuit.plan.id),
    hub: circuit.gateway,
    location: regionOf(circuit.gateway),
    link: linked(
      'linked_interconnect_attachments',
      domains.map((domain) =>
        reference('google_compute_interconnect_attachment', vlanName(circuit, domain), 'self_link'),
      ),
    ),
  });

/** Tunnels or attachments of which each hears what the hub learned from the others, and the subnets of its VPCs. */
const linked = (type: string, uris: readonly Expression[]): Block =>
  block(
    type,
    [],
    [
      attribute('uris', list(uris)),
      attribute('site_to_site_data_transfer', truth(true)),
      attribute('include_import_ranges', list([text('ALL_IPV4_RANGES')])),
    ],
  );

type SpokeParts = {
  /** The drawn object that it is labelled after. */
  object: { id: string; name: string };
  /** What it is described as, where that is not the object’s name, and what else it is about. */
  title?: string;
  about?: readonly string[];
  name: string;
  cloudName: string;
  hub: Gateway;
  location: string;
  link: Block;
};

const spokeBlock = ({ object, title, about, name, cloudName, hub, location, link }: SpokeParts): Block =>
  block(
    'resource',
    ['google_network_connectivity_spoke', name],
    [
      attribute('name', text(cloudName)),
      attribute('description', text(`${title ?? object.name} on ${hub.plan.name}`)),
      attribute('location', text(location)),
      attribute('hub', hubId(hub)),
      labels(object),
      link,
    ],
    [...new Set([...(about ?? []), object.id, hub.plan.id])],
  );
