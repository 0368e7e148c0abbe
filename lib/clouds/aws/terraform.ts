import { attribute, type Item, text } from '@/lib/plan/hcl';
import type { Plan } from '@/lib/plan/plan';
import {
  emptyPart,
  type Omission,
  type TerraformFile,
  type TerraformOptions,
  type TerraformPart,
} from '../cloud';
import { type Selection, select } from './selection';
import { spareInsides } from './spare-tunnel';
import { type ConnectionContext, connectionItems } from './terraform-connections';
import { customerGatewayItems } from './terraform-customer-gateways';
import { vpnGatewayItems } from './terraform-gateways';
import { keyGuide, keyOf, keyOutputs, keyVariables } from './terraform-keys';
import { connectionOutputs, gatewayOutputs, slotExpressions } from './terraform-outputs';
import { peeringItems } from './terraform-peering';
import { defaultTags, omittedTags } from './terraform-tags';
import { transitGatewayItems } from './terraform-transit-gateway';
import { hubLinksOf } from './terraform-transit-tables';
import { routesOf, vpcItems } from './terraform-vpc';

/** The AWS part of a plan. */
export function terraform(plan: Plan, { keys, revision }: TerraformOptions): TerraformPart {
  const selection = select(plan);
  const regions = regionsOf(selection);
  const [home] = regions;
  if (home === undefined) return { ...emptyPart, omitted: selection.omitted };
  const omitted: Omission[] = [...selection.omitted, ...omittedTags(plan)];
  const { connections } = selection;
  const context: ConnectionContext = {
    spares: spareInsides(plan, connections),
    key: keyOf(keys),
    omit: (omission) => omitted.push(omission),
  };
  return {
    files: regions.flatMap((region) => regionFiles({ region, plan, selection, context })),
    providers: [
      {
        name: 'aws',
        source: 'hashicorp/aws',
        // 6.47 is the oldest release whose schema these files were checked against; a major release may rename arguments.
        version: '>= 6.47, < 7.0',
        body: [attribute('region', text(home)), defaultTags(plan, revision)],
      },
    ],
    variables: keyVariables(keys, connections),
    outputs: [
      ...connectionOutputs(connections),
      ...gatewayOutputs(selection.gateways),
      ...keyOutputs(keys, connections),
    ],
    slotExpressions: slotExpressions(connections),
    omitted,
    guide: [...keyGuide(keys, connections), ...spareGuide(context.spares)],
  };
}

const regionsOf = ({ gateways, vpcs }: Selection): string[] =>
  [...new Set([...gateways, ...vpcs].map(({ region }) => region.code))].sort();

type RegionInput = { region: string; plan: Plan; selection: Selection; context: ConnectionContext };

/** One file per purpose; those that would be empty are left out. */
function regionFiles({ region, plan, selection, context }: RegionInput): TerraformFile[] {
  const here = <Thing extends { region: { code: string } }>(things: readonly Thing[]): Thing[] =>
    things.filter((thing) => thing.region.code === region);
  const gateways = here(selection.gateways);
  const connections = selection.connections.filter(({ gateway }) => gateway.region.code === region);
  const purposes: [name: string, title: string, body: Item[]][] = [
    [
      'vpcs',
      'VPCs',
      [
        ...vpcItems(here(selection.vpcs), routesOf(selection, context.omit)),
        ...peeringItems(selection.peerings.filter(({ from }) => from.region.code === region)),
      ],
    ],
    [
      'vpn-gateways',
      'virtual private gateways',
      vpnGatewayItems(
        gateways.filter(({ type }) => !type.routeTables),
        selection.attachments,
      ),
    ],
    [
      'transit-gateways',
      'transit gateways',
      transitGatewayItems(
        gateways.filter(({ type }) => type.routeTables),
        { selection, tables: plan.tables, links: hubLinksOf(selection, context.omit) },
      ),
    ],
    [
      'connections',
      'VPN connections',
      [...customerGatewayItems(connections), ...connectionItems(connections, context)],
    ],
  ];
  return purposes
    .filter(([, , body]) => body.length > 0)
    .map(([name, title, body]) => ({
      path: `aws-${region}-${name}.tf`,
      title: `AWS ${region}: ${title}`,
      body,
    }));
}

const spareGuide = (spares: ReadonlyMap<string, string>): TerraformPart['guide'] =>
  spares.size === 0
    ? []
    : [
        {
          title: 'Second tunnels on AWS',
          paragraphs: [
            `AWS makes two tunnels for every VPN connection. The design draws only one for ${spares.size} of them here; the other has all options set like the first, is configured on no gateway and stays down. Draw it to use it.`,
          ],
        },
      ];
