import { isAbsolute, sep } from 'node:path';
import { catalog } from '@/lib/catalog';
import { query } from '@/lib/model/query';
import type { Rule } from '@/lib/rules/rule';
import type { Problem } from '@/lib/rules/run';
import type { Checked } from './checked';
import { type Located, locator } from './located';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * Problems as SARIF 2.1.0 (OASIS), for code scanning: one run, a result for each problem, regions in the designs' files, a waiver as an accepted
 * suppression. Columns count UTF-16 units, as editors do.
 */
export function sarifReport(checked: readonly Checked[]): unknown {
  const named = new Set(checked.flatMap(({ problems }) => problems.map(({ rule }) => rule)));
  const rules = catalog.rules.filter(({ id }) => named.has(id));
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Trunkline', rules: rules.map(describe) } },
        columnKind: 'utf16CodeUnits',
        results: checked.flatMap(({ input, problems }) => {
          const locate = locator(input, problems);
          const waivers = query(input.design);
          return problems.map((problem) => ({
            ruleId: problem.rule,
            ruleIndex: index.get(problem.rule),
            level: levels[problem.severity],
            message: { text: `${problem.what} ${problem.action}` },
            ...locations(problem.at.map(locate), input.name),
            partialFingerprints: { 'trunklineProblem/v1': `${input.design.id} ${problem.key}` },
            ...suppressions(problem, waivers),
          }));
        }),
      },
    ],
  };
}

const describe = ({ id, title, why, severity, sources }: Rule) => ({
  id,
  shortDescription: { text: title },
  fullDescription: { text: why },
  help: {
    text: `${why}\n\nSources:\n${sources.map(({ name, url }) => `- ${name}${url ? ` ${url}` : ''}`).join('\n')}`,
  },
  ...(sources[0].url ? { helpUri: sources[0].url } : {}),
  defaultConfiguration: { level: levels[severity] },
  properties: { tags: [id.split('/')[0]] },
});

function locations([first, ...others]: readonly Located[], file: string) {
  const physical = ({ line, column }: Located) => ({
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: { startLine: line ?? 1, startColumn: column ?? 1 },
    },
  });
  const logical = ({ id, name, kind, field }: Located) => ({
    logicalLocations: [
      { name, fullyQualifiedName: field ? `${id}/${field}` : id, ...(kind ? { kind } : {}) },
    ],
  });
  const words = (place: Located) => `${place.name}${place.label ? `: ${place.label}` : ''}`;
  return {
    locations: first ? [{ ...physical(first), ...logical(first) }] : [],
    ...(others.length > 0
      ? {
          relatedLocations: others.map((place, id) => ({
            id,
            message: { text: words(place) },
            ...physical(place),
            ...logical(place),
          })),
        }
      : {}),
  };
}

function suppressions({ waiver }: Problem, waivers: ReturnType<typeof query>) {
  const found = waivers.get(waiver, 'waiver');
  if (!found) return {};
  const justification = `${found.reason} (${found.owner}, until ${found.expires})`;
  return { suppressions: [{ kind: 'inSource', status: 'accepted', justification }] };
}

/** A file's name as a URI reference: relative names stay so, for the reader to place. */
function uriOf(file: string): string {
  const path = file
    .split(sep)
    .map((part) => encodeURIComponent(part))
    .join('/');
  return isAbsolute(file) ? `file://${path.startsWith('/') ? '' : '/'}${path}` : path;
}
