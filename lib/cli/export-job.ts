import { catalog } from '@/lib/catalog';
import type { bundle } from '@/lib/exports/bundle';
import type { Design } from '@/lib/model/design';
import { revisionOf } from '@/lib/model/revision';
import { compile } from '@/lib/plan/compile';
import { failureTable } from '@/lib/simulation/failure-table';

export type Job = Parameters<typeof bundle>[0];
export type KeyMode = Job['options']['keys'];

/** The words for how Terraform gets the pre-shared keys, the usual one first. */
export const keyModes: readonly [KeyMode, ...KeyMode[]] = ['out-of-state', 'variables'];

/** What exporters get for a design. */
export function exportJob(design: Design, options: Partial<Job['options']> = {}): Job {
  const { cloud, vendor, vendors } = catalog;
  const plan = compile(design, catalog);
  return {
    design,
    plan,
    cloud,
    vendor,
    vendors,
    revision: revisionOf(design),
    options: { keys: keyModes[0], filled: {}, ...options },
    failures: () => failureTable(plan, catalog),
  };
}
