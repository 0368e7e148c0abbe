import type { Omission, TerraformPart } from '@/lib/clouds/cloud';
import { type DesignObject, kindOf } from '@/lib/model/kinds';
import { type Query, query } from '@/lib/model/query';
import type { ExportJob } from '../export';
import { writtenIds } from './parts';

/**
 * Everything of the design's cloud side that the bundle does not create: what the clouds say of their own, and each object that no block is about.
 * So nothing that is drawn can be missing without being named.
 */
export function omissionsOf({ design }: ExportJob, parts: readonly TerraformPart[]): Omission[] {
  const declared = parts.flatMap(({ omitted }) => omitted);
  const accounted = new Set([...writtenIds(parts), ...declared.flatMap(({ about }) => about)]);
  const look = query(design);
  const silent = Object.values(design.objects).filter(
    (item) => isOfCloud(item, look) && !accounted.has(item.id),
  );
  return [...declared, ...silent.map((item) => omissionOf(item, look))];
}

/** Whether an object is one that a bundle of the cloud side would be expected to create. */
function isOfCloud(item: DesignObject, look: Query): boolean {
  if (item.kind === 'flow') return false;
  if ('parent' in item) return look.get(item.parent, 'cloud-region') !== undefined;
  return 'from' in item && 'to' in item;
}

const toolOf: Partial<Record<DesignObject['kind'], string>> = {
  'private-circuit': 'Order the line, and create its virtual interface once the carrier has delivered it.',
};

function omissionOf(item: DesignObject, look: Query): Omission {
  const devicesOnly =
    'from' in item && [item.from, item.to].every((end) => look.get(end, 'customer-gateway') !== undefined);
  return {
    about: [item.id],
    what: `${kindOf(item.kind)?.title ?? item.kind} ${item.name || item.id}`,
    action: devicesOnly
      ? 'Both ends are customer gateways: it is in their own configurations.'
      : (toolOf[item.kind] ?? 'It is not settled, or its cloud has no Terraform here: see its problems.'),
  };
}
