import type { Omission } from '@/lib/clouds/cloud';
import { type DesignObject, kindOf } from '@/lib/model/kinds';
import { type Query, query } from '@/lib/model/query';
import type { ExportJob } from '../export';
import { type Parts, writtenIds } from './parts';

/**
 * Everything of the design's cloud side that the bundle does not create: what the clouds say of their own, and each object that no block is about.
 * So nothing that is drawn can be missing without being named.
 */
export function omissionsOf({ design }: ExportJob, parts: Parts): Omission[] {
  const declared = once(parts.clouds.flatMap(({ omitted }) => omitted));
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

/** What two clouds say of a connection between them is said once. */
const once = (omissions: readonly Omission[]): Omission[] => [
  ...new Map(omissions.map((omission) => [JSON.stringify(omission), omission])).values(),
];

function omissionOf(item: DesignObject, look: Query): Omission {
  const devicesOnly =
    'from' in item && [item.from, item.to].every((end) => look.get(end, 'customer-gateway') !== undefined);
  return {
    about: [item.id],
    what: `${kindOf(item.kind)?.title ?? item.kind} ${item.name || item.id}`,
    action: devicesOnly
      ? 'Both ends are customer gateways: it is in their own configurations.'
      : 'It is not settled, or its cloud has no Terraform here: see its problems.',
  };
}
