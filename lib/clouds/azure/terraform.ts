import { attribute, block, type Item, list, reference, text } from '@/lib/plan/hcl';
import { put } from '@/lib/plan/maps';
import type { Plan } from '@/lib/plan/plan';
import {
  emptyPart,
  type Omission,
  type Provider,
  type TerraformFile,
  type TerraformOptions,
  type TerraformPart,
  type Variable,
} from '../cloud';
import { bgpAddresses } from './bgp-addresses';
import { guide } from './guide';
import { outputs } from './outputs';
import { groupBlock, groupVariables, madeIn } from './resource-groups';
import { type Omit, type Selection, select } from './selection';
import { type SettledVpcs, settledVpcs } from './settled-vpcs';
import { omittedTags, tagLocals } from './tags';
import { circuitItems, circuitVariables } from './terraform-circuits';
import { type ConnectionContext, connectionItems, pairItems } from './terraform-connections';
import { flowItems } from './terraform-flows';
import { gatewayItems } from './terraform-gateways';
import { peeringItems } from './terraform-peering';
import { routeItems, tableImports } from './terraform-routes';
import { siteItems } from './terraform-sites';
import { translationItems } from './terraform-translation';
import { vpcImports, vpcItems } from './terraform-vpc';
import { hubGatewayVariable, hubItems, wanItems } from './terraform-wan';

/** The Azure part of a plan. */
export function terraform(plan: Plan, options: TerraformOptions): TerraformPart {
  const selection = select(plan, options);
  const { vpcs, gateways, hubs, links } = selection;
  if (vpcs.length + gateways.length + hubs.length === 0) return { ...emptyPart, omitted: selection.omitted };
  const omitted: Omission[] = [...selection.omitted, ...omittedTags(plan)];
  const omit: Omit = (omission) => {
    omitted.push(omission);
  };
  const context: ConnectionContext = { addresses: bgpAddresses(plan, links), key: options.key };
  const made = new Set(madeIn(selection));
  const regions = [
    ...new Set([...made, ...vpcs.map(({ region }) => region.code), ...hubs.map(hubRegion)]),
  ].sort();
  const networks = new Map(regions.map((region) => [region, networkItems({ region, selection, omit })]));
  const settled = settledVpcs([...networks.values()].flatMap((items) => [...items.vpcs, ...items.rules]));
  return {
    files: [
      { path: 'azure-tags.tf', title: 'Azure: tags', body: [tagLocals(plan, options.revision)] },
      { path: 'azure-virtual-wan.tf', title: 'Azure: Virtual WAN', body: wanItems(plan, selection) },
      ...[...networks].flatMap(([region, { vpcs, rules }]) =>
        regionFiles(
          { region, selection, context, omit },
          { groups: made.has(region) ? [groupBlock(plan, region)] : [], vpcs, rules, settled },
        ),
      ),
    ].filter(({ body }) => body.length > 0),
    providers: [provider],
    variables: [
      subscription,
      ...groupVariables(plan, selection),
      ...hubGatewayVariables(selection),
      ...circuitVariables(selection.circuits),
    ],
    outputs: outputs(selection, context.addresses),
    omitted,
    imports: [...vpcImports(vpcs), ...tableImports(vpcs)],
    guide: guide(selection),
  };
}

const hubRegion = ({ gateway }: Selection['hubs'][number]): string => gateway.region.code;

/**
 * 4.79 is the oldest release whose schema these files were checked against. Every argument they use is in 5.x, too (5.0 upgrade guide); a later major release
 * may rename some. Releases 4 and 5 differ in what they register by themselves, so it is written.
 */
const provider: Provider = {
  name: 'azurerm',
  source: 'hashicorp/azurerm',
  version: '>= 4.79, < 6.0',
  body: [
    attribute('subscription_id', reference('var', 'azure_subscription_id')),
    attribute('resource_provider_registrations', text('none')),
    attribute('resource_providers_to_register', list([text('Microsoft.Network')])),
    block('features', [], []),
  ],
};

