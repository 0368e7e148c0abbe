import { contains, overlaps, prefixVersion } from '@/lib/addressing/prefix';
import { optional } from '@/lib/plan/maps';
import type { SubnetPlan, VpcPlan } from '@/lib/plan/plan';
import { parseResourceId } from './resource-id';
import { subnetName } from './resource-names';
import type { AzureVpc, Omit } from './selection';

/** The VNets with their IPv4 blocks and the subnets within them. */
export function selectVpcs(vpcs: readonly VpcPlan[], omit: Omit): AzureVpc[] {
  return vpcs.flatMap((vpc) => {
    const refuse = (why: string, action: string): [] => {
      omit({ about: [vpc.id], what: `VNet ${vpc.name}, with all that is in it: ${why}`, action });
      return [];
    };
    const found = vpc.existing && parseResourceId(vpc.existing.id, 'virtualNetworks');
    if (vpc.existing && !found)
      return refuse(
        `${vpc.existing.id} is no id of a VNet`,
        'Enter /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/….',
      );
    const prefixes = [...new Set(vpc.prefixes)].filter((prefix) => prefixVersion(prefix) === 4);
    for (const prefix of vpc.prefixes.filter((each) => prefixVersion(each) === 6))
      omit({
        about: [vpc.id],
        what: `IPv6 block ${prefix} of VNet ${vpc.name}: Azure's tunnels carry IPv4 only`,
        action: 'Add the block to the VNet yourself if it needs one.',
      });
    if (prefixes.length === 0) return refuse('it has no IPv4 block', 'Give it one.');
    const selected = { ...vpc, prefixes };
    const drawn = vpc.subnets.find(({ name }) => name === vpc.gatewaySubnet?.name);
    return [
      {
        ...selected,
        subnets: selectSubnets(selected, omit),
        ...optional('found', found),
        ...optional('drawn', drawn),
      },
    ];
  });
}

/** Without the gateways' subnet, which is the VPC's `gatewaySubnet`. */
function selectSubnets(vpc: VpcPlan, omit: Omit): SubnetPlan[] {
  const taken: SubnetPlan[] = [];
  for (const subnet of vpc.subnets) {
    if (vpc.gatewaySubnet && subnet.name === vpc.gatewaySubnet.name) continue;
    const why = whyNot(vpc, subnet, taken);
    if (why === undefined) taken.push(subnet);
    else
      omit({
        about: [vpc.id],
        what: `Subnet ${subnet.name} (${subnet.prefix}) of VNet ${vpc.name}: ${why}`,
        action: 'Give it a prefix of its own within an IPv4 block, and a name of its own.',
      });
  }
  return taken;
}

function whyNot(vpc: VpcPlan, subnet: SubnetPlan, taken: readonly SubnetPlan[]): string | undefined {
  if (!vpc.prefixes.some((block) => contains(block, subnet.prefix)))
    return 'it is in no IPv4 block of the VNet';
  const others = [
    ...taken.map(({ prefix }) => prefix),
    ...(vpc.gatewaySubnet ? [vpc.gatewaySubnet.prefix] : []),
  ];
  const met = others.find((prefix) => overlaps(prefix, subnet.prefix));
  if (met) return `it overlaps ${met}`;
  if (taken.some((other) => subnetName(other) === subnetName(subnet)))
    return 'Azure takes one subnet of that name';
  return subnet.cloudId !== undefined && !parseResourceId(subnet.cloudId, 'virtualNetworks', 'subnets')
    ? `${subnet.cloudId} is no id of a subnet`
    : undefined;
}
