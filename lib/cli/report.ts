import { catalog } from '@/lib/catalog';
import { placesOf, type TextPlace } from '@/lib/model/json-place';
import type { Problem } from '@/lib/rules/run';
import { type Input, spot } from './input';
import { countsOf } from './problems';
import { counted } from './terminal';

/** A problem's place with its spot in the file. */
type Located = {
  id: string;
  name: string;
  kind?: string;
  field?: string;
  label?: string;
  line?: number;
  column?: number;
};

const ruleById = new Map(catalog.rules.map((rule) => [rule.id, rule]));

/** Problems as text in the manner of a compiler; each rule's reason is told once. */
export function textReport(input: Input, problems: readonly Problem[]): string[] {
  const locate = locator(input, problems);
  const explained = new Set<string>();
  const open = problems.filter(({ waiver }) => waiver === undefined);
  const blocks = open.flatMap((problem) => {
    const [first, ...others] = problem.at.map(locate);
    const why = explained.has(problem.rule)
      ? []
      : [`  why: ${ruleById.get(problem.rule)?.why ?? problem.title}`];
    explained.add(problem.rule);
    return [
      `${first ? placeText(input.name, first) : input.name}: ${problem.severity}[${problem.rule}]: ${problem.what}`,
      ...others.map((place) => `  and ${placeText(input.name, place)}`),
      `  do: ${problem.action}`,
      ...why,
      '',
    ];
  });
  return [...blocks, summary(input, problems)];
}

const placeText = (file: string, { line, column, name, field, label }: Located): string =>
  `${spot(file, line && column ? { line, column } : undefined)}: ${name}${field ? `, ${field}` : ''}${label ? ` (${label})` : ''}`;

function summary({ name }: Input, problems: readonly Problem[]): string {
  const { error, warning, info, waived } = countsOf(problems);
  const accepted = waived > 0 ? `, ${waived} accepted by waivers` : '';
  if (error + warning + info === 0) return `${name}: no problems${accepted}.`;
  return `${name}: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${info} for information${accepted}.`;
}

/** Problems as JSON; its form is documented and versioned in this folder's README. */
export function jsonReport(input: Input, problems: readonly Problem[]): unknown {
  const locate = locator(input, problems);
  return {
    format: 'trunkline-check',
    version: 1,
    file: input.name,
    design: { id: input.design.id, name: input.design.name },
    summary: countsOf(problems),
    notes: input.notes,
    problems: problems.map(({ key, rule, severity, title, what, action, at, fix, waiver }) => ({
      key,
      rule,
      severity,
      title,
      what,
      why: ruleById.get(rule)?.why ?? '',
      action,
      places: at.map(locate),
      ...(fix ? { fix: fix.label } : {}),
      ...(waiver ? { waiver } : {}),
    })),
  };
}

function locator(
  { text, design }: Input,
  problems: readonly Problem[],
): (place: Problem['at'][number]) => Located {
  const path = ({ id, field }: { id: string; field?: string }): string =>
    `objects/${id}${field ? `/${field}` : ''}`;
  const places: Map<string, TextPlace> = placesOf(
    text,
    problems.flatMap(({ at }) => at.map(path)),
  );
  return (place) => {
    const object = Object.hasOwn(design.objects, place.id) ? design.objects[place.id] : undefined;
    return {
      ...place,
      name: object?.name || place.id,
      ...(object ? { kind: object.kind } : {}),
      ...places.get(path(place)),
    };
  };
}
