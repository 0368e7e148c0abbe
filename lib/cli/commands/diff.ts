import { type Command, Option } from 'commander';
import { catalog } from '@/lib/catalog';
import { exportJob, type KeyMode, keyModes } from '../export-job';
import { readDesignFile } from '../input';
import { comparisonLines, type Lifecycle } from '../lifecycle-report';
import { print, printJson } from '../terminal';

type Options = { format: 'text' | 'json'; keys: KeyMode };

/** `diff OLD NEW`: tells what building the new design changes of what the old one has built. */
export function addDiff(program: Command): void {
  program
    .command('diff')
    .description('Tell what building one design changes of what another has built in the clouds.')
    .argument('<OLD>')
    .argument('<NEW>')
    .addOption(new Option('--format <format>', 'how to tell').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--keys <mode>', 'how Terraform gets the pre-shared keys')
        .choices(keyModes)
        .default(keyModes[0]),
    )
    .action(diff);
}

async function diff(before: string, now: string, { format, keys }: Options): Promise<void> {
  const previous = (await readDesignFile(before)).design;
  const job = exportJob((await readDesignFile(now)).design, { keys, previous });
  const found = catalog.exporters.flatMap(({ lifecycle }): Lifecycle[] =>
    lifecycle ? [lifecycle(job)] : [],
  );
  for (const { since } of found) {
    if (!since) continue;
    if (format === 'json') printJson({ format: 'trunkline-diff', version: 1, ...since });
    else print(...comparisonLines(since));
  }
}
