import { prefixVersion } from '@/lib/addressing/prefix';
import { optional } from '@/lib/plan/maps';
import type { Plan, SubnetPlan, VpcPlan } from '@/lib/plan/plan';
import { located } from './existing';
import type { Network, Tell } from './selection';

const modes: readonly string[] = ['REGIONAL', 'GLOBAL'];

/** The VPC networks with what Google Cloud lets a person choose: IPv4 subnets, and how far learned routes reach. */
export function selectNetworks(
  plan: Plan,
  { vpcs, omit }: { vpcs: readonly VpcPlan[]; omit: Tell },
): Network[] {
  return vpcs.flatMap((vpc) => {
    const found = vpc.existing ? located(vpc.existing.id, 'networks') : undefined;
    if (vpc.existing && !found) {
      omit({
        about: [vpc.id],
        what: `VPC ${vpc.name}, with all that is in it: its id names no network of Google Cloud`,
        action: 'Enter it as projects/PROJECT/global/networks/NAME.',
      });
      return [];
    }
    tellTables(vpc, omit);
    const chosen = { ...vpc, subnets: vpc.subnets.filter((subnet) => isUsable(vpc, { subnet, omit })) };
    return [{ vpc: chosen, routingMode: routingModeOf(plan, vpc), ...optional('located', found) }];
  });
}

function isUsable(vpc: VpcPlan, { subnet, omit }: { subnet: SubnetPlan; omit: Tell }): boolean {
  const refuse = (why: string, action: string): false => {
    omit({
      about: [vpc.id],
      what: `Subnet ${subnet.name} (${subnet.prefix}) of VPC ${vpc.name}: ${why}`,
      action,
    });
    return false;
  };
  if (prefixVersion(subnet.prefix) !== 4)
    return refuse(
      'Google Cloud chooses IPv6 prefixes itself',
      'Give it an IPv4 prefix, and add IPv6 to the subnet yourself.',
    );
  if (vpc.existing?.use === 'import' && subnet.cloudId && !located(subnet.cloudId, 'subnetworks'))
    return refuse(
      'its id names no subnet of Google Cloud',
      'Enter it as projects/PROJECT/regions/REGION/subnetworks/NAME.',
    );
  return true;
}

/** As drawn; else regional, unless a gateway or the peer that it is lent to is in another region. */
function routingModeOf(plan: Plan, { id, region, routingMode }: VpcPlan): string {
  if (routingMode !== undefined && modes.includes(routingMode)) return routingMode;
  const codes = new Map([...plan.vpcs, ...plan.cloudGateways].map((thing) => [thing.id, thing.region.code]));
  const users = [
    ...plan.attachments.filter(({ vpc }) => vpc === id).map(({ gateway }) => gateway),
    ...plan.peerings.filter(({ lender }) => lender === id).flatMap(({ from, to }) => [from, to]),
  ];
  return users.some((user) => codes.get(user) !== region.code) ? 'GLOBAL' : 'REGIONAL';
}

/** A network has one table, which every subnet uses and which learns everything. */
function tellTables({ id, name, routeTables }: VpcPlan, omit: Tell): void {
  if (routeTables.length > 1 || routeTables.some(({ learns }) => !learns))
    omit({
      about: [id],
      what: `Route tables of VPC ${name}: a network of Google Cloud has one, which all its subnets use and which learns all routes`,
      action: 'Put subnets that must not reach a site into a VPC of their own.',
    });
  for (const { prefix } of routeTables.flatMap(({ routes }) => routes).filter(({ drawn }) => drawn))
    omit({
      about: [id],
      what: `Route ${prefix} of VPC ${name}: routes to gateways and peers are learned here, not written`,
      action: 'Let the other end announce it.',
    });
}
