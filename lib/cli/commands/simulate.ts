import { type Command, InvalidArgumentError, Option } from 'commander';
import { catalog } from '@/lib/catalog';
import { compile } from '@/lib/plan/compile';
import type { Plan } from '@/lib/plan/plan';
import { flowViews } from '@/lib/simulation/flows';
import { type MatrixView, wholeMatrix } from '@/lib/simulation/matrix';
import { type Failed, failedOf, partView } from '@/lib/simulation/parts';
import { traceBetween } from '@/lib/simulation/trace';
import { breachesOf } from '@/lib/simulation/verdict';
import { allWeakPoints } from '@/lib/simulation/weak-points';
import { readDesignFile } from '../input';
import { breachLines, flowLines, matrixLines, traceLines } from '../simulation-report';
import { counted, print, printJson, Unusable } from '../terminal';
import { weakLines } from '../weak-report';

type Options = {
  format: 'text' | 'json';
  fail: string[];
  matrix?: true;
  pairs?: true;
  cuts?: number | true;
  trace?: string;
};

/** Pairs tried at most: those of a hundred parts and some. */
const mostPairs = 10_000;

/** Failures at once that `--cuts` looks for at most: more take too long, and say little. */
const mostTogether = 3;
const usualTogether = 2;

function together(value: string): number {
  const size = Number(value);
  if (Number.isInteger(size) && size >= 1 && size <= mostTogether) return size;
  throw new InvalidArgumentError(`It is a number from 1 to ${mostTogether}.`);
}

const listed = (value: string, before: string[]): string[] => [
  ...before,
  ...value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== ''),
];

/** `simulate FILE`: tells how each stated flow fares, as drawn or with parts failed, and whether it survives what it must. */
export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .description(
      'Follow every flow, fail what can fail, and tell which flows are not met under what they must survive.',
    )
    .argument('<FILE>')
    .option(
      '--fail <IDS>',
      'fail these parts together: ids with commas between them; may be repeated',
      listed,
      [],
    )
    .option('--matrix', 'list what every single failure does to every flow')
    .option('--pairs', 'the matrix with pairs of failures, too')
    .option(
      '--cuts [SIZE]',
      `list the smallest sets of up to SIZE failures, 1 to ${mostTogether}, that cut each flow (2 if not given), and what shares its fate`,
      together,
    )
    .option('--trace <FROM,TO>', 'follow packets between two networks or VPCs, both ways')
    .addOption(new Option('--format <format>', 'how to tell').choices(['text', 'json']).default('text'))
    .action(simulate);
}

async function simulate(file: string, options: Options): Promise<void> {
  const { format, fail, matrix: wantsMatrix, pairs, cuts, trace } = options;
  const { name, design } = await readDesignFile(file);
  const plan = compile(design, catalog);
  const failed = known(failedOf(plan, fail), name);
  const flows = flowViews(plan, { facts: catalog, failed, detailOf: () => 'full' });
  const matrix = wholeMatrix(plan, { facts: catalog, mostPairs: pairs ? mostPairs : 0 });
  const traces = trace === undefined ? undefined : traced(plan, { failed, trace, name });
  const weak =
    cuts === undefined
      ? undefined
      : allWeakPoints(plan, { facts: catalog, size: cuts === true ? usualTogether : cuts });
  const healthy =
    fail.length === 0
      ? flows
      : flowViews(plan, { facts: catalog, failed: nothingFailed, detailOf: () => 'short' });
  const breaches = breachesOf(matrix, new Map(healthy.map(({ id, why }) => [id, why])));
  const now = flows.filter(({ met }) => !met);
  const counts = fail.length === 0 ? breaches.length : unmetOf(matrix, { failed, flows: now }).length;
  const wholeMatrixWanted = wantsMatrix || pairs;
  if (format === 'json')
    printJson({
      format: 'trunkline-simulation',
      version: 1,
      file: name,
      failed: failed.parts.map(partView),
      flows,
      breaches,
      ...(traces ? { trace: traces } : {}),
      ...(wholeMatrixWanted ? { matrix } : {}),
      ...(weak ? { weakPoints: weak } : {}),
    });
  else
    print(
      ...(failed.parts.length > 0 ? [`Failed: ${failed.parts.map(({ what }) => what).join(', ')}.`, ''] : []),
      ...(traces ?? []).flatMap((one) => [...traceLines(one), '']),
      ...(traces ? [] : flows.flatMap((flow) => [...flowLines(flow), ''])),
      ...(wholeMatrixWanted ? [...matrixLines(matrix), ''] : []),
      ...(weak ? [...weakLines(weak), ''] : []),
      ...(fail.length === 0 ? breachLines(matrix, breaches) : []),
      `${name}: ${counted(flows.length, 'flow')}, ${now.length} not met${fail.length === 0 ? `, ${counted(matrix.parts.length, 'single failure')}, ${breaches.length} against what a flow must survive` : ' under this failure'}.`,
    );
  process.exitCode = counts > 0 ? 1 : 0;
}

const nothingFailed: Failed = { parts: [], unknown: [], down: new Set() };

function known(failed: Failed, name: string): Failed {
  const [unknown] = failed.unknown;
  if (unknown === undefined) return failed;
  throw new Unusable(
    `${name}: nothing that can fail is called ${unknown}; --matrix --format json lists all that can under "parts"`,
  );
}

function traced(plan: Plan, { failed, trace, name }: { failed: Failed; trace: string; name: string }) {
  const ends = trace.split(',').map((id) => id.trim());
  const [from = '', to = ''] = ends;
  const traces = ends.length === 2 ? traceBetween(plan, { from, to, failed }) : undefined;
  if (!traces) throw new Unusable(`${name}: --trace wants the ids of two networks or VPCs, as FROM,TO`);
  return traces;
}

/** The flows not met under a chosen failure that they must survive: those met as drawn that name the kinds of all parts that fail, and those never met. */
function unmetOf(
  { flows }: MatrixView,
  { failed, flows: unmet }: { failed: Failed; flows: ReturnType<typeof flowViews> },
) {
  const survives = new Map(flows.map((flow) => [flow.id, new Set(flow.survives)]));
  return unmet.filter(
    ({ id, fate }) =>
      fate === 'never' ||
      (fate !== 'gone' && failed.parts.every(({ kind }) => survives.get(id)?.has(kind) === true)),
  );
}
