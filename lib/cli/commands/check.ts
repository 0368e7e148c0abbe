import { type Command, Option } from 'commander';
import { catalog } from '@/lib/catalog';
import { checked } from '../checked';
import { judgedBy, readDesigns, readPacks } from '../inputs';
import { atLeast, type Severity, severities } from '../problems';
import { jsonReport } from '../report-json';
import { junitReport } from '../report-junit';
import { sarifReport } from '../report-sarif';
import { textReport } from '../report-text';
import { print, printJson, Unusable } from '../terminal';

const formats = ['text', 'json', 'sarif', 'junit'] as const;

type Options = {
  format: (typeof formats)[number];
  failOn: Severity | 'never';
  pack: string[];
  rule: string[];
};

const several = (value: string, before: string[]): string[] => [...before, value];

/** `check FILE…`: runs every rule and tells what it found. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Run every rule over designs.')
    .argument('<FILE...>', 'designs, or patterns such as "designs/**/*.json"')
    .addOption(new Option('--format <format>', 'how to tell').choices(formats).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'end with status 1 from here up')
        .choices([...severities, 'never'])
        .default('error'),
    )
    .option('--pack <pack>', 'judge by this policy pack, too: an id or a file; may be repeated', several, [])
    .option('--rule <rule>', 'tell only of this rule; may be repeated', several, [])
    .action(check);
}

async function check(files: string[], { format, failOn, pack, rule }: Options): Promise<void> {
  const known = new Set(catalog.rules.map(({ id }) => id));
  const unknown = rule.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new Unusable(`There is no rule ${unknown}; \`trunkline rules\` lists them all.`);
  const packs = await readPacks(pack);
  const only = rule.length > 0 ? new Set(rule) : undefined;
  const all = (await readDesigns(files)).map((input) =>
    checked({ ...input, design: judgedBy(input.design, packs) }, only ? { only } : {}),
  );
  switch (format) {
    case 'json':
      printJson(jsonReport(all));
      break;
    case 'sarif':
      printJson(sarifReport(all));
      break;
    case 'junit':
      print(...junitReport(all, failOn === 'never' ? 'error' : failOn));
      break;
    case 'text':
      for (const { input, problems } of all) print(...textReport(input, problems));
  }
  const isGrave = all.some(({ problems }) =>
    problems.some(({ severity, waiver }) => !waiver && failOn !== 'never' && atLeast(severity, failOn)),
  );
  process.exitCode = isGrave ? 1 : 0;
}
