import { usableSubnets } from '@/lib/addressing/pool';
import { prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import type { Context } from './compile';
import { byId } from './maps';
import type { AttachmentPlan, CloudGatewayPlan, VpcPlan } from './plan';

/**
 * The VPCs with the subnet that the gateways attached to them need: the drawn one of the name the type wants, else the last free block. A subnet drawn
 * later takes from the front, so the two seldom meet.
 */
export function withGatewaySubnets(
  context: Context,
  {
    vpcs,
    attachments,
    cloudGateways,
  }: {
    vpcs: readonly VpcPlan[];
    attachments: readonly AttachmentPlan[];
    cloudGateways: readonly CloudGatewayPlan[];
  },
): VpcPlan[] {
  const gatewayById = byId(cloudGateways);
  const wanted = new Map(
    attachments.flatMap(({ vpc, gateway }) => {
      const subnet = gatewayById.get(gateway)?.type.gatewaySubnet;
      return subnet ? [[vpc, subnet] as const] : [];
    }),
  );
  return vpcs.map((vpc) => {
    const want = wanted.get(vpc.id);
    if (!want) return vpc;
    const drawn = vpc.subnets.find(({ name }) => name === want.name);
    const prefix = drawn?.prefix ?? lastFree(vpc, want);
    if (prefix) return { ...vpc, gatewaySubnet: { name: want.name, prefix } };
    context.open({
      at: vpc.id,
      field: 'subnets',
      what: `${vpc.name} has no room for a ${want.name} of /${want.bits} to /${want.longest}`,
      action: 'free a block of that size, or add an address block',
    });
    return vpc;
  });
}

function lastFree(vpc: VpcPlan, { bits, longest }: { bits: number; longest: number }): string | undefined {
  const blocks = vpc.prefixes.filter((prefix) => prefixVersion(prefix) === 4);
  const except = vpc.subnets.map(({ prefix }) => prefix);
  for (let length = bits; length <= longest; length++) {
    const free = usableSubnets({
      // A block of just that size would leave no room for anything else.
      pools: blocks.filter((block) => prefixLength(block) < length),
      bits: length,
      except,
    });
    const last = free.at(free.count - 1);
    if (last) return last;
  }
  return undefined;
}
