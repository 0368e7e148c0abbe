import type { Command } from 'commander';
import { catalog } from '@/lib/catalog';
import { exportJob, type Job } from '../export-job';
import { writeFolder } from '../files';
import { readDesignFile, readText } from '../input';
import { complain, counted, print, Unusable } from '../terminal';

type Options = { outputs: string; out: string; force?: true };

/** `fill DESIGN --outputs FILE`: writes the gateway configurations with the addresses that the clouds gave. */
export function addFill(program: Command): void {
  program
    .command('fill')
    .description('Write the gateway configurations with the addresses of `terraform output -json`.')
    .argument('<DESIGN>')
    .requiredOption('--outputs <FILE>', 'what `terraform output -json` printed; - reads standard input')
    .option('--out <DIR>', 'the folder to write to; a new or empty one', 'gateway-configs')
    .option('--force', 'write over the files of a folder that is not empty')
    .action(fill);
}

async function fill(file: string, { outputs, out, force }: Options): Promise<void> {
  if (file === '-' && outputs === '-')
    throw new Unusable('standard input: it cannot be both the design and the outputs');
  const { design, name } = await readDesignFile(file);
  const job = exportJob(design);
  const filled = await addressesOf(outputs, job);
  const filledJob = exportJob(design, { filled });
  const files = catalog.exporters.flatMap((exporter) =>
    exporter.takesFilled && exporter.accepts(filledJob) === true ? exporter.build(filledJob) : [],
  );
  if (files.length === 0)
    throw new Unusable(`${name}: the design has no gateway to write a configuration for`);
  await writeFolder(out, { files, force: force === true });
  print(
    `${out}: ${counted(files.length, 'file')}, ${counted(Object.keys(filled).length, 'address')} filled in`,
  );
}

/** The address of each slot. Tells on standard error which slots the outputs have and the design has not, and the other way round. */
async function addressesOf(file: string, job: Job): Promise<Readonly<Record<string, string>>> {
  const { name, text } = await readText(file);
  const reader = catalog.exporters.find(({ readOutputs }) => readOutputs !== undefined);
  const reading = reader?.readOutputs?.(text, job) ?? { problems: ['Nothing here reads outputs.'] };
  if ('problems' in reading) throw new Unusable(`${name}: ${reading.problems.join(' ')}`);
  complain(
    ...reading.unknown.map((slot) => `${name}: ${slot}: the design has no such address; not used`),
    ...reading.missing.map((slot) => `${name}: ${slot}: not in the outputs; it stays marked`),
  );
  return reading.addresses;
}
