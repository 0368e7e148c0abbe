import { freeSubnet } from '@/lib/addressing/pool';
import { prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import type { Vpc } from '@/lib/model/kinds';

/** A free part of a VPC's blocks, as long as the given prefix unless `bits` says otherwise. */
export function freeInVpc(vpc: Vpc, like: string, bits = prefixLength(like)): string | undefined {
  const taken = vpc.subnets.map(({ prefix }) => prefix);
  return vpc.prefixes
    .filter((pool) => prefixVersion(pool) === prefixVersion(like))
    .map((pool) => freeSubnet({ pool, bits, taken }))
    .find((prefix) => prefix !== undefined);
}
