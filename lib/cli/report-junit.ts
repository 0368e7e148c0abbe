import { catalog } from '@/lib/catalog';
import { xmlText } from '@/lib/plan/text';
import type { Checked } from './checked';
import { spot } from './input';
import { locator } from './located';
import { atLeast, type Severity } from './problems';

/**
 * Problems as JUnit XML, for test reports: a suite for each file, a case for each rule, which fails if it found a problem at or above `failOn`. Lesser
 * and waived problems are its output.
 */
export function junitReport(checked: readonly Checked[], failOn: Severity): string[] {
  const suites = checked.map((each) => suite(each, failOn));
  const total = (part: 'tests' | 'failures') => suites.reduce((sum, each) => sum + each[part], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="trunkline check" tests="${total('tests')}" failures="${total('failures')}">`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
  ];
}

function suite({ input, rules, problems }: Checked, failOn: Severity) {
  const locate = locator(input, problems);
  const cases = catalog.rules
    .filter(({ id }) => rules.has(id))
    .map(({ id, title }) => {
      const found = problems.filter(({ rule }) => rule === id);
      const told = found.map((problem) => {
        const [first] = problem.at.map(locate);
        const place = first?.line && first.column ? { line: first.line, column: first.column } : undefined;
        const mark = problem.waiver ? 'waived' : problem.severity;
        return {
          fails: !problem.waiver && atLeast(problem.severity, failOn),
          text: `${spot(input.name, place)}: ${mark}: ${problem.what} ${problem.action}`,
        };
      });
      return {
        id,
        title,
        failures: told.filter(({ fails }) => fails),
        rest: told.filter(({ fails }) => !fails),
      };
    });
  const failures = cases.filter((each) => each.failures.length > 0).length;
  return {
    tests: cases.length,
    failures,
    lines: [
      `  <testsuite name="${xmlText(input.name)}" tests="${cases.length}" failures="${failures}">`,
      ...cases.flatMap(caseLines),
      '  </testsuite>',
    ],
  };
}

function caseLines({
  id,
  title,
  failures,
  rest,
}: {
  id: string;
  title: string;
  failures: readonly { text: string }[];
  rest: readonly { text: string }[];
}): string[] {
  const [area = id, name = id] = id.split('/');
  const head = `    <testcase classname="trunkline.${xmlText(area)}" name="${xmlText(name)}"`;
  if (failures.length + rest.length === 0) return [`${head} />`];
  const texts = (list: readonly { text: string }[]) => list.map(({ text }) => xmlText(text)).join('\n');
  return [
    `${head}>`,
    ...(failures.length > 0
      ? [`      <failure message="${xmlText(title)}">${texts(failures)}</failure>`]
      : []),
    ...(rest.length > 0 ? [`      <system-out>${texts(rest)}</system-out>`] : []),
    '    </testcase>',
  ];
}
