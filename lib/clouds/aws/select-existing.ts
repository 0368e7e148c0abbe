import type { CloudGatewayPlan, VpcPlan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';

/** Amazon EC2 User Guide, “Resource IDs”: a prefix, then 8 or 17 hexadecimal digits. */
const digits = /^[0-9a-f]{8}([0-9a-f]{9})?$/;

type IdPrefix = 'vpc' | 'subnet' | 'rtb' | 'vgw' | 'tgw';

/** Whether a text is an id of that sort. */
const isAwsId = (text: string, prefix: IdPrefix): boolean =>
  text.startsWith(`${prefix}-`) && digits.test(text.slice(prefix.length + 1));

const prefixOf = (thing: VpcPlan | CloudGatewayPlan): IdPrefix =>
  'type' in thing ? (thing.type.routeTables ? 'tgw' : 'vgw') : 'vpc';

/** Whether what exists already can be found by the id given for it; names what cannot. */
export function hasUsableId(thing: VpcPlan | CloudGatewayPlan, omit: (omission: Omission) => void): boolean {
  const { existing } = thing;
  const prefix = prefixOf(thing);
  if (!existing || isAwsId(existing.id, prefix)) return true;
  omit({
    about: [thing.id],
    what: `${thing.name}, with all that is in it: ${existing.id} is no id of one that exists`,
    action: `Give its id as AWS writes it: ${prefix}- and 8 or 17 hexadecimal digits.`,
  });
  return false;
}

/** The VPC without ids of its parts that are none, which are named. */
export function withUsableParts(vpc: VpcPlan, omit: (omission: Omission) => void): VpcPlan {
  const checked = <Part extends { name: string; cloudId?: string }>(
    part: Part,
    prefix: IdPrefix,
  ): Part | Omit<Part, 'cloudId'> => {
    if (part.cloudId === undefined || isAwsId(part.cloudId, prefix)) return part;
    omit({
      about: [vpc.id],
      what: `Id ${part.cloudId} of ${part.name} in VPC ${vpc.name}`,
      action: `Give it as AWS writes it: ${prefix}- and 8 or 17 hexadecimal digits.`,
    });
    const { cloudId: _, ...rest } = part;
    return rest;
  };
  return {
    ...vpc,
    subnets: vpc.subnets.map((subnet) => checked(subnet, 'subnet')),
    routeTables: vpc.routeTables.map((table) => checked(table, 'rtb')),
  };
}
