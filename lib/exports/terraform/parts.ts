import type { TerraformPart } from '@/lib/clouds/cloud';
import { query } from '@/lib/model/query';
import { formatBody } from '@/lib/plan/hcl-format';
import type { ExportJob } from '../export';
import type { HclFile } from './root-files';

/** The part of each cloud that the design has a region of, in order of cloud id. */
export function partsOf({ design, plan, cloud, revision, options }: ExportJob): TerraformPart[] {
  const ids = [
    ...new Set(
      query(design)
        .all('cloud-region')
        .map((region) => region.cloud),
    ),
  ].sort();
  return ids.flatMap((id) => cloud(id)?.terraform(plan, { keys: options.keys, revision }) ?? []);
}

/** The ids of all objects that some block of the parts is about. */
export function writtenIds(parts: readonly TerraformPart[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ files }) =>
      files.flatMap(({ body }) => formatBody(body).flatMap(({ about }) => about ?? [])),
    ),
  );
}

/** How many resources of each type files create, by type. */
export function resourceCounts(files: readonly Pick<HclFile, 'body'>[]): [type: string, count: number][] {
  const counts = new Map<string, number>();
  for (const item of files.flatMap(({ body }) => body)) {
    if (item.kind !== 'block' || item.type !== 'resource') continue;
    const [type = ''] = item.labels;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
