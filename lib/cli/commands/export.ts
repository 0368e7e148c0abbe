import { type Command, Option } from 'commander';
import { catalog } from '@/lib/catalog';
import { bundle } from '@/lib/exports/bundle';
import { revisionOf } from '@/lib/model/revision';
import { compile } from '@/lib/plan/compile';
import type { ConfigFile } from '@/lib/plan/config-file';
import { writeFolder } from '../files';
import { type Input, readDesignFile } from '../input';
import { countsOf, problemsOf } from '../problems';
import { complain, counted, print, Unusable } from '../terminal';

type Job = Parameters<typeof bundle>[0];
type Options = { to: string; out: string; keys: Job['options']['keys']; force?: true };

const everything = 'all';

/** `export FILE`: writes what is needed to build a design. */
export function addExport(program: Command): void {
  const targets = [...catalog.exporters.map(({ id }) => id), everything];
  program
    .command('export')
    .description(
      'Write the files that build a design: gateway configurations, Terraform, or all with a README.',
    )
    .argument('<FILE>')
    .addOption(new Option('--to <target>', 'what to write').choices(targets).default(everything))
    .requiredOption('--out <DIR>', 'the folder to write to; a new or empty one')
    .addOption(
      new Option('--keys <mode>', 'how Terraform gets the pre-shared keys')
        .choices(['cloud-secret-store', 'variables'])
        .default('cloud-secret-store'),
    )
    .option('--force', 'write over the files of a folder that is not empty')
    .action(exportDesign);
}

async function exportDesign(file: string, { to, out, keys, force }: Options): Promise<void> {
  const input = await readDesignFile(file);
  const files = filesFor(input, { to, keys });
  await writeFolder(out, { files, force: force === true });
  print(`${out}: ${counted(files.length, 'file')}`);
  const { error } = countsOf(problemsOf(input.design));
  if (error > 0) {
    complain(
      `${input.name}: the design has ${counted(error, 'error')}; see \`trunkline check\` before you build it.`,
    );
  }
}

function filesFor({ design, name }: Input, { to, keys }: Pick<Options, 'to' | 'keys'>): ConfigFile[] {
  const { cloud, vendor, exporters } = catalog;
  const job: Job = {
    design,
    plan: compile(design, catalog),
    cloud,
    vendor,
    revision: revisionOf(design),
    options: { keys, filled: {} },
  };
  const exporter = exporters.find(({ id }) => id === to);
  if (!exporter) return bundle(job, exporters);
  const answer = exporter.accepts(job);
  if (answer !== true) throw new Unusable(`${name}: nothing to write for ${to}: ${answer.reason}`);
  return exporter.build(job);
}
