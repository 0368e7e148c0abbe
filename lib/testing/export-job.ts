import { catalog } from '@/lib/catalog';
import type { ExportJob, ExportOptions } from '@/lib/exports/export';
import type { Design } from '@/lib/model/design';
import { revisionOf } from '@/lib/model/revision';
import { compile } from '@/lib/plan/compile';
import { failureTable } from '@/lib/simulation/failure-table';

/** What exporters get for a design, as the app and the command line make it. */
export function exportJob(design: Design, options: Partial<ExportOptions> = {}): ExportJob {
  const { cloud, vendor, vendors } = catalog;
  const plan = compile(design, { cloud, vendor });
  return {
    design,
    plan,
    cloud,
    vendor,
    vendors,
    revision: revisionOf(design),
    options: { keys: 'out-of-state', filled: {}, ...options },
    failures: () => failureTable(plan, { cloud, vendor }),
  };
}
