import { attribute, type Expression, text } from '@/lib/plan/hcl';
import type { Plan } from '@/lib/plan/plan';
import { emptyPart, type Omission, type TerraformOptions, type TerraformPart } from '../cloud';
import type { AwsConnection } from './select-connections';
import { type Selection, select } from './selection';
import { spareInsides } from './spare-tunnel';
import { circuitOutputs, circuitVariables } from './terraform-circuits';
import type { ConnectionContext } from './terraform-connections';
import type { Addressed } from './terraform-customer-gateways';
import { regionFiles } from './terraform-files';
import { guideOf } from './terraform-guide';
import { keyOf, keyOutputs, spareKeyVariables } from './terraform-keys';
import { monitoringVariables } from './terraform-monitoring';
import { connectionOutputs, gatewayOutputs, hubPeeringOutputs, slotExpressions } from './terraform-outputs';
import { guardedVpcs, securityOutputs } from './terraform-security';
import { defaultTags, omittedTags } from './terraform-tags';
import { importsOf } from './terraform-vpc-existing';

/** The outside addresses that AWS gives the tunnels of a plan, by slot id. */
export const slots = (plan: Plan): Readonly<Record<string, Expression>> =>
  slotExpressions(select(plan).connections);

/** The AWS part of a plan. */
export function terraform(plan: Plan, options: TerraformOptions): TerraformPart {
  const chosen = select(plan);
  const regions = regionsOf(chosen);
  const [home] = regions;
  if (home === undefined) return { ...emptyPart, omitted: chosen.omitted };
  const omitted: Omission[] = [...chosen.omitted, ...omittedTags(plan)];
  const omit = (omission: Omission): void => {
    omitted.push(omission);
  };
  const connections = addressed(chosen.connections, { options, omit });
  const selection: Selection = { ...chosen, connections };
  const { keys: mode } = options;
  const context: ConnectionContext = {
    spares: spareInsides(plan, connections),
    key: keyOf(mode, options.key),
    omit,
  };
  const guarded = guardedVpcs(selection.vpcs, plan);
  return {
    files: regions.flatMap((region) =>
      regionFiles(region, { plan, selection, connections, guarded, context }),
    ),
    providers: [
      {
        name: 'aws',
        source: 'hashicorp/aws',
        // 6.47 is the oldest release whose schema these files were checked against; a major release may rename arguments.
        version: '>= 6.47, < 7.0',
        body: [attribute('region', text(home)), defaultTags(plan, options.revision)],
      },
    ],
    variables: [
      ...spareKeyVariables(mode, connections),
      ...circuitVariables(selection.circuits),
      ...monitoringVariables(connections),
    ],
    outputs: [
      ...connectionOutputs(connections),
      ...gatewayOutputs(selection.gateways),
      ...hubPeeringOutputs(selection.hubPeerings),
      ...circuitOutputs(selection.circuits),
      ...securityOutputs(guarded),
      ...keyOutputs(mode, connections),
    ],
    omitted,
    imports: importsOf(selection),
    guide: guideOf({ mode, selection, spares: context.spares, guarded }),
  };
}

const regionsOf = ({ gateways, vpcs }: Selection): string[] =>
  [...new Set([...gateways, ...vpcs].map(({ region }) => region.code))].sort();

/** The connections with the addresses at their other ends; one whose other cloud gives none is named. */
function addressed(
  connections: readonly AwsConnection[],
  { options, omit }: { options: TerraformOptions; omit: (omission: Omission) => void },
): Addressed[] {
  return connections.flatMap((item) => {
    const { outside, owner } = item.peer;
    const address = 'known' in outside ? text(outside.known) : options.far(outside.slot.id);
    if (address) return [{ ...item, address }];
    omit({
      about: [item.connection.id],
      what: `VPN connection ${item.connection.name}: ${owner.name} gets no outside address in this bundle`,
      action: 'See what is left out of the other cloud’s part.',
    });
    return [];
  });
}
