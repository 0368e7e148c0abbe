import { contains, prefixVersion } from '@/lib/addressing/prefix';
import type { SubnetPlan, VpcPlan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';
import { isReferred } from './references';
import { withUsableParts } from './select-existing';

/** The VPCs with what AWS lets a person choose: IPv4 blocks, and the subnets within them. */
export function selectVpcs(vpcs: readonly VpcPlan[], omit: (omission: Omission) => void): VpcPlan[] {
  return vpcs.flatMap((drawn) => {
    const vpc = drawn.existing ? withUsableParts(drawn, omit) : drawn;
    const blocks = [...new Set(vpc.prefixes)].filter((prefix) => prefixVersion(prefix) === 4);
    if (blocks.length === 0) {
      omit({
        about: [vpc.id],
        what: `VPC ${vpc.name}, with all that is in it: it has no IPv4 block`,
        action: 'Give it one; AWS makes no VPC without.',
      });
      return [];
    }
    omitBlocks({ ...vpc, prefixes: vpc.prefixes.filter((prefix) => !blocks.includes(prefix)) }, omit);
    const chosen = { ...vpc, prefixes: blocks };
    return [{ ...chosen, subnets: selectSubnets(chosen, omit) }];
  });
}

/** Names the blocks that AWS does not give on demand; of a VPC that is only read they are no matter. */
function omitBlocks(vpc: VpcPlan, omit: (omission: Omission) => void): void {
  if (isReferred(vpc)) return;
  for (const prefix of vpc.prefixes)
    omit({
      about: [vpc.id],
      what: `IPv6 block ${prefix} of VPC ${vpc.name}`,
      action: 'Bring the block to AWS, or take one from AWS, and add it to the VPC.',
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
