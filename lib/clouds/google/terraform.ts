import type { Item } from '@/lib/plan/hcl';
import type { Plan } from '@/lib/plan/plan';
import {
  emptyPart,
  type GuideSection,
  type Omission,
  type TerraformFile,
  type TerraformOptions,
  type TerraformPart,
  type Variable,
} from '../cloud';
import { omittedTags, providerBody } from './labels';
import { type GoogleTunnel, selectTunnels } from './select-tunnels';
import { type Selection, select } from './selection';
import { circuitItems } from './terraform-circuits';
import { type TunnelContext, tunnelItems } from './terraform-connections';
import { firewallItems } from './terraform-firewall';
import { gatewayImports, gatewayItems } from './terraform-gateways';
import { hubImports, hubItems } from './terraform-hubs';
import { keyArguments, keyGuide, keyVariables } from './terraform-keys';
import { networkImports, networkItems } from './terraform-networks';
import { outputs } from './terraform-outputs';
import { peeringItems } from './terraform-peerings';

/** The Google part of a plan. */
export function terraform(plan: Plan, options: TerraformOptions): TerraformPart {
  const selection = select(plan);
  const omitted: Omission[] = [...selection.omitted];
  const tunnels = selectTunnels(plan, {
    gateways: selection.gateways,
    far: options.far,
    omit: (omission) => omitted.push(omission),
  });
  const regions = regionsOf(selection);
  if (regions.length === 0) return { ...emptyPart, omitted };
  const context: TunnelContext = {
    key: keyArguments(options),
    withCircuits: new Set(selection.circuits.map(({ gateway }) => gateway.plan.id)),
  };
  return {
    files: regions.flatMap((region) => regionFiles(region, { selection, tunnels, context })),
    providers: [
      {
        name: 'google',
        source: 'hashicorp/google',
        // `cipher_suite` came with 7.4; 7.9 is the oldest release whose schema these files were checked against, and a major one may rename arguments.
        version: '>= 7.9, < 8.0',
        body: providerBody(plan, options.revision),
      },
    ],
    variables: [project, ...(tunnels.length > 0 ? keyVariables(options) : [])],
    outputs: outputs(selection, tunnels),
    omitted: [...omitted, ...omittedTags(plan)],
    imports: [
      ...networkImports(selection.networks),
      ...gatewayImports(selection.gateways),
      ...hubImports(selection.gateways),
    ],
    guide: [
      projectGuide,
      ...(tunnels.length > 0 ? [keyGuide(options)] : []),
      ...(selection.flows.length > 0 ? [firewallGuide] : []),
      ...(selection.circuits.length > 0 ? [circuitGuide] : []),
    ],
  };
}

const regionsOf = ({ gateways, networks }: Selection): string[] =>
  [
    ...new Set(
      [...gateways.map(({ plan }) => plan), ...networks.map(({ vpc }) => vpc)].map(
        ({ region }) => region.code,
      ),
    ),
  ].sort();

type Parts = { selection: Selection; tunnels: readonly GoogleTunnel[]; context: TunnelContext };

/** One file per purpose; those that would be empty are left out. */
function regionFiles(region: string, { selection, tunnels, context }: Parts): TerraformFile[] {
  const isHere = (thing: { region: { code: string } }): boolean => thing.region.code === region;
  const gateways = selection.gateways.filter(({ plan }) => isHere(plan));
  const circuits = selection.circuits.filter(({ gateway }) => isHere(gateway.plan));
  const purposes: [name: string, title: string, body: Item[]][] = [
    [
      'vpcs',
      'VPC networks',
      [
        ...networkItems(selection.networks.filter(({ vpc }) => isHere(vpc))),
        ...peeringItems(selection.peerings.filter(({ from }) => isHere(from.vpc))),
        ...firewallItems(selection.flows.filter(({ network }) => isHere(network.vpc))),
      ],
    ],
    ['vpn-gateways', 'HA VPN gateways', gatewayItems(gateways.filter(({ plan }) => plan.kind !== 'hub'))],
    [
      'hubs',
      'Network Connectivity Center hubs',
      hubItems(
        gateways.filter(({ plan }) => plan.kind === 'hub'),
        { spokes: selection.spokes, tunnels, circuits },
      ),
    ],
    [
      'connections',
      'VPN connections',
      tunnelItems(
        tunnels.filter(({ gateway }) => isHere(gateway.plan)),
        context,
      ),
    ],
    ['circuits', 'Interconnect attachments', circuitItems(circuits)],
  ];
  return purposes
    .filter(([, , body]) => body.length > 0)
    .map(([name, title, body]) => ({
      path: `google-${region}-${name}.tf`,
      title: `Google Cloud ${region}: ${title}`,
      body,
    }));
}

const project: Variable = {
  name: 'google_project',
  description: 'Id of the Google Cloud project that everything here is made in.',
  type: 'string',
  validation: {
    condition: 'can(regex("^([a-z][-a-z0-9.]*:)?[a-z][-a-z0-9]{4,28}[a-z0-9]$", var.google_project))',
    message: 'A project id has 6 to 30 lower-case letters, digits and hyphens, a letter first.',
  },
};

const projectGuide: GuideSection = {
  title: 'Project on Google Cloud',
  paragraphs: [
    'Set `google_project` to the project in which everything is made; of a shared VPC, or where the design refers to a network or hub that exists, it is the project of that network or hub. Its services `compute.googleapis.com` and, for hubs, `networkconnectivity.googleapis.com` must be on.',
    'Names in Google Cloud are made of the ids of the drawn objects, because nothing there can be renamed: another name would be another resource. The label `trunkline-name` has the drawn name.',
  ],
};

const firewallGuide: GuideSection = {
  title: 'Firewall on Google Cloud',
  paragraphs: [
    'Each drawn flow into a VPC is let in by a firewall rule for all machines of its network. A network of Google Cloud lets nothing else in and everything out unless a rule says otherwise.',
  ],
};

const circuitGuide: GuideSection = {
  title: 'Private circuits on Google Cloud',
  paragraphs: [
    'Each circuit is two partner VLAN attachments, one in each edge availability domain of its place. After apply, `terraform output google_circuits` has the pairing keys: give them to the partner, who then chooses VLANs and capacity. The bandwidth, VLAN and inside addresses of the drawing are for you to order; Google and the partner set them.',
    'Google makes the router interfaces and BGP peers of these attachments by itself, on a router with AS 16550, and Terraform can set nothing of them (hashicorp/terraform-provider-google issue 11560). With a layer 2 partner, set the ASN of your device once the attachments are active: `gcloud compute routers update-bgp-peer`.',
    'VPN stays the backup: its routes are announced with a higher priority value than those of circuits, 100. The devices must prefer the circuit the other way round, by a shorter AS path.',
  ],
};
