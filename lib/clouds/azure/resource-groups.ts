import { attribute, type Block, block, reference, text } from '@/lib/plan/hcl';
import type { Plan } from '@/lib/plan/plan';
import type { Variable } from '../cloud';
import { azureName } from './resource-names';
import type { Selection } from './selection';
import { tags } from './tags';

const namePattern = '^[-\\\\w.()]{0,89}[-\\\\w()]$';

const variableName = (region: string): string => `azure_resource_group_${region}`;

/** The regions in which something is made. */
export function madeIn({ vpcs, gateways, hubs, links, flows }: Selection): string[] {
  const made = [
    ...vpcs.filter((vpc) => vpc.existing?.use !== 'refer').map(({ region }) => region.code),
    ...[...gateways, ...hubs].filter(({ found }) => !found).map(({ gateway }) => gateway.region.code),
    ...links.map(({ end }) => (end.kind === 'hub' ? end.hub : end.gateway).gateway.region.code),
    ...flows.map(({ vpc }) => vpc.region.code),
  ];
  return [...new Set(made)].sort();
}

/** A resource group for each region, so that a region can be seen, billed and taken down by itself. */
export const groupBlock = ({ design }: Plan, region: string): Block =>
  block(
    'resource',
    ['azurerm_resource_group', region],
    [
      attribute('name', reference('var', variableName(region))),
      attribute('location', text(region)),
      tags({ name: `${design.name} ${region}`, id: design.id }),
    ],
  );

/** The group of the Virtual WAN, which belongs to no region's. */
export const wanGroup = (
  region: string,
  { design, stays, about }: { design: Plan['design']; stays: Block; about: readonly string[] },
): Block =>
  block(
    'resource',
    ['azurerm_resource_group', 'virtual_wan'],
    [
      attribute('name', reference('var', variableName('virtual_wan'))),
      attribute('location', text(region)),
      tags({ name: `${design.name} Virtual WAN`, id: design.id }),
      stays,
    ],
    about,
  );

/** The names of the groups. */
export const groupVariables = ({ design }: Plan, selection: Selection): Variable[] => [
  ...madeIn(selection).map((region) => groupVariable(design.id, region, region)),
  ...(selection.hubs.some(({ found }) => !found) ? [groupVariable(design.id, 'virtual_wan', 'wan')] : []),
];

const groupVariable = (design: string, key: string, word: string): Variable => ({
  name: variableName(key),
  description:
    key === word
      ? `Name of the resource group in ${key}. A change replaces everything in it.`
      : 'Name of the resource group of the Virtual WAN. A change replaces every hub.',
  type: 'string',
  default: text(azureName(design, word)),
  validation: {
    condition: `can(regex("${namePattern}", var.${variableName(key)}))`,
    message: 'A resource group has 1 to 90 letters, digits and . _ - ( ), the last one no period.',
  },
});
