import type { Cloud } from '@/lib/clouds/cloud';
import { put } from '@/lib/plan/maps';
import type { CloudQuota, Quota } from '@/lib/plan/quotas';
import type { Place, RuleContext } from './rule';

/** Things of one region of a cloud that are more than its quota. */
export type TooMany = {
  cloud: Cloud;
  region: string;
  quota: Quota;
  ids: readonly string[];
  at: [Place, ...Place[]];
};

/**
 * Where a cloud’s region has more of something than an account may have there. `items` are what is counted, each with the region’s object, its cloud
 * and its code; two drawn regions of one code are one.
 */
export function* tooManyInRegion(
  { cloud }: Pick<RuleContext, 'cloud'>,
  name: CloudQuota,
  items: Iterable<{ id: string; cloud: string; region: { id: string; code: string } }>,
): Generator<TooMany> {
  const groups = new Map<string, { id: string; cloud: string; region: { id: string; code: string } }[]>();
  for (const item of items) put(groups, `${item.cloud} ${item.region.code}`, item);
  for (const [first, ...others] of groups.values()) {
    const facts = cloud(first?.cloud ?? '');
    const quota = facts?.quotas?.[name];
    const count = others.length + 1;
    if (!first || !facts || !quota || count <= quota.most) continue;
    const ids = [first, ...others].map(({ id }) => id);
    yield {
      cloud: facts,
      region: first.region.code,
      quota,
      ids,
      at: [{ id: first.region.id }, { id: ids[quota.most] ?? first.id, label: 'the first beyond' }],
    };
  }
}
