import { type Command, Option } from 'commander';
import { readDesignFile } from '../input';
import { countsOf, problemsOf, type Severity, severities } from '../problems';
import { jsonReport, textReport } from '../report';
import { print, printJson } from '../terminal';

type Options = { format: 'text' | 'json'; failOn: Severity };

/** `check FILE`: runs every rule and tells what it found. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Run every rule over a design.')
    .argument('<FILE>')
    .addOption(new Option('--format <format>', 'how to tell').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'end with status 1 from here up')
        .choices(severities)
        .default('error'),
    )
    .action(check);
}

async function check(file: string, { format, failOn }: Options): Promise<void> {
  const input = await readDesignFile(file);
  const problems = problemsOf(input.design);
  if (format === 'json') printJson(jsonReport(input, problems));
  else print(...textReport(input, problems));
  const counts = countsOf(problems);
  const grave = severities.slice(0, severities.indexOf(failOn) + 1);
  process.exitCode = grave.some((severity) => counts[severity] > 0) ? 1 : 0;
}
