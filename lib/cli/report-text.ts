import { catalog } from '@/lib/catalog';
import type { Problem } from '@/lib/rules/run';
import { type Input, spot } from './input';
import { type Located, locator } from './located';
import { countsOf } from './problems';
import { counted } from './terminal';

const ruleById = new Map(catalog.rules.map((rule) => [rule.id, rule]));

/** Longest part of a line that a frame shows. */
const frameWidth = 100;

/** Problems as text in the manner of a compiler, each with the line of the file it is about; each rule's reason is told once. */
export function textReport(input: Input, problems: readonly Problem[]): string[] {
  const locate = locator(input, problems);
  const lines = input.text.split('\n');
  const explained = new Set<string>();
  const open = problems.filter(({ waiver }) => waiver === undefined);
  const blocks = open.flatMap((problem) => {
    const [first, ...others] = problem.at.map(locate);
    const why = explained.has(problem.rule)
      ? []
      : [`  why: ${ruleById.get(problem.rule)?.why ?? problem.title}`];
    explained.add(problem.rule);
    const refused = problem.refusedWaiver;
    return [
      `${first ? placeText(input.name, first) : input.name}: ${problem.severity}[${problem.rule}]: ${problem.what}`,
      ...(first ? frame(lines, first) : []),
      ...others.map((place) => `  and ${placeText(input.name, place)}`),
      `  do: ${problem.action}`,
      ...(problem.fix ? [`  fix: ${problem.fix.label} (in the app)`] : []),
      ...(refused ? [`  waiver ${refused.id} does not count: ${refused.because}`] : []),
      ...why,
      '',
    ];
  });
  return [...blocks, summary(input, problems)];
}

/** The line of a place, its number before it and a mark below where it starts. */
function frame(lines: readonly string[], { line, column }: Located): string[] {
  const text = line === undefined ? undefined : lines[line - 1];
  if (line === undefined || column === undefined || text === undefined) return [];
  const start = Math.max(0, column - 1 - frameWidth / 2);
  const shown = text.slice(start, start + frameWidth).replace(/\s+$/, '');
  const margin = `  ${line} | `;
  const before = ' '.repeat(margin.length - 2 + (column - 1 - start));
  return [`${margin}${shown}`, `${before.slice(0, margin.length - 2)}| ${before.slice(margin.length - 2)}^`];
}

const placeText = (file: string, { line, column, name, field, label }: Located): string =>
  `${spot(file, line && column ? { line, column } : undefined)}: ${name}${field ? `, ${field}` : ''}${label ? ` (${label})` : ''}`;

function summary({ name }: Input, problems: readonly Problem[]): string {
  const { error, warning, info, waived } = countsOf(problems);
  const accepted = waived > 0 ? `, ${waived} accepted by waivers` : '';
  if (error + warning + info === 0) return `${name}: no problems${accepted}.`;
  return `${name}: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${info} for information${accepted}.`;
}
