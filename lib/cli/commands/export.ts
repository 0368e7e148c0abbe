import { type Command, Option } from 'commander';
import { catalog } from '@/lib/catalog';
import { bundle } from '@/lib/exports/bundle';
import type { ConfigFile } from '@/lib/plan/config-file';
import { checked } from '../checked';
import { exportJob, type Job, type KeyMode, keyModes } from '../export-job';
import { writeFolder } from '../files';
import { type Input, readDesignFile } from '../input';
import { lifecycleLines } from '../lifecycle-report';
import { countsOf } from '../problems';
import { complain, counted, print, Unusable } from '../terminal';

type Options = { to: string; out: string; keys: KeyMode; since?: string; force?: true };

const everything = 'all';

/** `export FILE`: writes what is needed to build a design. */
export function addExport(program: Command): void {
  const targets = [...catalog.exporters.map(({ id }) => id), everything];
  program
    .command('export')
    .description(
      'Write the files that build a design: gateway configurations, a lab that proves it, Terraform, or all with a README.',
    )
    .argument('<FILE>')
    .addOption(new Option('--to <target>', 'what to write').choices(targets).default(everything))
    .requiredOption('--out <DIR>', 'the folder to write to; a new or empty one')
    .addOption(
      new Option('--keys <mode>', 'how Terraform gets the pre-shared keys')
        .choices(keyModes)
        .default(keyModes[0]),
    )
    .option('--since <FILE>', 'the design as last exported: what was renamed is moved, and changes are told')
    .option('--force', 'write over the files of a folder that is not empty')
    .action(exportDesign);
}

async function exportDesign(file: string, { to, out, keys, since, force }: Options): Promise<void> {
  const input = await readDesignFile(file);
  const previous = since === undefined ? undefined : (await readDesignFile(since)).design;
  const job = exportJob(input.design, { keys, ...(previous ? { previous } : {}) });
  const files = filesFor(input, { to, job });
  await writeFolder(out, { files, force: force === true });
  print(`${out}: ${counted(files.length, 'file')}`);
  for (const exporter of catalog.exporters) {
    if (exporter.lifecycle && (to === exporter.id || to === everything) && exporter.accepts(job) === true)
      print(...lifecycleLines(exporter.lifecycle(job)));
  }
  const { error } = countsOf(checked(input, { plan: job.plan }).problems);
  if (error > 0) {
    complain(
      `${input.name}: the design has ${counted(error, 'error')}; see \`trunkline check\` before you build it.`,
    );
  }
}

function filesFor({ name }: Input, { to, job }: { to: string; job: Job }): ConfigFile[] {
  const exporter = catalog.exporters.find(({ id }) => id === to);
  if (!exporter) return bundle(job, catalog.exporters);
  const answer = exporter.accepts(job);
  if (answer !== true) throw new Unusable(`${name}: nothing to write for ${to}: ${answer.reason}`);
  return exporter.build(job);
}