const subscription: Variable = {
  name: 'azure_subscription_id',
  description: 'Id of the Azure subscription that everything is made in.',
  type: 'string',
  validation: {
    condition:
      'can(regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", var.azure_subscription_id))',
    message: 'A subscription id is a UUID, such as 00000000-0000-0000-0000-000000000000.',
  },
};

const hubGatewayVariables = ({ hubs, links }: Selection): Variable[] => {
  const used = new Set(links.map(({ end }) => end.id));
  return hubs
    .filter(({ gateway, found }) => found && used.has(gateway.id))
    .map((hub) => ({
      name: hubGatewayVariable(hub),
      description: 'Name of the VPN gateway of a hub that exists.',
      type: 'string',
      about: [hub.gateway.id],
    }));
};

type RegionInput = { region: string; selection: Selection; context: ConnectionContext; omit: Omit };

/** The VNets of a region with what lies in them, and the security groups. */
function networkItems({
  region,
  selection,
  omit,
}: Pick<RegionInput, 'region' | 'selection' | 'omit'>): RegionNetworks {
  const vpcs = selection.vpcs.filter((vpc) => vpc.region.code === region);
  return {
    vpcs: [...vpcItems(vpcs, selection.gateways), ...routeItems(vpcs, { selection, omit })],
    rules: flowItems(selection.flows.filter(({ vpc }) => vpcs.includes(vpc))),
  };
}

type RegionNetworks = { vpcs: readonly Item[]; rules: readonly Item[] };

/** One file per purpose; those that would be empty are left out. */
function regionFiles(
  { region, selection, context, omit }: RegionInput,
  { groups, vpcs, rules, settled }: RegionNetworks & { groups: readonly Item[]; settled: SettledVpcs },
): TerraformFile[] {
  const here = <Thing extends { gateway: { region: { code: string } } }>(things: readonly Thing[]): Thing[] =>
    things.filter(({ gateway }) => gateway.region.code === region);
  const gateways = here(selection.gateways);
  const hubs = here(selection.hubs);
  const ids = new Set([...gateways, ...hubs].map(({ gateway }) => gateway.id));
  const links = selection.links.filter(({ end }) => ids.has(end.id));
  const used = new Set(links.map(({ end }) => end.id));
  const purposes = new Map<string, Item[]>();
  const add = (purpose: string, items: readonly Item[]): void => {
    for (const item of items) put(purposes, purpose, item);
  };
  add('resource groups', groups);
  add('networks', vpcs);
  add(
    'networks',
    peeringItems(
      selection.peerings.filter(({ from }) => from.region.code === region),
      { gateways: selection.gateways, settled },
    ),
  );
  add('security groups', rules);
  add(
    'VPN gateways',
    gatewayItems(gateways, {
      addresses: context.addresses,
      besideCircuits: new Set(
        selection.circuits.flatMap((item) => ('hub' in item ? [] : [item.gateway.gateway.id])),
      ),
    }),
  );
  add(
    'hubs',
    hubItems(hubs, {
      attachments: selection.hubAttachments,
      addresses: context.addresses,
      withGateway: used,
      settled,
    }),
  );
  add('connections', translationItems(links, omit));
  add('connections', connectionItems(links, context));
  add(
    'connections',
    pairItems(
      selection.pairs.filter(({ from }) => ids.has(from.gateway.id)),
      context,
    ),
  );
  add('connections', siteItems(links, context));
  add(
    'circuits',
    circuitItems(
      selection.circuits.filter((item) => ids.has(('hub' in item ? item.hub : item.gateway).gateway.id)),
    ),
  );
  return [...purposes].map(([purpose, body]) => ({
    path: `azure-${region}-${purpose.toLowerCase().replace(/ /g, '-')}.tf`,
    title: `Azure ${region}: ${purpose}`,
    body,
  }));
}
