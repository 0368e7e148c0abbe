import type { ResourceLife } from '@/lib/clouds/cloud';
import type { ExportJob } from '../export';
import { type Comparison, effects, type Lifecycle, type ResourceGroup } from '../lifecycle';
import { resourceChanges } from './lifecycle-changes';
import { type CloudPart, partsOf } from './parts';
import { type Previous, previousOf, regionsOf } from './previous';
import { argumentsOf, type Resource, resourcesOf } from './resources';

/** What the bundle creates, what of it takes long and is billed by the hour, and what it changes since the design was last exported. */
export function lifecycleOf(job: ExportJob): Lifecycle {
  const { clouds } = partsOf(job);
  const previous = previousOf(job);
  const resources = previous?.now ?? resourcesOf(clouds, regionsOf(job.design));
  const imported = importedIn(clouds);
  const created = [...resources.values()].filter(({ address }) => !imported.has(address));
  const groups = groupsOf(created);
  const lifeOf = livesOf(clouds);
  const byType = sumByType(groups).flatMap((group) => {
    const life = lifeOf(group.type);
    return life ? [{ ...group, life }] : [];
  });
  return {
    total: created.length,
    imported: imported.size,
    groups,
    slow: byType
      .flatMap(({ life: { minutes, sources }, ...group }) =>
        minutes ? [{ ...group, minutes, sources }] : [],
      )
      .sort((a, b) => b.minutes[1] - a.minutes[1]),
    hourly: sumByType(groupsOf(created.filter((each) => isBilled(each, lifeOf(each.type))))).map((group) => ({
      ...group,
      sources: lifeOf(group.type)?.sources ?? [],
    })),
    ...(previous ? { since: comparisonOf(job, { previous, imported }) } : {}),
  };
}

function isBilled(resource: Resource, life: ResourceLife | undefined): boolean {
  if (!life?.hourly || life.hourly === true) return life?.hourly === true;
  const { argument, refersTo } = life.hourly;
  return argumentsOf(resource).get(argument)?.includes(`${refersTo}.`) ?? false;
}

function comparisonOf(
  job: ExportJob,
  { previous, imported }: { previous: Previous; imported: ReadonlySet<string> },
): Comparison {
  const { before, now, moves, parts } = previous;
  const changes = resourceChanges({
    before,
    now,
    moves,
    imported,
    // What is gone may be of a cloud that the design no longer has.
    lifeOf: livesOf([...partsOf(job).clouds, ...parts.clouds]),
    asBefore: (text) => text.replaceAll(job.revision, previous.revision),
  });
  const touched = changes.filter(({ effect }) => effect !== 'destroyed').length;
  return {
    revision: previous.revision,
    resources: changes.sort(
      (a, b) => effects.indexOf(a.effect) - effects.indexOf(b.effect) || (a.address < b.address ? -1 : 1),
    ),
    unchanged: now.size - touched,
  };
}

const importedIn = (clouds: readonly CloudPart[]): Set<string> =>
  new Set(clouds.flatMap(({ imports }) => imports.map(({ to }) => to.join('.'))));

const livesOf =
  (clouds: readonly CloudPart[]) =>
  (type: string): ResourceLife | undefined =>
    clouds.map(({ cloud }) => cloud.lifecycle[type]).find((life) => life !== undefined);

function groupsOf(resources: readonly Resource[]): ResourceGroup[] {
  const groups = new Map<string, ResourceGroup>();
  for (const { cloud, region, type } of resources) {
    const key = `${cloud} ${region ?? ''} ${type}`;
    const count = (groups.get(key)?.count ?? 0) + 1;
    groups.set(key, { cloud, ...(region === undefined ? {} : { region }), type, count });
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function sumByType(groups: readonly ResourceGroup[]): Omit<ResourceGroup, 'region'>[] {
  const sums = new Map<string, Omit<ResourceGroup, 'region'>>();
  for (const { cloud, type, count } of groups) {
    const key = `${cloud} ${type}`;
    sums.set(key, { cloud, type, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums.values()];
}
