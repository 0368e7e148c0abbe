import { contains, prefixVersion } from '@/lib/addressing/prefix';
import type { SubnetPlan, VpcPlan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';

/** The VPCs with what AWS lets a person choose: IPv4 blocks, and the subnets within them. */
export function selectVpcs(vpcs: readonly VpcPlan[], omit: (omission: Omission) => void): VpcPlan[] {
  return vpcs.flatMap((vpc) => {
    const blocks = [...new Set(vpc.prefixes)].filter((prefix) => prefixVersion(prefix) === 4);
    const others = vpc.prefixes.filter((prefix) => prefixVersion(prefix) === 6);
    if (blocks.length === 0) {
      omit({
        about: [vpc.id],
        what: `VPC ${vpc.name}, with all that is in it: it has no IPv4 block`,
        action: 'Give it one; AWS makes no VPC without.',
      });
      return [];
    }
    for (const prefix of others)
      omit({
        about: [vpc.id],
        what: `IPv6 block ${prefix} of VPC ${vpc.name}`,
        action: 'Bring the block to AWS, or take one from AWS, and add it to the VPC.',
      });
    return [{ ...vpc, prefixes: blocks, subnets: selectSubnets({ ...vpc, prefixes: blocks }, omit) }];
  });
}

function selectSubnets(vpc: VpcPlan, omit: (omission: Omission) => void): SubnetPlan[] {
  return vpc.subnets.filter((subnet) => {
    if (vpc.prefixes.some((block) => contains(block, subnet.prefix))) return true;
    omit({
      about: [vpc.id],
      what: `Subnet ${subnet.name} (${subnet.prefix}) of VPC ${vpc.name}: it is in no IPv4 block of the VPC`,
      action: 'Give it a prefix within a block.',
    });
    return false;
  });
}
