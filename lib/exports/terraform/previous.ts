import type { Design } from '@/lib/model/design';
import { query } from '@/lib/model/query';
import { revisionOf } from '@/lib/model/revision';
import { compile } from '@/lib/plan/compile';
import type { ExportJob } from '../export';
import { movesBetween, olderMoves } from './moves';
import { type Parts, partsOf } from './parts';
import { type RegionsOf, type Resource, resourcesOf } from './resources';

/** The cloud side as it was exported before, beside the one now. */
export type Previous = {
  revision: string;
  parts: Parts;
  before: ReadonlyMap<string, Resource>;
  now: ReadonlyMap<string, Resource>;
  /** The former address of each resource whose object was renamed, by the one now. */
  moves: ReadonlyMap<string, string>;
  /** Further moves, from what resources were called in still earlier exports. */
  older: ReturnType<typeof olderMoves>;
};

const known = new WeakMap<ExportJob, Previous>();

/** Compares with `options.previous`, as it would be exported now with the same options; undefined without one. Made once a job. */
export function previousOf(job: ExportJob): Previous | undefined {
  const { previous } = job.options;
  if (!previous) return undefined;
  const before = known.get(job);
  if (before) return before;
  const made = compareWith(job, previous);
  known.set(job, made);
  return made;
}

function compareWith(job: ExportJob, previous: Design): Previous {
  const { cloud, vendor } = job;
  const revision = revisionOf(previous);
  const old: ExportJob = {
    ...job,
    design: previous,
    plan: compile(previous, { cloud, vendor }),
    revision,
    options: { keys: job.options.keys, filled: {} },
  };
  const parts = partsOf(old);
  const before = resourcesOf(parts.clouds, regionsOf(previous));
  const now = resourcesOf(partsOf(job).clouds, regionsOf(job.design));
  const bundles = {
    before: { design: previous, addresses: new Set(before.keys()) },
    now: { design: job.design, addresses: new Set(now.keys()) },
  };
  return { revision, parts, before, now, moves: movesBetween(bundles), older: olderMoves(bundles) };
}

/** The codes of the regions of each cloud that a design has. */
export function regionsOf(design: Design): RegionsOf {
  const regions = query(design).all('cloud-region');
  return (cloud) => [
    ...new Set(regions.filter((region) => region.cloud === cloud).map((region) => region.region)),
  ];
}
