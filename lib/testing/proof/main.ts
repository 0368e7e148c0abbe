import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scopes } from '@/lib/testing/designs/random-design';
import { proveRouters } from '@/lib/testing/routers/prove-routers';
import { type Case, randomCases, sampleCases } from './cases';
import { inParallel } from './in-parallel';
import { proveLabs } from './labs';
import { mutantsOf, mutationReport } from './mutation';
import { prove } from './prove';
import { releaseSets } from './releases';
import { type StandIns, startStandIns } from './stand-ins';

// `npm run proof`: the Terraform of every sample and of many random designs, from the file to nothing, with the stand-in providers; the lab of every sample;
// random networks of routers.

const atOnce = 2;

/** Of each sample. */
const mutantsOfEachKind = 8;

/** Between two lines about how far it is, where lines cannot be written over. */
const casesPerLine = 20;

const usage = `Usage: npm run proof -- [options]

  --only NAME,…   samples, mutants, lab, routers, or scopes: ${scopes.map(({ id }) => id).join(', ')}
  --count N       random designs of each scope (100); of networks of routers twice as many
  --seed N        the first seed (1)
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean' },
  },
});

if (values.help) process.stdout.write(usage);
else process.exitCode = (await main()) ? 0 : 1;

/** A case, and the provider releases that it is proved with. */
type Job = { item: Case; standIns: StandIns };

/** Tells whether everything held. */
async function main(): Promise<boolean> {
  const parts = ['samples', ...scopes.map(({ id }) => id), 'mutants', 'lab', 'routers'];
  const asked = values.only?.split(',') ?? parts;
  const [first, count] = [Number(values.seed), Number(values.count)];
  if (asked.some((name) => !parts.includes(name)) || !Number.isInteger(first) || !Number.isInteger(count)) {
    process.stderr.write(usage);
    return false;
  }
  const root = mkdtempSync(join(tmpdir(), 'trunkline-proof-'));
  const needsStandIns = asked.some((name) => name !== 'lab' && name !== 'routers');
  const standIns = needsStandIns ? await Promise.all(releaseSets.map(startStandIns)) : [];
  let succeeded = true;
  for (const name of asked) {
    if (!(await provePart(name, { first, count, root, standIns }))) succeeded = false;
  }
  for (const each of standIns) each.end();
  if (readdirSync(root).length === 0) rmSync(root, { recursive: true });
  return succeeded;
}

type Given = { first: number; count: number; root: string; standIns: readonly StandIns[] };

function provePart(name: string, { first, count, root, standIns }: Given): Promise<boolean> {
  if (name === 'lab') return proveLabs({ atOnce });
  if (name === 'routers') return proveRouters({ first, count: 2 * count });
  if (name === 'mutants') return proveMutants(first, { root, standIns });
  return proveGroup(name, { root, jobs: jobsOf(name, { first, count, standIns }) });
}

/** Every sample with every set of releases; random designs with one, so that each set meets each key mode. */
function jobsOf(
  name: string,
  { first, count, standIns }: { first: number; count: number; standIns: readonly StandIns[] },
): Job[] {
  const scope = scopes.find(({ id }) => id === name);
  if (!scope)
    return standIns.flatMap((each, index) =>
      sampleCases().map((item) => ({
        item: { ...item, name: `${item.name}-releases-${index + 1}` },
        standIns: each,
      })),
    );
  return randomCases(scope, { first, count }).flatMap((item, index) => {
    const chosen = standIns[Math.floor(index / 2) % standIns.length];
    return chosen ? [{ item, standIns: chosen }] : [];
  });
}

/** Proves the cases of a group, and tells how far it is, what failed, and how many passed. */
async function proveGroup(
  name: string,
  { root, jobs }: { root: string; jobs: readonly Job[] },
): Promise<boolean> {
  const started = performance.now();
  const { stdout } = process;
  let done = 0;
  const verdicts = await inParallel(jobs, {
    atOnce,
    work: async ({ item, standIns }) => {
      const verdict = await prove(item, { root, standIns });
      done += 1;
      if (verdict.failure)
        stdout.write(`\nFAIL ${verdict.name} ${verdict.folder ?? ''}\n${verdict.failure}\n`);
      if (stdout.isTTY) stdout.write(`\r${name}: ${done} of ${jobs.length}`);
      else if (done % casesPerLine === 0 && done < jobs.length)
        stdout.write(`${name}: ${done} of ${jobs.length} …\n`);
      return verdict;
    },
  });
  const passed = verdicts.filter(({ failure }) => failure === undefined).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  stdout.write(`${stdout.isTTY ? '\r' : ''}${name}: ${passed} of ${jobs.length} passed, ${seconds} s\n`);
  return passed === jobs.length;
}

/** Makes the bundles of the samples wrong, and tells what was refused. */
async function proveMutants(
  seed: number,
  { root, standIns: [standIns] }: { root: string; standIns: readonly StandIns[] },
): Promise<boolean> {
  const [releases] = releaseSets;
  if (!releases || !standIns) throw new Error('no stand-in providers');
  const cases = sampleCases().filter(({ keys }) => keys === 'out-of-state');
  const mutants = await inParallel(cases, {
    atOnce,
    work: (item) => mutantsOf(item, { root, standIns, releases, seed, each: mutantsOfEachKind }),
  });
  const { text, passed } = mutationReport(mutants.flat());
  process.stdout.write(text);
  return passed;
}
