import { catalog } from '@/lib/catalog';
import { samples } from '@/lib/samples/all';
import { exportJob } from '@/lib/testing/export-job';
import type { Trial } from './trial';

const exporter = catalog.exporters.find(({ id }) => id === 'lab');

/** The lab of a sample, and what fails in it. Throws when there is no such sample. */
export function trialOf(id: string, fails: readonly string[]): Trial {
  const sample = samples.find((each) => each.id === id);
  if (!sample || !exporter) throw new Error(`no lab of ${id}`);
  return { id, files: exporter.build(exportJob(sample.design())), fails };
}

/** What fails first on the way of a sample's first flow, as the lab itself lists it. */
export function firstFailure({ files }: Trial): string[] {
  const lines = files.find(({ path }) => path === 'plan/switches')?.lines ?? [];
  const first = lines[1]?.text.split(' ')[0];
  return first === undefined ? [] : [first];
}
